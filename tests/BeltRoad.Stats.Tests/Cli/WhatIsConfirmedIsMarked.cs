using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Tests.Series.Reviews;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class WhatIsConfirmedIsMarked
{
    [Fact]
    public void AndOfTwoCorrectionsOfOneFigureTheLaterCounts()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", SomeDecision.Trains + "\n");
        var ledger = SomeDecision.Read(SomeDecision.Trains, "a.txt");
        Decision Made(string on, string time) =>
            SomeDecision.On(ledger, verdict: Verdict.Corrected, on: on, changes: [("time", time), ("status", "planned")]);
        Decision[] both = [Made("2026-11-25T00:00:00Z", "2023-05"), Made("2026-11-26T00:00:00Z", "2023-06")];
        folder.Write(
            DecisionFile.Name,
            string.Join('\n', both.Select(made => DecisionFile.Line(made, DecisionFile.Columns)).Prepend(DecisionFile.Head)) + "\n"
        );
        var columns = CorrectionFile.Head.Split(',');
        folder.Write(
            CorrectionFile.Name,
            string.Join(
                '\n',
                both.SelectMany(static made => made.Corrections())
                    .Select(row => CorrectionFile.LineOf(row, columns))
                    .Prepend(CorrectionFile.Head)
            ) + "\n"
        );
        var run = BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out");
        Assert.Equal((0, string.Empty), (run.Code, run.Error.Contains("WARNING", StringComparison.Ordinal) ? run.Error : string.Empty));
        Assert.Contains(",planned,2023-06,", File.ReadAllText(folder["out/latest/facts.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void InTheDigestTheExportsAndTheSummary()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", SomeDecision.Trains + "\n项目有11个。\n");
        var ledger = SomeDecision.Read(File.ReadAllText(folder["in/a.txt"]), "a.txt");
        var made = SomeDecision.On(ledger);
        var gone = SomeDecision.On(SomeDecision.Read("国家有12个。", "a.txt"));
        folder.Write(
            DecisionFile.Name,
            string.Join(
                '\n',
                DecisionFile.Head,
                DecisionFile.Line(made, DecisionFile.Columns),
                DecisionFile.Line(gone, DecisionFile.Columns)
            ) + "\n"
        );
        var run = BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out");
        Assert.Equal(0, run.Code);
        Assert.Contains("confirmations       1 figures decided, 1 to look at again", run.Output, StringComparison.Ordinal);
        string Written(string name) => File.ReadAllText(folder["out/latest/" + name]);
        Assert.Contains(",1,,LI Wei,2026-11-25,", Written("facts.csv"), StringComparison.Ordinal);
        Assert.Contains("\"reviewed_by\":\"LI Wei\",\"reviewed_on\":\"2026-11-25\"", Written("facts.jsonl"), StringComparison.Ordinal);
        Assert.Contains("1 of 2 figures confirmed by a reader", Written("digest.html"), StringComparison.Ordinal);
        Assert.Contains("confirmed by LI Wei, 2026-11-25", Written("digest.html"), StringComparison.Ordinal);
        Assert.Contains("\"reviewed\": 1,", Written("run.json"), StringComparison.Ordinal);
        Assert.Contains("LI Wei", BuiltProgram.Run(folder.Path, "facts", "-o", "out", "--format", "csv").Output, StringComparison.Ordinal);
        var score = BuiltProgram.Run(folder.Path, "evaluate", DecisionFile.Name, "--documents", "in");
        Assert.Contains("gold_statistics: 1", score.Output, StringComparison.Ordinal);
        Assert.Contains("1 decisions are about words that no document has any more", score.Error, StringComparison.Ordinal);
    }
}
