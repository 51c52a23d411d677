using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Tests.Series.Corrections;

public sealed class CorrectionFieldsAreSet
{
    private static readonly Fact Full = SomeFact.Of(5.50m, Unit.Count, "线路", "条") with
    {
        High = 7,
        Status = Status.Actual,
        Time = SomeFact.Time("2022"),
        TimeRule = "own",
        Indicator = "train.runs",
        Scope = "partner",
        Confidence = 0.5,
        Doubts = [Doubt.SecondReader],
    };

    /// <summary>Null where the field cannot hold the text.</summary>
    [Theory]
    [InlineData("value", "5.5", "-1.25", "-1.25")]
    [InlineData("value", "5.5", "1,000", null)]
    [InlineData("value", "5.5", "", null)]
    [InlineData("high", "7", "8.0", "8")]
    [InlineData("high", "7", "", "")]
    [InlineData("high", "7", "x", null)]
    [InlineData("unit", "count", "USD", "USD")]
    [InlineData("unit", "count", "wagon", null)]
    [InlineData("multiple", "", "by", null)]
    [InlineData("multiple", "", "to", null)]
    [InlineData("modifier", "exact", "about", "about")]
    [InlineData("modifier", "exact", "nearly so", null)]
    [InlineData("measure", "cumulative", "level", "level")]
    [InlineData("measure", "cumulative", "x", null)]
    [InlineData("basis", null, "x", null)]
    [InlineData("status", "actual", "planned", "planned")]
    [InlineData("status", "actual", "x", null)]
    [InlineData("kind", "trade", "event", "event")]
    [InlineData("kind", "trade", "x", null)]
    [InlineData("time", "2022", "2023-06", "2023-06")]
    [InlineData("time", "2022", "", "")]
    [InlineData("time", "2022", "x", null)]
    [InlineData("subject", "线路", "城市", "城市")]
    [InlineData("subject", "线路", "", null)]
    [InlineData("counted", "条", "个", "个")]
    [InlineData("counted", "条", "", "")]
    [InlineData("indicator", "train.runs", "x", "x")]
    [InlineData("indicator", "train.runs", "", "")]
    [InlineData("scope", "partner", "along", "along")]
    [InlineData("scope", "partner", "", "")]
    public void ToWhatTheyCanHold(string name, string? before, string text, string? after)
    {
        var field = CorrectionField.All.Single(known => known.Name == name);
        Assert.Equal(before ?? field.Get(Full), field.Get(Full));
        Assert.Equal(after, field.Set(Full, text) is { } changed ? field.Get(changed) : null);
    }

    [Theory]
    [InlineData("multiple", "by", "by")]
    [InlineData("multiple", "to", "to")]
    [InlineData("multiple", "x", null)]
    public void AMultipleIsOfEitherSort(string name, string text, string? after)
    {
        var field = CorrectionField.All.Single(known => known.Name == name);
        Assert.All(
            (Unit[])[Unit.Multiple, UnitCodes.Find(Unit.Multiple.Code)!],
            unit => Assert.Equal(after, field.Set(Full with { Unit = unit }, text)?.Multiple)
        );
    }

    [Fact]
    public void ACorrectedValueSettlesTheReadersAndAnotherFieldDoesNot()
    {
        var value = Set("value", "6")!;
        Assert.Equal((6m, 0, 1d), (value.Value, value.Doubts.Count, value.Confidence));
        var subject = Set("subject", "城市")!;
        Assert.Equal((1, 0.5), (subject.Doubts.Count, subject.Confidence));
        var sure = CorrectionField.All[0].Set(Full with { Doubts = [] }, "6")!;
        Assert.Equal((6m, 1d), (sure.Value, sure.Confidence));
    }

    [Theory]
    [InlineData("USD", null)]
    [InlineData("count", "条")]
    public void OnlyACountKeepsItsNoun(string unit, string? counted) => Assert.Equal(counted, Set("unit", unit)!.Counted);

    [Theory]
    [InlineData("2023", "corrected")]
    [InlineData("", null)]
    public void ACorrectedTimeSaysSo(string time, string? rule) => Assert.Equal(rule, Set("time", time)!.TimeRule);

    private static Fact? Set(string name, string text) => CorrectionField.All.Single(known => known.Name == name).Set(Full, text);
}
