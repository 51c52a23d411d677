using System.Text.Json;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramCorrects
{
    private const string Head = "document,quote,field,value,reason,expect\n";
    private const string Trains = "截至2023年6月底，中欧班列累计开行7.4万列。\n";

    [Fact]
    public void AFactWhoseSourceStillReadsAsExpected()
    {
        using var folder = new TempFolder();
        var run = Corrected(folder, "value,75000,checked by hand,74000", "indicator,train.corrected,checked by hand,train.runs");
        Assert.Equal(0, run.Code);
        Assert.Contains("corrections         2 applied, 0 not applied", run.Output, StringComparison.Ordinal);
        var facts = File.ReadAllText(folder["out/latest/facts.csv"]);
        Assert.Contains(",75000,", facts, StringComparison.Ordinal);
        Assert.Contains(",train.corrected,", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void ButSaysLoudlyWhenTheSourceReadsOtherwise()
    {
        using var folder = new TempFolder();
        var run = Corrected(folder, "value,75000,checked by hand,73000");
        Assert.Equal(3, run.Code);
        Assert.Contains("corrections         0 applied, 1 not applied", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "WARNING: corrections.csv line 2 not applied: a.txt, value of \"累计开行7.4万列\": expected \"73000\", found \"74000\"",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(",74000,", File.ReadAllText(folder["out/latest/facts.csv"]), StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement;
        Assert.Equal(
            ("partial", 1),
            (manifest.GetProperty("outcome").GetString(), manifest.GetProperty("corrections_not_applied").GetArrayLength())
        );
        Assert.Contains("One correction was not applied", File.ReadAllText(folder["out/latest/digest.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void AndItsHelpSaysSo() =>
        Assert.Contains(
            "3 done, but documents were refused or corrections no longer fit",
            BuiltProgram.Run(Path.GetTempPath(), "run", "--help").Output,
            StringComparison.Ordinal
        );

    /// <summary>A run over one sentence about trains, of whose number the given fields are corrected.</summary>
    private static BuiltProgram.Outcome Corrected(TempFolder folder, params string[] fields)
    {
        folder.Write("in/a.txt", Trains);
        folder.Write("corrections.csv", Head + string.Concat(fields.Select(field => "a.txt,累计开行7.4万列," + field + "\n")));
        return BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out");
    }
}
