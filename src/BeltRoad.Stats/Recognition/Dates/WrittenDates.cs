using BeltRoad.Stats.Reading.Heads;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Dates and times written with signs: 2023-10-18, 14:16, 昨（24）日, 上午9时.</summary>
internal static class WrittenDates
{
    private static readonly string[] UpToWords = Phrases.Of("up to");
    private static readonly string[] Ratios = Phrases.Of("ratios");
    private static readonly string[] DayParts = Phrases.Of("parts of the day");

    public static DateExpression? TryRead(DateScope scope, int i) =>
        DayInBrackets(scope, i) ?? Compact(scope, i) ?? Written(scope, i) ?? Clock(scope, i);

    /// <summary>20220628, with nothing behind it that it would count.</summary>
    private static DateExpression? Compact(DateScope scope, int i) =>
        scope.Sentence.NumeralOf(i) is { High: null } numeral
        && DateScope.IsPlain(numeral)
        && !(scope.Sentence.Adjoins(i + 1) && scope.Sentence.IsWord(i + 1, Role.Unit | Role.Classifier))
        && CompactDate.Read(scope.Sentence.TextOf(i)) is { } day
            ? scope.Make(i, i, TimePeriod.At(day), "written")
            : null;

    /// <summary>昨（24）日: the day of the month beside the word for it.</summary>
    private static DateExpression? DayInBrackets(DateScope scope, int i)
    {
        if (
            !scope.Sentence.Is(i - 1, '（')
            || !scope.Sentence.Is(i + 1, '）')
            || scope.Sentence.CharAfter(i + 1) is not ('日' or '天')
            || i < 2
            || scope.Part(i, 1, 31) is not { } day
        )
        {
            return null;
        }

        var offset = scope.Sentence.CharBefore(i - 1) switch
        {
            '今' => 0,
            '昨' => -1,
            '明' => 1,
            '前' => -2,
            _ => (int?)null,
        };
        if (offset is not { } days)
        {
            return null;
        }

        var date = scope.Reference.DayAt(days);
        if (date is not { Day: { } known } || known != day)
        {
            date =
                scope.Reference.Month is { Month: { } month } m && day <= DateTime.DaysInMonth(m.Year, month)
                    ? new PartialDate(m.Year, month, day)
                    : null;
        }

        return new DateExpression(i, i, DateForm.In, date is { } at ? TimePeriod.At(at) : null, "relative day");
    }

    /// <summary>2023-10-18, 2023.10.18, 2023/10/18.</summary>
    private static DateExpression? Written(DateScope scope, int i)
    {
        if (!scope.IsYear(i, out var year) || !(scope.Sentence.CharAfter(i) is '-' or '/' or '.'))
        {
            return scope.Sentence.NumeralOf(i).Is(NumeralForms.Malformed) ? WrittenWithDots(scope, i) : null;
        }

        var sign = scope.Sentence.CharAfter(i);
        if (!scope.Sentence.Is(i + 1, sign) || !scope.Sentence.IsNumber(i + 2))
        {
            return null;
        }

        // 2023-10-18: month and day may have been joined as a range, as they rise.
        if (
            scope.Sentence.NumeralOf(i + 2) is { High: >= 1 and <= 31, Value: >= 1 and <= 12 } joined
            && DateScope.IsPlain(joined)
            && joined.High <= DateTime.DaysInMonth(year, (int)joined.Value)
        )
        {
            return scope.Make(i, i + 2, TimePeriod.At(new PartialDate(year, (int)joined.Value, (int)joined.High)), "written");
        }

        if (scope.Part(i + 2, 1, 12) is not { } month)
        {
            return null;
        }

        var day = scope.Sentence.Is(i + 3, sign) ? scope.Part(i + 4, 1, DateTime.DaysInMonth(year, month)) : null;
        return day is null && sign != '-'
            ? null
            : scope.Make(i, day is null ? i + 2 : i + 4, TimePeriod.At(new PartialDate(year, month, day)), "written");
    }

    private static DateExpression? WrittenWithDots(DateScope scope, int i)
    {
        var parts = scope.Sentence.TextOf(i).ToString().Split('.');
        return
            parts.Length == 3
            && PartialDate.TryParse(parts[0] + "-" + parts[1].PadLeft(2, '0') + "-" + parts[2].PadLeft(2, '0'), out var date)
            ? scope.Make(i, i, TimePeriod.At(date), "written")
            : null;
    }

    private static DateExpression? Clock(DateScope scope, int i)
    {
        var numeral = scope.Sentence.NumeralOf(i);
        if (
            numeral.Value is >= 0 and <= 24
            && numeral.Is(NumeralForms.Arabic)
            && scope.Sentence.Is(i + 1, ':')
            && scope.Part(i + 2, 0, 59) is not null
            && scope.Sentence[i + 2].Length == 2
            && !Phrases.Ends(scope.Sentence.View.Chars[..numeral.Start], Ratios)
        )
        {
            var last = scope.Sentence.Is(i + 3, ':') && scope.Part(i + 4, 0, 59) is not null ? i + 4 : i + 2;
            return TimeOfDay(scope, i, last);
        }

        if (numeral.Value is < 0 or > 24 || numeral.Is(NumeralForms.Decimal | NumeralForms.Scaled | NumeralForms.Percent))
        {
            return null;
        }

        if (scope.Value(i + 1) == "CLOCK" && scope.Sentence.CharAfter(i + 1) is not ('空' or '代' or '速' or '间' or '期'))
        {
            return TimeOfDay(scope, i, scope.Sentence.IsNumber(i + 2) && scope.Sentence.Is(i + 3, '分') ? i + 3 : i + 1);
        }

        return
            scope.Sentence.Is(i + 1, '点')
            && i > 0
            && (
                scope.Sentence.CharBefore(i) is '午' or '晚' or '晨' or '日' or '早'
                || scope.Sentence.CharAfter(i + 1) is '整' or '半' or '钟'
            )
            ? TimeOfDay(scope, i, i + 1)
            : null;
    }

    /// <summary>A time of day anchors nothing; 截至下午5时 counts up to it on the document's day.</summary>
    private static DateExpression TimeOfDay(DateScope scope, int first, int last)
    {
        var before = scope.Sentence.View.Chars[..scope.Sentence[first].Start];
        before = before[..^Phrases.TailOf(before, DayParts)];
        return Phrases.Ends(before, UpToWords) && scope.Reference.DayAt(0) is { } today
            ? new DateExpression(first, last, DateForm.UpTo, TimePeriod.UpTo(today), "up to the day")
            : new DateExpression(first, last, DateForm.Loose, null, "time of day");
    }
}
