using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>
/// The sentence that is read for dates, what its relative dates are resolved against, and the year and month last spoken of.
/// </summary>
internal sealed class DateScope
{
    private static readonly string[] ThisYearWords = Phrases.Of("written this year");
    private static readonly string[] UpToWords = Phrases.Of("up to");
    private int startSentence = -1;

    public TokenizedSentence Sentence { get; set; } = null!;

    public ReferenceDate Reference { get; set; }

    /// <summary>What 今（107）年 says that 今年 is.</summary>
    public int? ThisYear { get; set; }

    /// <summary>The document's year, or where that is not known what the text says it is.</summary>
    public int? Year => Reference.Year ?? ThisYear;

    /// <summary>今年: a text that says so was written in the year that its title names.</summary>
    public void KnowThisYear(int i)
    {
        if (Reference.Published is null && Phrases.Starts(Sentence.TextOf(i), ThisYearWords))
        {
            ThisYear ??= Reference.ReportYear;
        }
    }

    /// <summary>Of the document's own year no more is known than the one its title names.</summary>
    public bool IsReportYear => Reference.Published is null && ThisYear is null;

    /// <summary>Forgets the years of an earlier document.</summary>
    public void Forget()
    {
        LastYear = null;
        LastMonth = null;
        ThisYear = null;
        startSentence = -1;
    }

    /// <summary>The year last written, in this sentence or before.</summary>
    public int? LastYear
    {
        get;
        set
        {
            field = value;
            YearSentence = Sentence?.View.Span.Start ?? 0;
        }
    }

    /// <summary>Where the sentence begins in which the last year stands.</summary>
    private int YearSentence { get; set; }

    /// <summary>A year that is over, written before in the same sentence: 截至2017年底，…，全年…; null where there is none.</summary>
    public int? YearOfSentence =>
        LastYear is { } year && YearSentence == Sentence.View.Span.Start && Reference.Year is { } now && year < now ? year : null;

    /// <summary>自2018年起，全年…: the year that something starts in, told before in the same sentence; null where there is none.</summary>
    public int? StartYear
    {
        get => startSentence == Sentence.View.Span.Start ? field : null;
        set
        {
            field = value;
            startSentence = Sentence.View.Span.Start;
        }
    }

