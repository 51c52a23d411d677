using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Lengths of time that anchor a figure or set the scene: 10年来, 未来5年, 500多年前, 连续7年, 20世纪, 十周年, 80年代.</summary>
internal static class Durations
{
    /// <summary>The rule of 10年来 and 5年累计.</summary>
    public const string YearsUntilNow = "years until now";

    /// <summary>The rule of 在3年内.</summary>
    public const string Term = "a term of years";

    /// <summary>The rule of 过去五年.</summary>
    public const string YearsJustPast = "years just past";

    /// <summary>The rule of 较5年前: so many years before the time of the figure.</summary>
    public const string YearsBefore = "years before";

    private static readonly string[] Against = Phrases.Of("against");
    private static readonly string[] Near = Phrases.Of("near");
    private static readonly string[] TermHeads = Phrases.Of("term heads");
    private static readonly string[] TermTails = Phrases.Of("term tails");
    private static readonly string[] NoSpan = Phrases.Of("no span");
    private static readonly string[] AfterSpan = Phrases.Of("after a span");
    private static readonly string[] FromNow = Phrases.Of("from now");
    private static readonly string[] UntilNow = Phrases.Of("until now");
    private static readonly string[] Records = Phrases.Of("records");
    private static readonly string[] YearTails = Phrases.Of("year tails");
    private static readonly string[] SummedTails = Phrases.Of("summed tails");
    private static readonly string[] LooseTails = Phrases.Of("duration tails");
    private static readonly string[] LooseHeads = Phrases.Of("duration heads");
    private static readonly string[] EarlierOrLater = Phrases.Of("earlier or later");
    private static readonly string[] CenturyTails = Phrases.Of("century tails");

    /// <param name="told">The year in which what lies ahead was announced, where the sentence names one that is over.</param>
    public static DateExpression? TryRead(TokenizedSentence sentence, int i, ReferenceDate reference, int? told)
    {
        var numeral = sentence.NumeralOf(i);
        var unit = i + 1;
        if (unit < sentence.Count && sentence[unit].Length == 1 && sentence.View[sentence[unit].Start] is '多' or '余' or '几' or '来')
        {
            unit++;
        }

        var code = sentence.IsWord(unit, Role.Date) ? sentence.ValueOf(unit, "date") : null;
        if (code is "CENTURY" or "DECADE" or "ANNIVERSARY")
        {
            return new DateExpression(i, unit, DateForm.Loose, null, code == "ANNIVERSARY" ? "anniversary" : "century");
        }

        if (Phrases.Starts(sentence.View.Chars[numeral.End..], CenturyTails))
        {
            return new DateExpression(i, i, DateForm.Loose, null, "century");
        }

        // 每2小时有一趟班列: how often, be it hours or days.
        if (
            sentence.CharBefore(i) == '每'
            && sentence.IsWord(unit, Role.Unit)
            && sentence.ValueOf(unit, "unit") is "hour" or "minute"
            && !numeral.Is(NumeralForms.Percent | NumeralForms.Fraction | NumeralForms.Scaled)
        )
        {
            return new DateExpression(i, unit, DateForm.Loose, null, "duration");
        }

        var unitCode = sentence.IsWord(unit, Role.Unit) ? sentence.ValueOf(unit, "unit") : null;
        if (
            unitCode is not ("year" or "month" or "day" or "week")
            || numeral.Is(NumeralForms.Percent | NumeralForms.Fraction | NumeralForms.Scaled)
        )
        {
            return null;
        }

        var years = sentence.Is(unit, '年');
        var behind = sentence.View.Chars[sentence[unit].End..];
        var before = sentence.View.Chars[..numeral.Start];
        // 六年多以来: the hedge stands behind the unit.
        if (years && behind.Length > 1 && behind[0] is '多' or '余' && Phrases.Starts(behind[1..], YearTails))
        {
            return new DateExpression(i, unit, DateForm.Since, null, YearsUntilNow);
        }

        // 近10年来最高, 近三年来首度: how rare it is, not when.
        if (years && Phrases.HeadOf(behind, YearTails) is > 0 and var tail && Phrases.Starts(behind[tail..], Records))
        {
            return new DateExpression(i, unit, DateForm.Loose, null, "duration");
        }

        if (years && Phrases.Starts(behind, YearTails))
        {
            return Since(i, unit, numeral, reference);
        }

        // 近7个月来, 开通10个月来: the months up to the document's.
        if (
            unitCode == "month"
            && Phrases.HeadOf(behind, YearTails) is > 0 and var since
            && behind[0] != '间'
            && !Phrases.Starts(behind[since..], Records)
        )
        {
            return MonthsSince(i, unit, numeral, reference);
        }

        if (years && (Phrases.Ends(before, UntilNow) || IsNearSpan(before, behind)))
        {
            return Since(i, unit, numeral, reference) with
            {
                Form = DateForm.In,
                Period = PastYears(unit == i + 1 ? numeral : null, reference),
                Rule = YearsJustPast,
            };
        }

        if (Phrases.Ends(before, FromNow))
        {
            return Ahead(i, unit, years, numeral, told ?? reference.Year);
        }

        // 计划在3年内新建, 用两年左右时间: a plan is to be done by the end of the term.
        if (years && unit == i + 1 && Phrases.Starts(behind, TermTails) && Phrases.Ends(before, TermHeads))
        {
            return Ahead(i, unit, years, numeral, told ?? reference.Year) with { Form = DateForm.Loose, Rule = Term };
        }

        // 班列十年累计开行2万列: the years up to now.
        if (years && Phrases.Starts(behind, SummedTails) && !Phrases.Ends(before, LooseHeads))
        {
            return Since(i, unit, numeral, reference);
        }

        if (years && unit == i + 1 && behind is ['前', ..] && Phrases.Ends(before, Against) && numeral.Value >= 2 && IsExact(numeral))
        {
            return new DateExpression(
                i,
                unit,
                DateForm.Base,
                reference.Year is { } now ? TimePeriod.At(new PartialDate(now - (int)numeral.Value)) : null,
                YearsBefore
            );
        }

        return Phrases.Starts(behind, LooseTails) || (Phrases.Ends(before, LooseHeads) && !Phrases.Ends(before, EarlierOrLater))
            ? new DateExpression(i, unit, DateForm.Loose, null, "duration")
            : null;
    }

