using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>
/// Finds the date expressions of a sentence, left to right, and resolves them: years, months, days, quarters and halves,
/// ranges of them, relative words, 截至, 以来, 底. What they mean for a figure is settled later, by the figure.
/// </summary>
public sealed class DateReader
{
    private readonly List<DateExpression> found = [];
    private TokenizedSentence sentence = null!;
    private ReferenceDate reference;
    private int? lastYear;
    private PartialDate? lastMonth;

    /// <summary>Forgets the years of an earlier document.</summary>
    public void Reset()
    {
        lastYear = null;
        lastMonth = null;
    }

    /// <summary>The expressions of a sentence in order; the list is reused by the next call.</summary>
    public IReadOnlyList<DateExpression> Read(TokenizedSentence tokens, ReferenceDate against)
    {
        found.Clear();
        sentence = tokens;
        reference = against;
        for (var i = 0; i < tokens.Count; i++)
        {
            tokens.Steps++;
            if (TryRead(i) is { } expression)
            {
                found.Add(expression);
                i = expression.Last;
            }
        }

        return found;
    }

    private DateExpression? TryRead(int i)
    {
        if (sentence.IsNumber(i))
        {
            return DayInBrackets(i) ?? Written(i) ?? Clock(i) ?? Calendar(i) ?? Durations.TryRead(sentence, i, reference);
        }

        if (i + 2 < sentence.Count && sentence.CharBefore(i + 1) == '第' && sentence.IsNumber(i + 1) && Value(i + 2) == "QUARTERS")
        {
            return Calendar(i + 1);
        }

        return sentence.IsWord(i, Role.Date) ? Calendar(i) ?? Relative(i) : null;
    }

    /// <summary>昨（24）日: the day of the month beside the word for it.</summary>
    private DateExpression? DayInBrackets(int i)
    {
        if (!sentence.Is(i - 1, '（') || !sentence.Is(i + 1, '）') || sentence.CharAfter(i + 1) is not ('日' or '天') || i < 2 || Part(i, 1, 31) is not { } day)
        {
            return null;
        }

        var offset = sentence.CharBefore(i - 1) switch { '今' => 0, '昨' => -1, '明' => 1, '前' => -2, _ => (int?)null };
        if (offset is not { } days)
        {
            return null;
        }

        var date = reference.DayAt(days);
        if (date is not { Day: { } known } || known != day)
        {
            date = reference.Month is { Month: { } month } m && day <= DateTime.DaysInMonth(m.Year, month) ? new PartialDate(m.Year, month, day) : null;
        }

        return new DateExpression(i, i, DateForm.In, date is { } at ? TimePeriod.At(at) : null, "relative day");
    }

    /// <summary>2023-10-18, 2023.10.18, 2023/10/18.</summary>
    private DateExpression? Written(int i)
    {
        if (!IsYear(i, out var year) || !(sentence.CharAfter(i) is '-' or '/' or '.'))
        {
            return sentence.NumeralOf(i).Is(NumeralForms.Malformed) ? WrittenWithDots(i) : null;
        }

        var sign = sentence.CharAfter(i);
        if (!sentence.Is(i + 1, sign) || !sentence.IsNumber(i + 2))
        {
            return null;
        }

        // 2023-10-18: month and day may have been joined as a range, as they rise.
        if (sentence.NumeralOf(i + 2) is { High: >= 1 and <= 31, Value: >= 1 and <= 12 } joined && IsPlain(joined) && joined.High <= DateTime.DaysInMonth(year, (int)joined.Value))
        {
            return Make(i, i + 2, TimePeriod.At(new PartialDate(year, (int)joined.Value, (int)joined.High)), "written");
        }

        if (Part(i + 2, 1, 12) is not { } month)
        {
            return null;
        }

        var day = sentence.Is(i + 3, sign) ? Part(i + 4, 1, DateTime.DaysInMonth(year, month)) : null;
        return day is null && sign != '-'
            ? null
            : Make(i, day is null ? i + 2 : i + 4, TimePeriod.At(new PartialDate(year, month, day)), "written");
    }

