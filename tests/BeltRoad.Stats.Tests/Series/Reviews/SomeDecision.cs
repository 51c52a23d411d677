using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Tests.Series.Reviews;

/// <summary>Decisions on figures of small documents, as the desk makes them.</summary>
internal static class SomeDecision
{
    public const string Trains = "截至2023年6月底，中欧班列累计开行7.4万列。";

    public static Ledger Read(string text, string id = "d.txt") => StatisticsReader.Read(DocumentReader.FromText(id, text));

    /// <param name="changes">Fields and their new content.</param>
    public static Decision On(
        Ledger ledger,
        int fact = 0,
        Verdict verdict = Verdict.Accepted,
        string on = "2026-11-25T08:15:02Z",
        string by = "LI Wei",
        string why = "",
        params (string Field, string Value)[] changes
    )
    {
        var stored = StoredFact.Of(ledger, "A")[fact];
        var read = FigureReading.Of(stored.Fact);
        var decided = changes.ToDictionary(static change => change.Field, static change => change.Value, StringComparer.Ordinal);
        return new Decision(
            stored.Fact.DocumentId,
            MarkedQuote.QuoteOf(stored),
            verdict,
            by,
            on,
            why,
            FigureReading.Text(read),
            FigureReading.Text(decided),
            MarkedQuote.TextPrintOf(stored.Quote, stored.Text, stored.Fact),
            FigureReading.PrintOf(FigureReading.Over(read, decided))
        );
    }

    /// <summary>The ledger with the corrections of the decisions, and with the decisions.</summary>
    public static (CorrectedLedgers Corrected, ReviewedLedgers Reviewed) Apply(Ledger ledger, params Decision[] decisions)
    {
        var corrected = CorrectedLedgers.Of(
            [ledger],
            [.. decisions.SelectMany(static made => made.Corrections())],
            IndicatorLexicon.Default
        );
        return (corrected, ReviewedLedgers.Of(corrected.Ledgers, new DecisionBook(decisions)));
    }
}
