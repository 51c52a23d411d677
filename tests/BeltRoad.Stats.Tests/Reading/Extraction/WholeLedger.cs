using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>What holds of a ledger whatever the text was.</summary>
internal static class WholeLedger
{
    /// <summary>Its mentions stand in the text, in order, none over another; each statistic has its fact.</summary>
    public static void Assert(Ledger ledger)
    {
        var end = 0;
        foreach (var mention in ledger.Mentions)
        {
            Xunit.Assert.True(
                mention.Span.Start >= end && mention.Span.End <= ledger.Document.Text.Length && mention.Span.Length > 0,
                mention.ToString()
            );
            end = mention.Span.End;
        }

        Xunit.Assert.Equal(ledger.Mentions.Count(static mention => mention.Class == MentionClass.Statistic), ledger.Facts.Count);
    }
}