    private DateExpression? WrittenWithDots(int i)
    {
        var parts = sentence.TextOf(i).ToString().Split('.');
        return parts.Length == 3 && PartialDate.TryParse(parts[0] + "-" + parts[1].PadLeft(2, '0') + "-" + parts[2].PadLeft(2, '0'), out var date)
            ? Make(i, i, TimePeriod.At(date), "written")
            : null;
    }

    private DateExpression? Clock(int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (numeral.Value is >= 0 and <= 24 && numeral.Is(NumeralForms.Arabic) && sentence.Is(i + 1, ':') && Part(i + 2, 0, 59) is not null)
        {
            var last = sentence.Is(i + 3, ':') && Part(i + 4, 0, 59) is not null ? i + 4 : i + 2;
            return new DateExpression(i, last, DateForm.Loose, null, "time of day");
        }

        if (numeral.Value is < 0 or > 24 || numeral.Is(NumeralForms.Decimal | NumeralForms.Scaled | NumeralForms.Percent))
        {
            return null;
        }

        if (Value(i + 1) == "CLOCK" && sentence.CharAfter(i + 1) is not ('空' or '代' or '速' or '间' or '期'))
        {
            return new DateExpression(i, sentence.IsNumber(i + 2) && sentence.Is(i + 3, '分') ? i + 3 : i + 1, DateForm.Loose, null, "time of day");
        }

        return sentence.Is(i + 1, '点') && i > 0 && (sentence.CharBefore(i) is '午' or '晚' or '晨' or '日' or '早' || sentence.CharAfter(i + 1) is '整' or '半' or '钟')
            ? new DateExpression(i, i + 1, DateForm.Loose, null, "time of day")
            : null;
    }

    /// <summary>A year, or a part of a year, or both, perhaps up to another.</summary>
    private DateExpression? Calendar(int i)
    {
        if (Point(i) is not { } first)
        {
            return null;
        }

        var last = first.Last;
        var period = first.Period;
        if (first.Complete && Joint(last + 1) is { } next && Point(next, first.Period) is { } second && (second.Period?.End is not { } end || period?.End is not { } begin || begin < end.LastDay))
        {
            last = second.Last;
            period = period is { } a && second.Period is { } b ? TimePeriod.Between(a.Start ?? a.End, b.End) : null;
        }

        return Make(i, last, period, first.Rule);
    }

    /// <summary>The token behind a joint of two dates: 至, 到, —, ~, -.</summary>
    private int? Joint(int i)
    {
        var isJoint = sentence.Is(i, '—') || sentence.Is(i, '-') || sentence.Is(i, '~') || sentence.Is(i, '至') || sentence.Is(i, '到');
        return isJoint ? (sentence.Is(i + 1, '—') ? i + 2 : i + 1) : null;
    }

    private readonly record struct Found(int Last, TimePeriod? Period, string Rule, bool Complete);

    private Found? Point(int i, TimePeriod? before = null)
    {
        var year = YearAt(i, out var yearLast, out var yearEnd, out var rule);
        var at = year is null && yearLast < 0 ? i : yearLast + 1;
        if (yearEnd is { } end)
        {
            lastYear = end;
            return new Found(yearLast, TimePeriod.Between(new PartialDate(year!.Value), new PartialDate(end)), "years", false);
        }

        if (yearLast < 0)
        {
            year = before?.End.Year;
        }

        var part = PartOfYear(at, year, yearLast >= 0);
        if (part is not null)
        {
            return part;
        }

        if (yearLast < 0)
        {
            return null;
        }

        return new Found(yearLast, year is { } known ? TimePeriod.At(new PartialDate(known)) : null, rule, true);
    }

