using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Years, months, days, quarters and halves, and ranges of them: 2013—2022年, 今年前三季度, 上月28日至31日.</summary>
internal sealed class CalendarReader(DateScope scope)
{
    /// <summary>The rule of 全年 without a year.</summary>
    public const string WholeYear = "the whole year";

    /// <summary>The rule of 2016年全年: the year as a whole, not as far as it has come.</summary>
    public const string NamedWholeYear = "the whole of a year";

    private static readonly string[] YearBefore = Phrases.Of("the year before");
    private static readonly string[] LengthsOfStay = Phrases.Of("lengths of stay");

    /// <summary>A year, or a part of a year, or both, perhaps up to another.</summary>
    public DateExpression? TryRead(int i)
    {
        if (Point(i) is not { } first)
        {
            return null;
        }

        var last = first.Last;
        var period = first.Period;
        if (
            first.Complete
            && Joint(last + 1, period) is { } next
            && Point(next, first.Period) is { } second
            && (second.Period?.End is not { } end || period?.End is not { } begin || begin < end.LastDay)
        )
        {
            last = second.Last;
            period = period is { } a && second.Period is { } b ? TimePeriod.Between(a.Start ?? a.End, b.End) : null;
        }

        return scope.Make(i, last, period, first.Rule);
    }

    /// <summary>The token behind a joint of two dates: 至, 到, —, ~, -; between two days of a month also 及 and 和.</summary>
    private int? Joint(int i, TimePeriod? before)
    {
        if (
            (scope.Sentence.Is(i, '及') || scope.Sentence.Is(i, '和'))
            && before?.End.Day is { } day
            && scope.Part(i + 1, day + 1, 31) is not null
            && scope.Value(i + 2) == "DAY"
        )
        {
            return i + 1;
        }

        // 5月份、6月份均增长: two months that follow each other, and nothing that is dealt out to each.
        if (
            scope.Sentence.Is(i, '、')
            && before is { IsSingle: true, End: { Month: { } month, Day: null } }
            && scope.Part(i + 1, month + 1, month + 1) is not null
            && scope.Value(i + 2) == "MONTH"
            && !scope.Sentence.IsWord(i + 3, Role.Distributes)
        )
        {
            return i + 1;
        }

        var isJoint =
            scope.Sentence.Is(i, '—')
            || scope.Sentence.Is(i, '-')
            || scope.Sentence.Is(i, '~')
            || scope.Sentence.Is(i, '至')
            || scope.Sentence.Is(i, '到');
        return isJoint ? (scope.Sentence.Is(i + 1, '—') ? i + 2 : i + 1) : null;
    }

    private readonly record struct Found(int Last, TimePeriod? Period, string Rule, bool Complete);

