using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Faults;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>Stores as an earlier program left them.</summary>
public sealed class AnOlderStoreIsRead
{
    [Fact]
    public void WithItsFactsAndItsHistoryWhichGoesOn()
    {
        using var folder = new TempFolder();
        Make(folder["out/" + FactStore.FileName], StoreSchema.Facts, 6, "facts-6.sql");
        Make(folder["out/" + RunHistory.FileName], StoreSchema.History, 2, "history-2.sql");
        using (var store = FactStore.OpenExisting(folder["out/" + FactStore.FileName]))
        {
            Assert.Equal(
                [("A1:13", 18_000m), ("A1:24", 33.333333333333333333333333333m), ("B1:14", 380_000_000_000m)],
                store.Each(new FactQuery()).Select(fact => (fact.Code, fact.Fact.Value))
            );
            Assert.Equal([1, 2], store.GoodRuns());
            var changes = RunDiff.Of(
                store.Find(new FactQuery { Run = 1 }),
                store.Find(new FactQuery { Run = 2 }),
                IndicatorLexicon.Default
            );
            Assert.Equal(
                [(ChangeSort.Revised, "A1:13"), (ChangeSort.New, "A1:24"), (ChangeSort.New, "B1:14")],
                changes.Select(change => (change.Sort, change.New!.Code))
            );
        }

        using (var history = RunHistory.OpenExisting(new RunOptions { Output = folder["out"] })!)
        {
            Assert.Equal(
                [(2L, RunState.Done, 3), (1L, RunState.Done, 1)],
                history.List(null, 9).Select(entry => (entry.Id, entry.State, entry.Statistics!.Value))
            );
        }

        folder.Write("in/a.txt", "2022年，双边贸易额超过3800亿美元。\n");
        folder.Write("in/b.txt", "2023年，中欧班列开行1.9万列。\n");
        var made = new RunRecorder(
            new RunOptions { Input = folder["in"], Output = folder["out"] },
            FixedTime.At(2027, 1, 1),
            new Progress<RunProgress>()
        ).Run(RunTrigger.ByHand, CancellationToken.None);
        Assert.Equal((3L, RunState.Done), (made.Entry.Id, made.Entry.State));
        Assert.Equal(3, made.Made!.Changes!.Since + 1);
        Assert.Equal(["A1:13", "B1:14"], Report.Facts(folder["out"])!.Select(fact => fact.Code));
    }

    private static void Make(string path, StoreSchema schema, int version, string rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        StoreFile.Open(path, schema with { Scripts = [.. schema.Scripts.Take(version)] }, create: true).Dispose();
        SqlFile.Execute(path, File.ReadAllText(Path.Combine(SourceTree.Root, "tests/BeltRoad.Stats.Tests/Store/OlderStores", rows)));
    }
}
