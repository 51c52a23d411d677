using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Series.Corrections;

public sealed class CorrectionsAreGuarded
{
    private static readonly Ledger ledger = StatisticsReader.Read(
        DocumentReader.FromText("d.txt", "截至2023年6月底，中欧班列累计开行7.4万列。2022年，中国与共建国家进出口总额为18.95万亿元。")
    );

    [Theory]
    [InlineData("value", "75000", "74000", "中欧班列累计开行7.4万列", "75000")]
    [InlineData("unit", "TEU", "train", "累计开行7.4万列", "TEU")]
    [InlineData("subject", "中欧班列累计运送旅客", "中欧班列累计开行", "累计开行7.4万列", "中欧班列累计运送旅客")]
    [InlineData("status", "planned", "actual", "累计开行 7.4 万列", "planned")]
    [InlineData("time", "2023-06", "../2023-06-30", "开行7.4万列", "2023-06")]
    public void ACorrectionThatFitsIsApplied(string field, string value, string expect, string quote, string result)
    {
        var corrected = CorrectedLedgers.Of(
            [ledger],
            [new Correction(2, "d.txt", quote, field, value, "checked by hand", expect)],
            IndicatorLexicon.Default
        );
        Assert.Empty(corrected.Stale);
        var fact = corrected.Ledgers[0].Facts[0];
        Assert.Equal(result, CorrectionField.All.Single(known => known.Name == field).Get(fact));
        Assert.Contains("checked by hand", fact.Trace[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d.txt", "开行7.4万列", "value", "75000", "73000", "expected \"73000\", found \"74000\"")]
    [InlineData("d.txt", "开行7.3万列", "value", "75000", "73000", "no statistic stands in these words any more")]
    [InlineData("e.txt", "开行7.4万列", "value", "75000", "74000", "no such document was read")]
    [InlineData("d.txt", "开行7.4万列", "value", "many", "74000", "value cannot be \"many\"")]
    [InlineData("d.txt", "开行7.4万列", "unit", "wagon", "train", "unit cannot be \"wagon\"")]
    public void ACorrectionThatNoLongerFitsIsNamedAndChangesNothing(
        string document,
        string quote,
        string field,
        string value,
        string expect,
        string why
    )
    {
        var corrected = CorrectedLedgers.Of(
            [ledger],
            [new Correction(2, document, quote, field, value, "reason", expect)],
            IndicatorLexicon.Default
        );
        Assert.Equal((0, why), (corrected.Applied, Assert.Single(corrected.Stale).Why));
        Assert.Equal(ledger.Facts, corrected.Ledgers[0].Facts);
    }

    [Theory]
    [InlineData("document,quote,field,value,reason\n", "has not the columns")]
    [InlineData("document,quote,field,value,reason,expect\nd,q,page,1,r,2\n", "which is none of value")]
    [InlineData("document,quote,field,value,reason,expect\nd,q,value,1,,2\n", "lacks its document, quote or reason")]
    public void AFileThatSaysNothingIsRefused(string content, string what)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, CorrectionFile.Name);
        File.WriteAllText(path, content);
        Assert.Contains(what, Assert.Throws<RefusedException>(() => CorrectionFile.Read(path)).Refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void ACorrectedUnitIsNamedAnewAndACorrectedIndicatorStays()
    {
        var named = IndicatorLexicon.Default.Name(ledger);
        Assert.Equal(("train.runs", "train"), (named.Facts[0].Indicator, named.Facts[0].Unit.Code));
        Correction Row(string field, string value, string expect) =>
            new(2, "d.txt", "累计开行7.4万列", field, value, "checked by hand", expect);
        var unit = CorrectedLedgers.Of([named], [Row("unit", "USD", "train")], IndicatorLexicon.Default).Ledgers[0].Facts[0];
        Assert.Equal((null, Dimension.Currency), (unit.Indicator, unit.Unit.Dimension));
        var both = CorrectedLedgers.Of(
            [named],
            [Row("indicator", "train.other", "train.runs"), Row("counted", "", ""), Row("value", "75000", "74000")],
            IndicatorLexicon.Default
        );
        Assert.Equal((3, "train.other", 75_000m), (both.Applied, both.Ledgers[0].Facts[0].Indicator, both.Ledgers[0].Facts[0].Value));
    }

    [Fact]
    public void ACorrectionMakesTheInputsOther()
    {
        using var folder = new TempFolder();
        var options = new RunOptions { Input = Path.Combine(folder.Path, "documents"), Output = Path.Combine(folder.Path, "reports") };
        Directory.CreateDirectory(options.Input);
        File.WriteAllText(Path.Combine(options.Input, "d.txt"), "中欧班列累计开行7.4万列。");
        var without = InputFingerprint.Of(options, CancellationToken.None).Hash;
        File.WriteAllText(Path.Combine(folder.Path, CorrectionFile.Name), "document,quote,field,value,reason,expect\n");
        Assert.NotEqual(without, InputFingerprint.Of(options, CancellationToken.None).Hash);
    }
}
