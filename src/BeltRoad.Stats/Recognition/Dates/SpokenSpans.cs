using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Years and months told by the dates spoken of just before: 较前一年, 5年间 behind two years, 止三个月 behind a day.</summary>
internal static class SpokenSpans
{
    private static readonly string[] AgainstWords = Phrases.Of("against");
    private static readonly string[] OneBefore = Phrases.Of("the one before");
    private static readonly string[] EndingWords = Phrases.Of("ending");
    private static readonly string[] YearWords = Phrases.Of("a year");
    private static readonly string[] HalfYearWords = Phrases.Of("half a year");
    private static readonly string[] QuarterWords = Phrases.Of("a quarter");

    /// <summary>较前一年: the year before the one spoken of, as a base.</summary>
    /// <param name="found">The dates of the sentence so far.</param>
    public static DateExpression? YearBefore(DateScope scope, List<DateExpression> found, int i) =>
        scope.Sentence.Is(i + 1, '年')
        && scope.Sentence.IsOneOf(i, OneBefore)
        && Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[i].Start], AgainstWords)
            ? new DateExpression(
                i,
                i + 1,
                DateForm.Base,
                (found.Count > 0 ? found[^1].Period?.End.Year : scope.LastYear ?? scope.Reference.WholeYear) is { } year
                    ? TimePeriod.At(new PartialDate(year - 1))
                    : null,
                "relative year"
            )
            : null;

    /// <summary>从2018年的1万亿元，到2023年的2万亿元，5年间…: as many years as lie between the two just named.</summary>
    /// <param name="found">As for <see cref="YearBefore"/>.</param>
    public static DateExpression? YearsBetween(DateScope scope, List<DateExpression> found, int i)
    {
        if (
            !scope.Sentence.Is(i + 1, '年')
            || scope.Sentence.CharAfter(i + 1) is not ('间' or '来')
            || scope.Part(i, 2, 99) is not { } years
            || found.Count < 2
        )
        {
            return null;
        }

        if (
            found[^1] is not { Form: not DateForm.Base, Period: { IsSingle: true, End: var to } }
            || found[^2] is not { Period: { IsSingle: true, End: var from } }
            || Math.Abs(to.Year - from.Year) != years
        )
        {
            return null;
        }

        // 2024年为1.9万列，而2016年仅为1702列，八年间…: the later year may be told first.
        var span = from.Year < to.Year ? TimePeriod.Between(from.YearOnly, to.YearOnly) : TimePeriod.Between(to.YearOnly, from.YearOnly);
        return new DateExpression(i, i + 1, DateForm.In, span, "years between");
    }

    /// <summary>为止的三个月, 止三个月, 止年度, 止中期业绩: how many months a span has that ends with the date before; null where none follows.</summary>
    /// <param name="i">The token behind the date.</param>
    /// <param name="last">The last token of the date, with the word that tells the span.</param>
    public static int? MonthsEnding(DateScope scope, int i, out int last)
    {
        last = i - 1;
        var behind = scope.Sentence.View.Chars[Math.Min(scope.Sentence.View.Length, scope.Sentence[i - 1].End)..];
        var stop = Phrases.HeadOf(behind, EndingWords);
        if (stop == 0)
        {
            return null;
        }

        var end = scope.Sentence[i - 1].End + stop;
        while (i < scope.Sentence.Count && scope.Sentence[i].Start < end)
        {
            i++;
        }

        foreach (var (words, months) in (ReadOnlySpan<(string[], int)>)[(YearWords, 12), (HalfYearWords, 6), (QuarterWords, 3)])
        {
            if (Phrases.HeadOf(scope.Sentence.View.Chars[end..], words) is var length and > 0)
            {
                while (last + 1 < scope.Sentence.Count && scope.Sentence[last + 1].End <= end + length)
                {
                    last++;
                }

                return months;
            }
        }

        return scope.Part(i, 1, 24) is { } count && scope.IsMonths(i + 1) ? count : null;
    }
}