    /// <summary>A year number with 年, or a word for a year. <paramref name="last"/> is -1 where there is none.</summary>
    private int? YearAt(int i, out int last, out int? end, out string rule)
    {
        last = -1;
        end = null;
        rule = "year";
        if (sentence.IsNumber(i))
        {
            var numeral = sentence.NumeralOf(i);
            var suffix = sentence.Is(i + 1, '年') || Value(i + 1) == "YEAR";
            if (suffix && numeral.High is { } high && numeral.Value is >= 1000 and < 3000 && high < 3000 && IsPlain(numeral))
            {
                last = i + 1;
                end = (int)high;
                return (int)numeral.Value;
            }

            if (suffix && IsYear(i, out var year))
            {
                last = i + 1;
                lastYear = year;
                return year;
            }

            return FiscalYear(i, ref last, ref end);
        }

        var code = Value(i);
        if (code == "ROC" && sentence.IsNumber(i + 1) && sentence.Is(i + 2, '年'))
        {
            last = i + 2;
            lastYear = (int)sentence.NumeralOf(i + 1).Value + 1911;
            return lastYear;
        }

        if (code is { Length: >= 2 } && code[0] == 'Y' && (code[1] is '+' or '-' or '0'))
        {
            last = i;
            rule = "relative year";
            lastYear = reference.Year is { } now && code[1] == '0' ? now : lastYear;
            return reference.Year is { } y ? y + Offset(code) : null;
        }

        if (code == "LAST" && lastYear is { } named)
        {
            last = i;
            rule = "the year named before";
            return named;
        }

        return null;
    }

    /// <summary>2019/20年度, 2024-25年度: two years written as one.</summary>
    private int? FiscalYear(int i, ref int last, ref int? end)
    {
        if (!IsYear(i, out var year) || !(sentence.Is(i + 1, '/') || sentence.Is(i + 1, '-') || sentence.Is(i + 1, '—')) || !sentence.IsNumber(i + 2)
            || (Value(i + 3) != "YEAR" && !sentence.Is(i + 3, '年')) || sentence.NumeralOf(i + 2).Value != (year + 1) % 100 && sentence.NumeralOf(i + 2).Value != year + 1)
        {
            return null;
        }

        last = i + 3;
        end = year + 1;
        return year;
    }

    private Found? PartOfYear(int i, int? year, bool hasYear)
    {
        var known = year ?? (hasYear ? null : AssumedYear());
        if (sentence.IsNumber(i))
        {
            var before = i > 0 ? sentence.CharBefore(i) : '\0';
            return Value(i + 1) switch
            {
                "MONTH" when before is '前' or '首' or '头' && sentence.NumeralOf(i).High is null => FirstMonths(i, known),
                "MONTH" => Months(i, known, hasYear),
                "DAY" when !hasYear => Days(i),
                "QUARTERS" when sentence.NumeralOf(i).Value is >= 1 and <= 4 => Quarters(i, known, before is '前' or '首' or '头'),
                _ when IsMonths(i + 1) && before is '前' or '首' or '头' => FirstMonths(i, known),
                _ => null,
            };
        }

        if (hasYear && (sentence.Is(i, '前') || sentence.Is(i, '首') || sentence.Is(i, '第')) && sentence.IsNumber(i + 1))
        {
            return PartOfYear(i + 1, year, true);
        }

        var code = Value(i);
        TimePeriod? period = (code, known) switch
        {
            (_, null) => null,
            ("H1", { } y) => Span(y, 1, 6),
            ("H2", { } y) => Span(y, 7, 12),
            ("Q1", { } y) => Span(y, 1, 3),
            ("Q2", { } y) => Span(y, 4, 6),
            ("Q4", { } y) => Span(y, 10, 12),
            ("FY", { } y) => TimePeriod.At(new PartialDate(hasYear ? y : reference.WholeYear ?? y)),
            ("YEAREND", { } y) => TimePeriod.UpTo(new PartialDate(hasYear ? y : reference.WholeYear ?? y).LastDay),
            _ => null,
        };
        return code is "H1" or "H2" or "Q1" or "Q2" or "Q4" or "FY" or "YEAREND" ? new Found(i, period, "part of a year", true) : null;
    }

