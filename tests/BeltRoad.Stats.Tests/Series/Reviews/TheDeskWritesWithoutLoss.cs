using System.Diagnostics;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Series.Reviews;

public sealed class TheDeskWritesWithoutLoss : IDisposable
{
    private readonly TempFolder folder = new();

    private string Confirmations => folder[DecisionFile.Name];

    private string Corrections => folder[CorrectionFile.Name];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ManyWritersAtOnceKeepEveryDecision()
    {
        var text = string.Concat(Enumerable.Range(1, 40).Select(static i => FormattableString.Invariant($"第一类项目有{100 + i}个。\n\n")));
        var ledger = SomeDecision.Read(text);
        Assert.Equal(40, ledger.Facts.Count);
        Parallel.For(
            0,
            40,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
            {
                var made = SomeDecision.On(ledger, i, Verdict.Corrected, changes: ("status", "planned"));
                Assert.True(new DecisionDesk(Confirmations, Corrections).TryDecide(made.Document, made.Text, string.Empty, _ => made));
            }
        );
        Assert.Equal(40, DecisionFile.Read(Confirmations).Latest.Count());
        Assert.Equal(40, CorrectionFile.Read(Corrections).Count);
    }

    [Fact]
    public void WhatWasNotSeenIsNotOverwritten()
    {
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var desk = new DecisionDesk(Confirmations, Corrections);
        var (one, other) = (SomeDecision.On(ledger, by: "one"), SomeDecision.On(ledger, by: "other", verdict: Verdict.Refused));
        Assert.True(desk.TryDecide(one.Document, one.Text, string.Empty, _ => one));
        Assert.False(desk.TryDecide(one.Document, one.Text, string.Empty, _ => other));
        Assert.Equal("one", desk.Read().Find(one.Document, one.Text)!.By);
        Assert.True(desk.TryDecide(one.Document, one.Text, DecisionDesk.MarkOf(one), _ => other));
        Assert.Equal("other", Assert.Single(desk.Read().All).By);
        Assert.True(desk.TryDecide(one.Document, one.Text, DecisionDesk.MarkOf(other), static _ => null));
        Assert.Equal([DecisionFile.Head], File.ReadAllLines(Confirmations));
    }

    [Fact]
    public void LinesOfOthersStayAsTheyAre()
    {
        folder.Write(
            CorrectionFile.Name,
            "# by hand\r\n" + CorrectionFile.Head + "\r\n# z\r\nz.txt,9个,value,8,\"a, b\",9\r\na.txt,1个,value,2,r,1\r\n"
        );
        var ledger = SomeDecision.Read(SomeDecision.Trains);
        var made = SomeDecision.On(
            ledger,
            verdict: Verdict.Corrected,
            why: "read \"again\"",
            changes: [("time", "2023-06"), ("measure", "period")]
        );
        var desk = new DecisionDesk(Confirmations, Corrections);
        var before = File.ReadAllText(Corrections);
        Assert.True(desk.TryDecide(made.Document, made.Text, string.Empty, _ => made));
        var rows = CorrectionFile.Read(Corrections);
        Assert.Equal(["measure", "time", "value", "value"], rows.Select(static row => row.Field).Order(StringComparer.Ordinal));
        Assert.Equal("read \"again\" (LI Wei, 2026-11-25)", rows.First(static row => row.Field == "time").Reason);
        Assert.True(desk.TryDecide(made.Document, made.Text, DecisionDesk.MarkOf(made), static _ => null));
        Assert.Equal(before, File.ReadAllText(Corrections));
    }

    [Fact]
    public void ColumnsStayInTheirOrderAndRecordsWhole()
    {
        const string Before =
            "\uFEFFexpect,field,quote,document,value,reason\n9,value,9个,a.txt,8,\"two\nlines, \"\"quoted\"\"\"\n1,value,1个,z.txt,2,r\n";
        folder.Write(CorrectionFile.Name, Before);
        var made = SomeDecision.On(SomeDecision.Read(SomeDecision.Trains), verdict: Verdict.Corrected, changes: ("value", "75000"));
        var desk = new DecisionDesk(Confirmations, Corrections);
        Assert.True(desk.TryDecide(made.Document, made.Text, string.Empty, _ => made));
        var row = CorrectionFile.Read(Corrections).Single(static row => row.Document == "d.txt");
        Assert.Equal(("75000", "74000"), (row.Value, row.Expect));
        Assert.Equal(3, CorrectionFile.Read(Corrections).Count);
        Assert.True(desk.TryDecide(made.Document, made.Text, DecisionDesk.MarkOf(made), static _ => null));
        Assert.Equal(Before.TrimStart('\uFEFF'), File.ReadAllText(Corrections));
        Assert.True(File.ReadAllBytes(Corrections).AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));
    }

    [Theory]
    [InlineData("document,quote\n", "has not the columns")]
    [InlineData("{head}\nd,q,maybe,b,2026-11-25T08:15:02Z,,value=1,,t,r\n", "decides \"maybe\"")]
    [InlineData("{head}\nd,q,accepted,b,yesterday,,value=1,,t,r\n", "lacks one of")]
    [InlineData("{head}\nd,q,accepted,,2026-11-25T08:15:02Z,,value=1,,t,r\n", "lacks one of")]
    [InlineData("{head}\n<<<<<<< HEAD\n", "has not ten fields")]
    public void AFileThatIsNoneIsRefusedWithItsLine(string content, string what)
    {
        folder.Write(DecisionFile.Name, content.Replace("{head}", DecisionFile.Head, StringComparison.Ordinal));
        var fault = Assert.Throws<RefusedException>(() => DecisionFile.Read(Confirmations));
        Assert.Contains(what, fault.Refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoBranchesAreMergedByGit()
    {
        var (one, two) = (SomeDecision.Read("项目有11个。", "a.txt"), SomeDecision.Read("国家有12个。", "m.txt"));
        var (three, shared) = (SomeDecision.Read("城市有13个。", "z.txt"), SomeDecision.Read("港口有14个。", "p.txt"));
        string Branch(string name, params BeltRoad.Stats.Facts.Ledger[] ledgers)
        {
            var desk = new DecisionDesk(folder[name], folder[name + "-corrections"]);
            foreach (var made in ledgers.Select(static ledger => SomeDecision.On(ledger)))
            {
                Assert.True(desk.TryDecide(made.Document, made.Text, string.Empty, _ => made));
            }

            return folder[name];
        }

        var (ground, ours, theirs) = (
            Branch("ground", two, shared),
            Branch("ours", two, shared, one),
            Branch("theirs", shared, three, two)
        );
        var start = new ProcessStartInfo("git", ["merge-file", ours, ground, theirs]) { UseShellExecute = false };
        using var git = Process.Start(start)!;
        Assert.True(git.WaitForExit(10_000));
        Assert.Equal(0, git.ExitCode);
        Assert.Equal(["a.txt", "m.txt", "p.txt", "z.txt"], DecisionFile.Read(ours).All.Select(static made => made.Document));
    }
}
