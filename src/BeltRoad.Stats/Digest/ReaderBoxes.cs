using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Words what two readers make of the numerals.</summary>
internal static class ReaderBoxes
{
    /// <summary>Null where no second reader was asked.</summary>
    public static ReaderBox? Of(
        IReadOnlyList<Ledger> ledgers,
        IReadOnlyList<Claim> claims,
        CitationBuilders builders,
        Words words,
        int mostRows
    )
    {
        if (ReaderAgreement.Of(ledgers) is not { } counts)
        {
            return null;
        }

        var rows = (counts.Disagreed == 0 ? [] : claims.Where(static claim => claim.Fact.BothReadings is not null))
            .Take(mostRows)
            .Select(claim => Row(claim, builders))
            .ToList();
        return new ReaderBox(
            counts,
            words.Format(
                "readers.agree",
                Words.Thousands(counts.Agreed),
                Words.Thousands(counts.Agreed + counts.Disagreed),
                Words.Thousands(counts.NotRead)
            ),
            rows,
            counts.Disagreed - rows.Count
        );
    }

    private static ReaderRow Row(Claim claim, CitationBuilders builders)
    {
        var (both, citation) = (claim.Fact.BothReadings!, builders[claim.Letter].Cite(claim));
        return new ReaderRow(
            new CheckQuote(claim.Code, citation.Quote, citation.Start, citation.Length),
            Read(both.First, both.FirstValue),
            both.SecondReader + ": " + Read(both.Second, both.SecondValue)
        );
    }

    private static string Read(string printed, decimal value) => printed + " = " + Words.Thousands(value);
}