    private Found? Months(int i, int? year, bool hasYear)
    {
        var numeral = sentence.NumeralOf(i);
        if (numeral.Value is < 1 or > 12 || numeral.High > 12 || !IsPlain(numeral))
        {
            return null;
        }

        var month = (int)numeral.Value;
        year ??= null;
        if (!hasYear && year is { } assumed && lastYear is null && reference.Published is { Month: { } now } published && assumed == published.Year && month > now)
        {
            year = assumed - 1;
        }

        if (numeral.High is { } high)
        {
            return new Found(i + 1, year is { } y ? Span(y, month, (int)high) : null, "months", true);
        }

        var last = i + 1;
        PartialDate? date = year is { } known ? new PartialDate(known, month) : null;
        lastMonth = date ?? lastMonth;
        if (sentence.IsNumber(i + 2) && Value(i + 3) == "DAY" && sentence.NumeralOf(i + 2) is { Value: >= 1 and <= 31 } day && IsPlain(day))
        {
            last = i + 3;
            date = date is { } d && day.Value <= DateTime.DaysInMonth(d.Year, month) ? new PartialDate(d.Year, month, (int)day.Value) : null;
            if (day.High is { } to && date is { } from && to <= DateTime.DaysInMonth(from.Year, month))
            {
                return new Found(last, TimePeriod.Between(from, new PartialDate(from.Year, month, (int)to)), "days", true);
            }
        }

        return new Found(last, date is { } at ? TimePeriod.At(at) : null, hasYear ? "date" : "month of the year spoken of", true);
    }

    private Found? Days(int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (numeral.Value is < 1 or > 31 || numeral.High is not null || !numeral.Is(NumeralForms.Arabic) || sentence.Is(i + 1, '号') || (i > 0 && sentence.CharBefore(i) == '第'))
        {
            return null;
        }

        var month = lastMonth ?? reference.Month;
        PartialDate? date = month is { Month: { } m } known && numeral.Value <= DateTime.DaysInMonth(known.Year, m) ? new PartialDate(known.Year, m, (int)numeral.Value) : null;
        return new Found(i + 1, date is { } at ? TimePeriod.At(at) : null, "day of the month spoken of", true);
    }

    private Found? Quarters(int i, int? year, bool first)
    {
        var numeral = sentence.NumeralOf(i);
        var low = first ? 1 : (int)numeral.Value;
        var high = (int)(numeral.High ?? numeral.Value);
        return high > 4 ? null : new Found(i + 1, year is { } y ? Span(y, low * 3 - 2, high * 3) : null, "quarters", true);
    }

    private Found? FirstMonths(int i, int? year)
    {
        var months = sentence.NumeralOf(i).Value;
        return months is < 1 or > 12 ? null : new Found(i + 1, year is { } y ? Span(y, 1, (int)months) : null, "first months", true);
    }

    private DateExpression? Relative(int i)
    {
        var code = Value(i);
        switch (code)
        {
            case "NOW":
                return new DateExpression(i, i, DateForm.In, reference.Month is { } month ? TimePeriod.At(month) : null, "now");
            case "UPTONOW":
                return new DateExpression(i, i, DateForm.UpTo, reference.Month is { } to ? TimePeriod.UpTo(to) : null, "up to now");
            case "SAME":
                return new DateExpression(i, i, sentence.IsWord(i - 1, Role.Date) || sentence.IsWord(i - 1, Role.Share) || i > 0 && sentence.CharBefore(i) is '占' or '比' ? DateForm.Base : DateForm.Same, null, "the same period");
            case "MONTHEND":
                return new DateExpression(i, i, DateForm.EndOf, lastMonth is { } spoken ? TimePeriod.UpTo(spoken.LastDay) : null, "month end");
            case "DURING":
                return new DateExpression(i, i, sentence.IsWord(i - 1, Role.Event) ? DateForm.OfEvent : DateForm.During, null, "during");
            case "EVENT":
                return new DateExpression(i, i, DateForm.OfEvent, null, "the event's date");
            case "RECENT":
                return new DateExpression(i, i, DateForm.Loose, null, "recent years");
            case "LASTMONTH":
                return new DateExpression(i, i, DateForm.In, lastMonth is { } m ? TimePeriod.At(m) : null, "the month spoken of");
            case "UPTODAY" or "UPTODAY-1":
                return new DateExpression(i, i, DateForm.UpTo, reference.DayAt(code.Length > 7 ? -1 : 0) is { } today ? TimePeriod.UpTo(today) : null, "up to the day");
        }

        if (code is { Length: >= 2 } && code[0] is 'M' or 'D' && code[1] is '0' or '+' or '-')
        {
            var date = code[0] == 'M' ? reference.MonthAt(Offset(code)) : reference.DayAt(Offset(code));
            if (code[0] == 'M' && date is not null && sentence.IsNumber(i + 1) && Value(i + 2) == "DAY")
            {
                lastMonth = date;
                return Calendar(i + 1) is { } day ? day with { First = i } : null;
            }

            return Make(i, i, date is { } at ? TimePeriod.At(at) : null, code[0] == 'M' ? "relative month" : "relative day");
        }

        if (code is { Length: 10 } && code[0] == 'P' && TimePeriod.TryParse(code[1..], out var plan) && IsPlanPeriod(i, out var last, out var atEnd))
        {
            return new DateExpression(i, last, atEnd ? DateForm.By : DateForm.In, atEnd ? TimePeriod.UpTo(plan.End) : plan, "plan period");
        }

        return null;
    }

