using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>A fact of the queue with the fingerprints by which decisions are found.</summary>
/// <param name="Text">Of the passage.</param>
/// <param name="Reading">Of what the last run read.</param>
internal sealed record QueuedFact(StoredFact Stored, string Text, string Reading)
{
    public static QueuedFact Of(StoredFact stored) =>
        new(stored, MarkedQuote.TextPrintOf(stored.Quote, stored.Text, stored.Fact), FigureReading.PrintOf(stored.Fact));
}
