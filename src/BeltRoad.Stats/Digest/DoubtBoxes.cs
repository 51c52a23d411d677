using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Confidence;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Words what is not sure.</summary>
internal sealed class DoubtBoxes(ChartContext context, CitationBuilders builders)
{
    private Words Words => context.Words;

    /// <summary>Null where all is sure. Copies and reprints of a statement are left out.</summary>
    public DoubtBox? Of(IReadOnlyList<Claim> claims, int mostRows)
    {
        var unsure = claims
            .Where(static claim => !claim.Fact.IsSure && claim.CopyOf is null && claim.ReprintOf is null)
            .OrderBy(static claim => claim.Fact.IsStatedOutright)
            .ThenBy(static claim => claim.Fact.Confidence)
            .ToList();
        return unsure.Count == 0
            ? null
            : new DoubtBox(
                Words.Format("look.count", Words.Thousands(unsure.Count), Words.Thousands(claims.Count)),
                [.. unsure.Take(mostRows).Select(Row)],
                Math.Max(0, unsure.Count - mostRows),
                [
                    .. Calibration.Default.Bins.Select(static bin =>
                        (Percent(bin.Said), Percent((double)bin.Right / (bin.Right + bin.Wrong)), Words.Thousands(bin.Right + bin.Wrong))
                    ),
                ]
            );
    }

    private DoubtRow Row(Claim claim)
    {
        var (fact, citation) = (claim.Fact, builders[claim.Letter].Cite(claim));
        var why = fact.Doubts.Select(doubt => Words["doubt." + doubt]).ToList();
        return new DoubtRow(
            new CheckQuote(claim.Code, citation.Quote, citation.Start, citation.Length),
            SubjectLabel.Close(fact.Subject),
            Read(fact),
            why.Count == 0 ? Words["doubt.none"] : string.Join(Words["list.semicolon"], why),
            Percent(fact.Confidence)
        );
    }

    private string Read(Fact fact)
    {
        var value = context.Figures.Of(fact).HedgedFull;
        if (fact.Doubts.Contains(Doubt.TwoReadings))
        {
            return Words.Format("look.two", value, context.Figures.Of(fact).Full);
        }

        var read = string.Join(
            Words["list.comma"],
            value,
            Words["measure." + fact.Measure],
            context.Periods.Of(fact.Time),
            Words["status." + fact.Status]
        );
        return fact.Condition is { } condition ? Words.Format("look.condition", read, condition) : read;
    }

    private static string Percent(double share) => Math.Round(share * 100).ToString("F0", CultureInfo.InvariantCulture) + "%";
}
