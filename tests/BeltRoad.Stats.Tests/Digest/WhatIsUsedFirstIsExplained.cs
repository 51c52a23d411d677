using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class WhatIsUsedFirstIsExplained
{
    [Fact]
    public void AMarkAndAnAbbreviationUnderTheFirstChartThatUsesThemOnly()
    {
        var firsts = new FirstUses(Words.Of(DigestLanguage.English));
        var over = Chart("Members, AIIB", Modifier.Over);
        Assert.Equal(
            "Source: A. An arrow or a point to the right: over. AIIB: Asian Infrastructure Investment Bank.",
            firsts.Explained(over).Source
        );
        Assert.Equal("Source: A.", firsts.Explained(over).Source);
        Assert.Equal("Source: A. Whiskers: about.", firsts.Explained(Chart("Members, RAIIBX", Modifier.About)).Source);
    }

    private static ChartSpec Chart(string label, Modifier hedge) =>
        new()
        {
            Id = "made",
            Form = ChartForm.RankedBars,
            Title = "Members",
            Subtitle = "Number",
            Groups =
            [
                new ChartGroup(
                    string.Empty,
                    [new ChartRow(label, string.Empty, [new ChartMark(1m, "1", "A1:1") { Hedge = hedge, Status = Status.Actual }])]
                ),
            ],
            Source = "Source: A.",
            AlternativeText = "Members",
        };
}