    private bool IsPlanPeriod(int i, out int last, out bool atEnd)
    {
        last = i;
        atEnd = sentence.CharAfter(i) == '末';
        var next = sentence.Is(i + 1, '”') ? i + 1 : i;
        var behind = sentence.CharAfter(next);
        atEnd = behind == '末';
        if (Value(next + 1) == "DURING")
        {
            last = next + 1;
            return true;
        }

        return atEnd || behind is '时' or '以' or '期';
    }

    private DateExpression Make(int first, int last, TimePeriod? period, string rule) =>
        DateFrame.Around(sentence, first, last, period, reference, rule);

    private bool IsMonths(int i) => sentence.IsWord(i, Role.Unit) && sentence.ValueOf(i, "unit") == "month";

    /// <summary>The year last written; not one still ahead of the document.</summary>
    private int? AssumedYear() => lastYear is { } named && (reference.Year is not { } now || named <= now) ? named : reference.Year ?? lastYear;

    private string? Value(int i) => sentence.IsWord(i, Role.Date) ? sentence.ValueOf(i, "date") : null;

    private int? Part(int i, int low, int high) =>
        sentence.IsNumber(i) && sentence.NumeralOf(i) is { High: null } numeral && IsPlain(numeral) && numeral.Value >= low && numeral.Value <= high ? (int)numeral.Value : null;

    private bool IsYear(int i, out int year)
    {
        var numeral = sentence.NumeralOf(i);
        year = 0;
        if (numeral.High is not null || !IsPlain(numeral))
        {
            return false;
        }

        if (numeral.Value is >= 1000 and < 3000 && numeral.Length == 4)
        {
            year = (int)numeral.Value;
            return true;
        }

        if (reference.Taiwan && numeral.Value is >= 80 and <= 150 && numeral.Is(NumeralForms.Arabic) && (sentence.Is(i + 1, '年') || Value(i + 1) == "YEAR") && !(sentence.CharAfter(i + 1) is '来' or '前' or '后' or '间' or '期' or '以'))
        {
            year = (int)numeral.Value + 1911;
            return true;
        }

        return false;
    }

    private static bool IsPlain(Numeral numeral) =>
        !numeral.Is(NumeralForms.Scaled | NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Decimal | NumeralForms.More | NumeralForms.Several | NumeralForms.Half | NumeralForms.Malformed | NumeralForms.TooLarge | NumeralForms.Fraction | NumeralForms.Tenths)
        && numeral.Value == decimal.Truncate(numeral.Value);

    private static TimePeriod Span(int year, int from, int to) =>
        from == to ? TimePeriod.At(new PartialDate(year, from)) : TimePeriod.Between(new PartialDate(year, from), new PartialDate(year, to));

    private static int Offset(string code) => code[1] == '0' ? 0 : int.Parse(code.AsSpan(1), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture);
}