    /// <summary>The year over, the first written in the same sentence; null where there is none.</summary>
    public int? YearAtHead
    {
        get
        {
            for (var i = 0; YearOfSentence is not null && i < Sentence.Count; i++)
            {
                if (Sentence.IsNumber(i) && IsYear(i, out var year) && (Sentence.Is(i + 1, '年') || Value(i + 1) == "YEAR"))
                {
                    return year;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// 2012年，中方宣布…今后三年: the year that is over in which a verb of telling before the token announces something; null where there is none.
    /// </summary>
    public int? YearTold(int i)
    {
        const int reach = 40;
        var before = YearOfSentence is null ? -1 : i - 1;
        while (before > Math.Max(0, i - reach) && !Sentence.IsWord(before, Role.Report))
        {
            before--;
        }

        return before > Math.Max(0, i - reach) ? YearOfSentence : null;
    }

    /// <summary>
    /// The year last written is that of a month without one, but not of 截至11月28日 in a later sentence: that is the document's.
    /// </summary>
    public int? YearOfMonth(int i) =>
        Reference.Published is not null
        && LastYear < Reference.Year
        && YearSentence != Sentence.View.Span.Start
        && i > 0
        && Phrases.Ends(Sentence.View.Chars[..Sentence[i].Start], UpToWords)
            ? Reference.Year
            : AssumedYear;

    public PartialDate? LastMonth
    {
        get;
        set
        {
            field = value;
            MonthSentence = Sentence?.View.Span.Start ?? 0;
        }
    }

    /// <summary>Where the sentence begins in which the last month stands.</summary>
    private int MonthSentence { get; set; }

    /// <summary>
    /// The month of a day without one (20日): the one named before it in the sentence; else the document's, where the day is
    /// the document's own or one of the two before it, as news is dated; else the one named before.
    /// </summary>
    public PartialDate? MonthOfDay(int i, int day)
    {
        var isNews = Reference.Published is { Day: { } today } && day <= today && day >= today - 2;
        var isUpTo = Reference.Year is { } year && LastMonth is { } named && named.Year < year && Sentence.CharBefore(i) is '至' or '止';
        return LastMonth is { } last && !isUpTo && (!isNews || MonthSentence == Sentence.View.Span.Start) ? last : Reference.Month;
    }

    /// <summary>The year last written; not one still ahead of the document.</summary>
    public int? AssumedYear =>
        LastYear is { } named && (Reference.Year is not { } now || named <= now) ? named : Reference.Year ?? LastYear;

    /// <summary>What the lexicon says a date word means, or null.</summary>
    public string? Value(int i) => Sentence.IsWord(i, Role.Date) ? Sentence.ValueOf(i, "date") : null;

    /// <summary>A plain whole number within bounds, or null.</summary>
    public int? Part(int i, int low, int high) =>
        Sentence.IsNumber(i)
        && Sentence.NumeralOf(i) is { High: null } numeral
        && IsPlain(numeral)
        && numeral.Value >= low
        && numeral.Value <= high
            ? (int)numeral.Value
            : null;

    public DateExpression Make(int first, int last, TimePeriod? period, string rule) =>
        DateFrame.Around(Sentence, first, last, period, Reference, rule);

    public bool IsMonths(int i) => Sentence.IsWord(i, Role.Unit) && Sentence.ValueOf(i, "unit") == "month";

    public bool IsDays(int i) => Sentence.IsWord(i, Role.Unit) && Sentence.ValueOf(i, "unit") == "day";

    /// <summary>前100天: null where a year has not so many.</summary>
    public static TimePeriod? FirstDays(int year, Numeral days) =>
        IsPlain(days) && days is { High: null, Value: >= 1 and <= 365 } && new DateOnly(year, 1, 1).AddDays((int)days.Value - 1) is var last
            ? TimePeriod.Between(new PartialDate(year, 1, 1), new PartialDate(year, last.Month, last.Day))
            : null;

    /// <summary>A year of four digits, or in Taiwan one counted from 1912.</summary>
    public bool IsYear(int i, out int year)
    {
        var numeral = Sentence.NumeralOf(i);
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

        if (Reference.Taiwan && numeral.Value is >= 80 and <= 150 && (Sentence.Is(i + 1, '年') || Value(i + 1) == "YEAR") && !IsDuration(i))
        {
            year = (int)numeral.Value + NamedYears.BeforeRepublic;
            return true;
        }

        return false;
    }

    /// <summary>2021、2022和2023年: one of several years that print 年 once.</summary>
    public bool IsYearInList(int i)
    {
        const int most = 12;
        var at = i;
        while (
            at - i < most
            && IsYear(at, out _)
            && (Sentence.Is(at + 1, '、') || Sentence.IsWord(at + 1, Role.Conjunction))
            && Sentence.IsNumber(at + 2)
        )
        {
            at += 2;
        }

        return at > i && IsYear(at, out _) && (Sentence.Is(at + 1, '年') || Value(at + 1) == "YEAR");
    }

    /// <summary>
    /// 2019/20年度, 2024-25年度: two years written as one; 2017到2022年, 2013至2022年: a span with 年 once. The first year, or null.
    /// </summary>
    public int? JoinedYears(int i, ref int last, ref int? end)
    {
        var reaches = Sentence.Is(i + 1, '至') || Sentence.Is(i + 1, '到');
        // 二〇二三至二四年度: the digits of the second year stand one by one.
        var spelt = Sentence.IsNumber(i + 3) && Value(i + 4) == "YEAR" && Part(i + 2, 0, 9) is not null && Part(i + 3, 0, 9) is not null;
        if (
            !IsYear(i, out var year)
            || !(reaches || Sentence.Is(i + 1, '/') || Sentence.Is(i + 1, '-') || Sentence.Is(i + 1, '—'))
            || !Sentence.IsNumber(i + 2)
            || (!spelt && Value(i + 3) != "YEAR" && !Sentence.Is(i + 3, '年'))
        )
        {
            return null;
        }

        var next = spelt ? Sentence.NumeralOf(i + 2).Value * 10 + Sentence.NumeralOf(i + 3).Value : Sentence.NumeralOf(i + 2).Value;
        if (next != (year + 1) % 100 && next != year + 1 && !(reaches && next > year && IsYear(i + 2, out _)))
        {
            return null;
        }

        last = spelt ? i + 4 : i + 3;
        end = next > year ? (int)next : year + 1;
        return year;
    }

    /// <summary>百年来, 100年历史: a length of time. 114年前2月 is the first months of a year.</summary>
    private bool IsDuration(int i)
    {
        var behind = Sentence.CharAfter(i + 1);
        var inWords = !Sentence.NumeralOf(i).Is(NumeralForms.Arabic);
        return behind is '来' or '后' or '间' or '期' or '以' or '历' or '老'
            || (behind == '前' && !Sentence.IsNumber(i + 3))
            || (inWords && (Sentence.NumeralOf(i).Is(NumeralForms.ScaleOnly) || (behind == '的' && !Sentence.IsNumber(i + 3))));
    }

    /// <summary>A whole number without scale word, sign or hedge.</summary>
    public static bool IsPlain(Numeral numeral) =>
        !numeral.Is(
            NumeralForms.Scaled
                | NumeralForms.Percent
                | NumeralForms.PerMille
                | NumeralForms.Decimal
                | NumeralForms.More
                | NumeralForms.Several
                | NumeralForms.Half
                | NumeralForms.Malformed
                | NumeralForms.TooLarge
                | NumeralForms.Fraction
                | NumeralForms.Tenths
        )
        && numeral.Value == decimal.Truncate(numeral.Value);

    /// <summary>第四季度, said in January without a year: that of the year before, as it is still to come in this one.</summary>
    public TimePeriod? NotAhead(TimePeriod? period) =>
        period is { Start: { Month: { } month } start, End: var end }
        && Reference.Published is { Month: <= 3 and var now } published
        && start.Year == published.Year
        && month > now + 3
            ? TimePeriod.Between(start with { Year = start.Year - 1 }, end with { Year = end.Year - 1 })
            : period;

    /// <summary>From one month of a year to another; a single month is a date.</summary>
    public static TimePeriod Span(int year, int from, int to) =>
        from == to
            ? TimePeriod.At(new PartialDate(year, from))
            : TimePeriod.Between(new PartialDate(year, from), new PartialDate(year, to));

    /// <summary>The number in a code such as Y-1.</summary>
    public static int Offset(string code) =>
        code[1] == '0'
            ? 0
            : int.Parse(
                code.AsSpan(1),
                System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture
            );
}