    private Found? Point(int i, TimePeriod? before = null)
    {
        var year = YearAt(i, out var yearLast, out var yearEnd, out var rule);
        var at = year is null && yearLast < 0 ? i : yearLast + 1;
        if (yearEnd is { } end)
        {
            scope.LastYear = end;
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
        if (scope.Sentence.IsNumber(i))
        {
            var numeral = scope.Sentence.NumeralOf(i);
            var suffix = scope.Sentence.Is(i + 1, '年') || scope.Value(i + 1) == "YEAR";
            if (suffix && numeral.High is { } high && numeral.Value is >= 1000 and < 3000 && high < 3000 && DateScope.IsPlain(numeral))
            {
                last = i + 1;
                end = (int)high;
                return (int)numeral.Value;
            }

            if (!suffix && scope.IsYearInList(i))
            {
                last = i;
                return (int)numeral.Value;
            }

            if (suffix && scope.IsYear(i, out var year))
            {
                last = i + 1;
                scope.LastYear = year;
                return year;
            }

            return scope.JoinedYears(i, ref last, ref end);
        }

        var code = scope.Value(i);
        if (NamedYears.TryRead(scope, i, out var lastNamed) is { } republic)
        {
            last = lastNamed;
            scope.LastYear = republic;
            return republic;
        }

        if (code is { Length: >= 2 } && code[0] == 'Y' && (code[1] is '+' or '-' or '0'))
        {
            last = i;
            rule = "relative year";
            if (code == "Y0" && scope.Sentence.TextOf(i)[0] == '年' && scope.YearAtHead is { } spoken)
            {
                // 2021年进出口…，年内跨过…: within the year that the sentence is about.
                return spoken;
            }

            // 2022年…，由上年的13.9%提高至18.6%: 上年 is the one before the year spoken of, 去年 the one before the document's.
            if (Phrases.Starts(scope.Sentence.TextOf(i), YearBefore) && scope.AssumedYear is { } told)
            {
                return told + DateScope.Offset(code);
            }

            scope.LastYear = scope.Year is { } now && code[1] == '0' ? now : scope.LastYear;
            scope.KnowThisYear(i);

            // 《2024年运行情况》…去年: of a report that may have been written in the year after, whose 去年 is then the report's own.
            return scope.Year is { } y && !(code[1] == '-' && scope.IsReportYear) ? y + DateScope.Offset(code) : null;
        }

        if (code == "LAST" && scope.LastYear is { } named)
        {
            last = i;
            rule = "the year named before";
            return named;
        }

        return null;
    }

    private Found? PartOfYear(int i, int? year, bool hasYear)
    {
        var known = year ?? (hasYear ? null : scope.YearOfMonth(i));
        if (
            scope.Sentence.IsNumber(i)
            && scope.Sentence.Is(i + 1, '、')
            && scope.Value(i + 3) == "MONTH"
            && scope.Part(i, 1, 11) is { } former
            && scope.Part(i + 2, former + 1, former + 1) is { } latter
        )
        {
            // 5、6月份: two months that follow each other.
            return new Found(i + 3, known is { } of ? DateScope.Span(of, former, latter) : null, "months", true);
        }

        if (scope.Sentence.IsNumber(i))
        {
            var before = i > 0 ? scope.Sentence.CharBefore(i) : '\0';
            return scope.Value(i + 1) switch
            {
                "MONTH" when before is '前' or '首' or '头' && scope.Sentence.NumeralOf(i).High is null => FirstMonths(i, known),
                "MONTH" => Months(i, known, hasYear),
                "DAY" when !hasYear => Days(i),
                _ when hasYear && before is '前' or '首' or '头' && scope.IsDays(i + 1) => new Found(
                    i + 1,
                    known is { } of ? DateScope.FirstDays(of, scope.Sentence.NumeralOf(i)) : null,
                    "first days",
                    true
                ),
                "QUARTERS" when scope.Sentence.NumeralOf(i).Value is >= 1 and <= 4 && !IsSeasons(i, hasYear, before) => Quarters(
                    i,
                    known,
                    hasYear,
                    before is '前' or '首' or '头'
                ),
                _ when scope.IsMonths(i + 1) && before is '前' or '首' or '头' => FirstMonths(i, known),
                _ => null,
            };
        }

        if (
            hasYear
            && (scope.Sentence.Is(i, '前') || scope.Sentence.Is(i, '首') || scope.Sentence.Is(i, '第'))
            && scope.Sentence.IsNumber(i + 1)
        )
        {
            return PartOfYear(i + 1, year, true);
        }

        var code = scope.Value(i);
        TimePeriod? period = (code, known) switch
        {
            (_, null) => null,
            ("H1", { } y) => DateScope.Span(y, 1, 6),
            ("H2", { } y) => DateScope.Span(y, 7, 12),
            ("Q1", { } y) => DateScope.Span(y, 1, 3),
            ("Q2", { } y) => DateScope.Span(y, 4, 6),
            ("Q4", { } y) => DateScope.Span(y, 10, 12),
            ("FY", { } y) => TimePeriod.At(
                new PartialDate(hasYear ? y : scope.StartYear ?? scope.YearOfSentence ?? scope.Reference.YearOver ?? y)
            ),
            ("YEAREND", { } y) => TimePeriod.UpTo(new PartialDate(hasYear ? y : scope.Reference.WholeYear ?? y).LastDay),
            _ => null,
        };
        return code is "H1" or "H2" or "Q1" or "Q2" or "Q4" or "FY" or "YEAREND"
            ? new Found(
                i,
                hasYear ? period : scope.NotAhead(period),
                code != "FY" ? "part of a year"
                    : hasYear ? NamedWholeYear
                    : WholeYear,
                true
            )
            : null;
    }

    private Found? Months(int i, int? year, bool hasYear)
    {
        var numeral = scope.Sentence.NumeralOf(i);
        // 连三月破六百亿: how many months running.
        if (
            numeral.Value is < 1 or > 12
            || numeral.High > 12
            || !DateScope.IsPlain(numeral)
            || (!hasYear && i > 0 && scope.Sentence.CharBefore(i) == '连')
        )
        {
            return null;
        }

        var month = (int)numeral.Value;
        year ??= null;
        // In February 3月 is next month; in January 12月 is last year's.
        if (
            !hasYear
            && year is { } assumed
            && (scope.LastYear is null || scope.LastYear < assumed)
            && scope.Reference.Published is { Month: { } now } published
            && assumed == published.Year
            && (numeral.High ?? month) > now + 1
        )
        {
            year = assumed - 1;
        }

        if (numeral.High is { } high)
        {
            return new Found(i + 1, year is { } y ? DateScope.Span(y, month, (int)high) : null, "months", true);
        }

        var last = i + 1;
        PartialDate? date = year is { } known ? new PartialDate(known, month) : null;
        scope.LastMonth = date ?? scope.LastMonth;
        if (
            scope.Sentence.IsNumber(i + 2)
            && scope.Value(i + 3) == "DAY"
            && scope.Sentence.NumeralOf(i + 2) is { Value: >= 1 and <= 31 } day
            && DateScope.IsPlain(day)
        )
        {
            last = i + 3;
            date =
                date is { } d && day.Value <= DateTime.DaysInMonth(d.Year, month) ? new PartialDate(d.Year, month, (int)day.Value) : null;
            if (day.High is { } to && date is { } from && to <= DateTime.DaysInMonth(from.Year, month))
            {
                return new Found(last, TimePeriod.Between(from, new PartialDate(from.Year, month, (int)to)), "days", true);
            }
        }

        return new Found(last, date is { } at ? TimePeriod.At(at) : null, hasYear ? "date" : "month of the year spoken of", true);
    }

    private Found? Days(int i)
    {
        var numeral = scope.Sentence.NumeralOf(i);
        if (
            numeral.Value is < 1 or > 31
            || numeral.High > 31
            || !(numeral.Is(NumeralForms.Arabic) || (i > 0 && scope.Sentence.CharBefore(i) is '至' or '月'))
            || !DateScope.IsPlain(numeral)
            || scope.Sentence.Is(i + 1, '号')
            || (i > 0 && scope.Sentence.CharBefore(i) == '第')
            || Phrases.Ends(scope.Sentence.View.Chars[..numeral.Start], LengthsOfStay)
        )
        {
            return null;
        }

        var last = (int)(numeral.High ?? numeral.Value);
        var month = scope.MonthOfDay(i, last);
        PartialDate? date =
            month is { Month: { } m } known && last <= DateTime.DaysInMonth(known.Year, m) ? new PartialDate(known.Year, m, last) : null;
        if (numeral.High is null)
        {
            return new Found(i + 1, date is { } at ? TimePeriod.At(at) : null, "day of the month spoken of", true);
        }

        // 14至15日在北京举行; 工期3至5日 is how long it takes.
        return date is { } to && scope.Sentence.IsWord(i + 2, Role.Preposition)
            ? new Found(i + 1, TimePeriod.Between(to with { Day = (int)numeral.Value }, to), "days", true)
            : null;
    }

    private Found? Quarters(int i, int? year, bool hasYear, bool first)
    {
        var numeral = scope.Sentence.NumeralOf(i);
        var low = first ? 1 : (int)numeral.Value;
        if (numeral.High > 4)
        {
            return null;
        }

        TimePeriod? period = year is { } y ? DateScope.Span(y, low * 3 - 2, (int)(numeral.High ?? numeral.Value) * 3) : null;
        return new Found(i + 1, hasYear ? period : scope.NotAhead(period), "quarters", true);
    }

    /// <summary>四季红火: a number of seasons; a quarter has 第 or 前 before it, a year, digits or 季度.</summary>
    private bool IsSeasons(int i, bool hasYear, char before) =>
        !hasYear
        && before is not ('第' or '前' or '首' or '头')
        && scope.Sentence[i + 1].Length == 1
        && !scope.Sentence.NumeralOf(i).Is(NumeralForms.Arabic);

    private Found? FirstMonths(int i, int? year)
    {
        var months = scope.Sentence.NumeralOf(i).Value;
        // 前11个月, said in January: those of the year before, as they are still to come in this one.
        if (
            year is { } assumed
            && scope.Reference.Published is { Month: { } now } published
            && assumed == published.Year
            && scope.LastYear != assumed
            && months > now + 1
        )
        {
            year = assumed - 1;
        }

        return months is < 1 or > 12
            ? null
            : new Found(i + 1, year is { } y ? DateScope.Span(y, 1, (int)months) : null, "first months", true);
    }
}
