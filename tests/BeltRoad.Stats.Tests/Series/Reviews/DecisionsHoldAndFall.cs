using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Tests.Series.Reviews;

public sealed class DecisionsHoldAndFall
{
    /// <summary>What the document says later, and whether the decision still holds there.</summary>
    [Theory]
    [InlineData(SomeDecision.Trains, true)]
    [InlineData("新的一段：2019年贸易额为3亿元。\n\n截至2023年6月底，中欧班列累计开行7.4万列。另有5个项目。", true)]
    [InlineData("截至 2023 年 6 月底，中欧班列累计开行 7.4 万列。", true)]
    [InlineData("截至2023年6月底，中歐班列累計開行7.4萬列。", true)]
    [InlineData("截至2023年6月底，中欧班列累计开行7.5万列。", false)]
    [InlineData("截至2022年6月底，中欧班列累计开行7.4万列。", false)]
    [InlineData("截至2023年6月底，中欧班列累计开行7.4万列以上。", false)]
    public void AsLongAsTextAndReadingStay(string later, bool holds)
    {
        var decision = SomeDecision.On(SomeDecision.Read(SomeDecision.Trains));
        var reviewed = SomeDecision.Apply(SomeDecision.Read(later), decision).Reviewed;
        Assert.Equal((holds ? 1 : 0, holds ? 0 : 1), (reviewed.Held, reviewed.Fallen.Count));
        Assert.Equal(holds, reviewed.Ledgers[0].Facts.Any(static fact => Review.Of(fact) is not null));
    }

    [Fact]
    public void AChangedReadingOfTheSameWordsFallsToo()
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var decision = SomeDecision.On(ledger);
        var other = ledger with { Facts = [ledger.Facts[0] with { Measure = Measure.Period }] };
        Assert.Equal([decision], SomeDecision.Apply(other, decision).Reviewed.Fallen);
        var indicated = ledger with { Facts = [ledger.Facts[0] with { Indicator = "x", Scope = "y", Confidence = 0.1 }] };
        Assert.Empty(SomeDecision.Apply(indicated, decision).Reviewed.Fallen);
    }

    [Fact]
    public void AConfirmedFigureIsSureAndSaysWhoConfirmedIt()
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var fact = SomeDecision.Apply(ledger, SomeDecision.On(ledger)).Reviewed.Ledgers[0].Facts[0];
        Assert.Equal((1d, 0, true), (fact.Confidence, fact.Doubts.Count, fact.IsSure));
        Assert.Equal(new Review("LI Wei", "2026-11-25"), Review.Of(fact));
        Assert.Null(Review.Of(ledger.Facts[0]));
    }

    [Fact]
    public void ARefusedNumberStaysInTheLedgerWithWhoRefusedItAndWhy()
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var after = SomeDecision.Apply(ledger, SomeDecision.On(ledger, verdict: Verdict.Refused, why: "a target")).Reviewed.Ledgers[0];
        Assert.Empty(after.Facts);
        Assert.Equal(0, after.CountOf(MentionClass.Statistic));
        Assert.Equal("no statistic, decided by LI Wei on 2026-11-25: a target", after.Refused.Single().Refusal);
        Assert.Equal(ledger.Mentions.Count, after.Mentions.Count);
    }

    [Theory]
    [InlineData("value", "75000")]
    [InlineData("unit", "TEU")]
    [InlineData("subject", "中欧班列")]
    [InlineData("time", "2023-06")]
    [InlineData("time", "")]
    [InlineData("measure", "period")]
    public void ACorrectionIsAppliedAndConfirmed(string field, string value)
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var (corrected, reviewed) = SomeDecision.Apply(
            ledger,
            SomeDecision.On(ledger, verdict: Verdict.Corrected, changes: (field, value))
        );
        Assert.Equal((1, 0, 1), (corrected.Applied, corrected.Stale.Count, reviewed.Held));
        var fact = reviewed.Ledgers[0].Facts[0];
        Assert.Equal(value, CorrectionField.All.Single(known => known.Name == field).Get(fact));
        Assert.NotNull(Review.Of(fact));
    }

    [Fact]
    public void TheMarkedNumberIsMeantAmongEqualOnesAndWhereverTheSentenceStands()
    {
        const string Twice = "项目有3个，国家有3个。";
        var ledger = SomeDecision.Read(Twice + "\n\n" + Twice);
        var (corrected, reviewed) = SomeDecision.Apply(
            ledger,
            SomeDecision.On(ledger, 1, Verdict.Corrected, changes: ("status", "planned"))
        );
        Assert.Equal((1, 2), (corrected.Applied, reviewed.Held));
        Assert.Equal(
            [Status.Actual, Status.Planned, Status.Actual, Status.Planned],
            reviewed.Ledgers[0].Facts.Select(static fact => fact.Status)
        );
    }

    [Fact]
    public void ACellOfATableIsFoundAgain()
    {
        var ledger = SomeDecision.Read("| 年份 | 贸易额（亿美元） |\n|---|---|\n| 2021 | 300 |\n| 2022 | 400 |\n");
        Assert.Equal(2, ledger.Facts.Count);
        var (corrected, reviewed) = SomeDecision.Apply(
            ledger,
            SomeDecision.On(ledger, 1, Verdict.Corrected, changes: ("status", "planned"))
        );
        Assert.Equal((1, 1), (corrected.Applied, reviewed.Held));
        Assert.Equal([Status.Actual, Status.Planned], reviewed.Ledgers[0].Facts.Select(static fact => fact.Status));
    }

    [Fact]
    public void OfTwoDecisionsOnOnePassageTheLaterCounts()
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var first = SomeDecision.On(ledger, by: "first");
        var later = SomeDecision.On(ledger, by: "later", on: "2026-11-26T00:00:00Z");
        foreach (
            var order in (Decision[][])
                [
                    [first, later],
                    [later, first],
                ]
        )
        {
            Assert.Equal("later", Review.Of(SomeDecision.Apply(ledger, order).Reviewed.Ledgers[0].Facts[0])!.By);
        }
    }

    [Fact]
    public void AReadingIsWrittenOnOneLineAndReadBack()
    {
        var fields = FigureReading.Of(SomeDecision.Read(SomeDecision.Trains).Facts[0]);
        Assert.Equal(fields, FigureReading.Parse(FigureReading.Text(fields)));
        var odd = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["value"] = "1",
            ["subject"] = "a; b=c; unit",
            ["scope"] = "",
        };
        Assert.Equal(odd, FigureReading.Parse(FigureReading.Text(odd)));
    }
}