    private static DateExpression Since(int i, int unit, Numeral numeral, ReferenceDate reference)
    {
        TimePeriod? period =
            unit == i + 1 && IsExact(numeral) && reference.Year is { } year
                ? TimePeriod.Between(new PartialDate(year - (int)numeral.Value), new PartialDate(year))
                : null;
        return new DateExpression(i, unit, DateForm.Since, period, YearsUntilNow);
    }

    private static DateExpression MonthsSince(int i, int unit, Numeral numeral, ReferenceDate reference)
    {
        TimePeriod? period =
            unit == i + 1 && IsExact(numeral) && reference.Month is { } month && reference.MonthAt(-(int)numeral.Value) is { } start
                ? TimePeriod.Between(start, month)
                : null;
        return new DateExpression(i, unit, DateForm.Since, period, "months until now");
    }

    /// <summary>A whole number of years or months that one may count back.</summary>
    private static bool IsExact(Numeral numeral) =>
        numeral is { High: null, Value: > 0 and < 200 }
        && !numeral.Is(NumeralForms.More | NumeralForms.Several | NumeralForms.Decimal | NumeralForms.Half);

    /// <summary>
    /// 近5年，: the years just past, where 近 opens the clause or what was done in them follows (近三年对非投资); 近10年历史 is nearly ten years.
    /// </summary>
    private static bool IsNearSpan(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var near = Phrases.TailOf(before, Near);
        var rest = before[..^near];
        return near > 0
            && (rest.IsEmpty || rest[^1] is '，' or '；' or '：' or '。' or '“' || Phrases.Starts(behind, AfterSpan))
            && !Phrases.Starts(behind, NoSpan);
    }

    /// <summary>过去5年 runs up to the document's year; 过去一年, said in the first quarter or in a yearly report, is the year before.</summary>
    private static TimePeriod? PastYears(Numeral? numeral, ReferenceDate reference) =>
        numeral switch
        {
            { Value: 1 } when reference.WholeYear is { } whole && (reference.ReportYear is not null || whole < reference.Year) =>
                TimePeriod.At(new PartialDate(whole)),
            { High: null, Value: > 0 and < 200 } years when reference.Year is { } year && years.Value == decimal.Truncate(years.Value) =>
                TimePeriod.Between(new PartialDate(year - (int)years.Value), new PartialDate(year)),
            _ => null,
        };

    private static DateExpression Ahead(int i, int unit, bool years, Numeral numeral, int? from)
    {
        var exact =
            years && unit == i + 1 && numeral is { High: null, Value: > 0 and < 100 } && numeral.Value == decimal.Truncate(numeral.Value);
        TimePeriod? period =
            exact && from is { } year ? TimePeriod.Between(new PartialDate(year), new PartialDate(year + (int)numeral.Value)) : null;
        return new DateExpression(i, unit, DateForm.Ahead, period, "years ahead");
    }
}
