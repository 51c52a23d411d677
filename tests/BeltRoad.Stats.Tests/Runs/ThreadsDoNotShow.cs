using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Runs;

/// <summary>
/// How many documents are read at a time, and whether their mentions are kept, shows in no file of the report but the times in run.json.
/// </summary>
public sealed class ThreadsDoNotShow
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OneThreadAndEightMakeTheSameReport()
    {
        using var folder = new TempFolder();
        var one = Files(folder["one"], 1);
        var eight = Files(folder["eight"], 8);
        Assert.True(one.Count > 10);
        Assert.Equal(one, eight);
    }

    [Fact]
    public void ALeanLedgerIsTheSame()
    {
        foreach (var document in Gold.GoldLedgers.All.Select(gold => gold.Document))
        {
            var ledger = StatisticsReader.Read(document);
            var lean = new KeptLedgers().Share(ledger);
            Assert.Equal(ledger.Mentions.Count, lean.Mentions.Count);
            Assert.Equal(Enum.GetValues<MentionClass>().Select(ledger.CountOf), Enum.GetValues<MentionClass>().Select(lean.CountOf));
            Assert.Equal(ledger.Mentions, lean.Mentions);
            Assert.Equal(ledger.Refused, lean.Refused);
        }
    }

    private static List<string> Files(string output, int parallelism)
    {
        var options = new RunOptions
        {
            Input = Path.Combine(SourceTree.Root, "seeds"),
            Output = output,
            IssueDate = new DateOnly(2026, 11, 21),
            Parallelism = parallelism,
        };
        var result = new Pipeline(options, new FixedTime(Now), new Progress<RunProgress>()).Run(CancellationToken.None);
        return [.. result.Files.Where(file => file.Name != PublishedReport.ManifestName).Select(file => file.Name + " " + file.Sha256)];
    }
}
