using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Confidence;

namespace BeltRoad.Stats.Tests.Facts;

public sealed class HowSureFactsAre
{
    [Theory]
    [InlineData("运输时间每下降10%，贸易增加20%。", "运输时间每下降10%")]
    [InlineData("若运价上涨10%，成本将增加5%。", "若运价上涨10%")]
    [InlineData("若以美元计，出口增长5%。", null)]
    [InlineData("去年出口增长5%，若运价上涨10%则不然。", null)]
    public void AFigureThatHangsOnAConditionHasItsWords(string text, string? condition)
    {
        var fact = Read(text).First(fact => fact.Unit.Code == "percent" && fact.Value is 5 or 20);
        Assert.Equal(condition, fact.Condition);
        Assert.Equal(condition is not null, fact.Doubts.Contains(Doubt.Conditional));
        Assert.True(condition is null || !fact.IsSure);
    }

    [Theory]
    [InlineData("六大经济走廊的贸易低于其潜力的30%。", true)]
    [InlineData("2022年，贸易占其总额的30%。", false)]
    [InlineData("2022年，失业率低于30%。", false)]
    public void WhatCanBeReadInTwoWaysIsNeverSure(string text, bool isDoubtful)
    {
        var fact = Read(text).First(fact => fact.Value == 30);
        Assert.Equal(isDoubtful, fact.Doubts.Contains(Doubt.TwoReadings));
        Assert.True(!isDoubtful || !fact.IsSure);
    }

    [Fact]
    public void ARuleThatWasOftenWrongMakesAFactLessSure()
    {
        var calibration = new Calibration([
            new CalibrationRow("all", "figures", 90, 20),
            new CalibrationRow("measure", "good", 60, 0),
            new CalibrationRow("measure", "bad", 30, 20),
            new CalibrationRow("status", "s", 110, 0),
            new CalibrationRow("time", "none", 110, 0),
            new CalibrationRow("doubt", "many_figures", 5, 10),
            new CalibrationRow("doubt", "quotation", 10, 0),
            new CalibrationRow("bin", "0.6", 30, 20),
            new CalibrationRow("bin", "0.95", 60, 0),
        ]);
        var fact = Read("2022年出口3亿元。")[0] with
        {
            MeasureRule = "good",
            StatusRule = "s",
            TimeRule = null,
            Signs = 0,
            Confidence = 1,
            Doubts = [],
        };
        var good = calibration.Judge(fact);
        var bad = calibration.Judge(fact with { MeasureRule = "bad" });
        var unmet = calibration.Judge(fact with { MeasureRule = "new" });
        var doubted = calibration.Judge(fact with { Signs = (1 << (int)Doubt.ManyFigures) | (1 << (int)Doubt.Quotation) });
        Assert.Empty(good.Doubts);
        Assert.Equal([Doubt.WeakRule], bad.Doubts);
        Assert.Equal([Doubt.WeakRule], unmet.Doubts);
        Assert.Equal([Doubt.ManyFigures], doubted.Doubts);
        Assert.True(good.Confidence > unmet.Confidence && unmet.Confidence > bad.Confidence && good.Confidence > doubted.Confidence);
        Assert.All([good, bad, unmet, doubted], judged => Assert.InRange(judged.Confidence, 0, 1));
    }

    [Fact]
    public void TheCurveNeverFallsAndStaysBetweenNoughtAndOne()
    {
        var curve = ScoreCurve.Through([(0.5, 10, 20), (0.7, 20, 10), (0.9, 30, 0)]);
        var steps = Enumerable.Range(0, 101).Select(step => curve.At(step / 100.0)).ToList();
        Assert.All(steps, share => Assert.InRange(share, 0, 1));
        Assert.Equal(steps.Order(), steps);
        Assert.InRange(curve.At(0.7), 0.5, 0.85);
        Assert.Equal(0.7, ScoreCurve.Through([]).At(0.7), 9);
    }

    [Fact]
    public void EnglishIsNotMeasured()
    {
        var fact = Assert.Single(new BeltRoadReader().Read("In 2022, exports reached US$3 billion.").Facts);
        Assert.Equal([Doubt.Unmeasured], fact.Doubts);
        Assert.Equal(Calibration.Default.Overall, fact.Confidence);
    }

    private static IReadOnlyList<Fact> Read(string text) => new BeltRoadReader().Read(text).Facts;
}
