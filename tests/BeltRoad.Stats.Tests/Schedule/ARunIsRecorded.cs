using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Schedule;

public abstract class ARunIsRecorded(StorePlace place)
{
    private static readonly DateTimeOffset Slot = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);
    private readonly FixedTime time = new(Slot);

    [Fact]
    public void AndIsSkippedWhereNothingChanged()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        var options = Options(folder);
        Assert.Equal((RunState.Done, 1), Told(Run(options)));
        Assert.Equal((RunState.Unchanged, 0), Told(Run(options)));
        File.SetLastWriteTimeUtc(folder["in/a.txt"], Slot.UtcDateTime.AddDays(1));
        Assert.Equal((RunState.Unchanged, 0), Told(Run(options)));
        folder.Write("in/a.txt", "共4列\n");
        Assert.Equal((RunState.Done, 1), Told(Run(options)));
        folder.Write("in/b.txt", "共5列\n");
        File.Delete(folder["in/a.txt"]);
        Assert.Equal((RunState.Done, 2), Told(Run(options)));
        Assert.Equal((RunState.Done, 0), Told(Run(options with { Language = DigestLanguage.Chinese })));
        Assert.Equal((RunState.Done, 0), Told(Run(options)));
        folder.Write("corrections.csv", "document,quote,field,value,reason,expect\n");
        Assert.Equal((RunState.Done, 0), Told(Run(options)));
        Assert.Equal((RunState.Unchanged, 0), Told(Run(options)));
        Directory.Delete(folder["out/latest"], recursive: true);
        Assert.Equal((RunState.Done, 0), Told(Run(options)));
        Assert.Equal((RunState.Done, 0), Told(Run(options, skip: false)));
    }

    [Theory]
    [InlineData("in/a.txt.meta.json", "{\"published\":\"2024-02-03\"}")]
    [InlineData("in/documents.csv", "file,published\na.txt,2024-02-03\n")]
    public void AndIsMadeAnewWhereWhatIsToldOfADocumentChanged(string name, string told)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，中欧班列开行3列。\n");
        Assert.Equal(RunState.Done, Run(Options(folder)).Entry.State);
        folder.Write(name, told);
        Assert.Equal(RunState.Done, Run(Options(folder)).Entry.State);
        Assert.Equal(RunState.Unchanged, Run(Options(folder)).Entry.State);
        File.Delete(folder[name]);
        Assert.Equal(RunState.Done, Run(Options(folder)).Entry.State);
    }

    [Fact]
    public void AndASlotIsServedOnce()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        var first = Run(Options(folder), Slot);
        var second = Run(Options(folder), Slot);
        Assert.Equal((false, true, first.Entry.Id), (first.IsServedBefore, second.IsServedBefore, second.Entry.Id));
        using var history = RunHistory.Open(Options(folder));
        Assert.Single(history.List(null, 10));
        Assert.ThrowsAny<Exception>(() => history.Begin(new RunTrigger("weekly", RunCause.Cron, Slot), Slot));
        Assert.Equal(RunState.Unchanged, Run(Options(folder), Slot.AddDays(7)).Entry.State);
    }

    [Fact]
    public void AndAFailureIsTriedAgainForTheSameSlot()
    {
        using var folder = new TempFolder();
        var options = Options(folder);
        Assert.Equal("input-missing", Assert.Throws<RefusedException>(() => Run(options, Slot)).Refusal.Code);
        folder.Write("in/a.txt", "共3列\n");
        Assert.Equal((RunState.Done, 2), (Run(options, Slot).Entry.State, Last(folder).Attempt));
        using var history = RunHistory.Open(Options(folder));
        Assert.Equal([RunState.Done, RunState.Failed], history.List("weekly", 10).Select(entry => entry.State));
        Assert.Contains("there is no such folder", history.List("weekly", 10)[1].Error!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, RunState.Done)]
    [InlineData(false, RunState.Killed)]
    internal void AndOneWhoseProcessDiedIsSettledByWhatItLeft(bool isKept, RunState expected)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        Run(Options(folder), Slot.AddDays(-7));
        time.Now = Slot.AddMinutes(1);
        using (var history = RunHistory.Open(Options(folder)))
        {
            history.Begin(new RunTrigger("weekly", RunCause.Cron, Slot), time.Now);
            if (isKept)
            {
                using var store = FactStore.Open(Options(folder).StoreAddress);
                var run = new RunRecord(time.Now.AddMilliseconds(5), time.Now.AddSeconds(1), "0", "x", RunOutcome.Done, [], []);
                using var pending = store.Begin(run, store.Letters());
                pending.Commit();
            }
        }

        time.Now = Slot.AddMinutes(5);
        Assert.Equal(isKept, Run(Options(folder), Slot).IsServedBefore);
        using var after = RunHistory.Open(Options(folder));
        Assert.Equal(expected, after.List("weekly", 10).Last(entry => entry.Slot == Slot).State);
        Assert.NotNull(after.Serving("weekly", Slot));
    }

    [Theory]
    [InlineData(false, RunState.Unchanged)]
    [InlineData(true, RunState.Done)]
    internal void WithWhatWasReadEvenIfADocumentIsReplacedMeanwhile(bool isAfterItsReading, RunState next)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        folder.Write("in/b.txt", "共4列\n");
        var trigger = isAfterItsReading ? "b.txt" : "a.txt";
        var replacing = new Progress(value =>
        {
            if (value.Item == trigger && value.Stage == RunStage.Read)
            {
                folder.Write("in/b.new", "共5列\n");
                File.Move(folder["in/b.new"], folder["in/b.txt"], overwrite: true);
            }
        });
        Assert.Equal(RunState.Done, Run(Options(folder), progress: replacing).Entry.State);
        Assert.Contains(
            isAfterItsReading ? "共4列" : "共5列",
            File.ReadAllText(folder["out/latest/facts.jsonl"]),
            StringComparison.Ordinal
        );
        Assert.Equal(next, Run(Options(folder)).Entry.State);
        Assert.Contains("共5列", File.ReadAllText(folder["out/latest/facts.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public void AndTheNewestReportStaysWhateverIsForgotten()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        var options = Options(folder) with { RetainedRuns = 1 };
        Run(options);
        time.Now = Slot.AddDays(-3);
        folder.Write("in/a.txt", "共4列\n");
        Run(options);
        Assert.Equal("2026-11-18T010001Z", Path.GetFileName(Assert.Single(Directory.GetDirectories(folder["out/runs"]))));
        File.Delete(folder["in/a.txt"]);
        time.Now = Slot.AddDays(3000);
        Assert.Throws<RefusedException>(() => Run(options));
        Assert.Single(Directory.GetDirectories(folder["out/runs"]));
        using var history = RunHistory.Open(Options(folder));
        Assert.Equal([RunState.Failed, RunState.Done], history.List("weekly", 10).Select(entry => entry.State));
    }

    private static (RunState State, int? Changed) Told(RecordedResult result) => (result.Entry.State, result.Entry.Changed);

    private RunOptions Options(TempFolder folder) => place.Options(folder);

    private HistoryEntry Last(TempFolder folder)
    {
        using var history = RunHistory.Open(Options(folder));
        return history.Last("weekly")!;
    }

    private RecordedResult Run(RunOptions options, DateTimeOffset? slot = null, bool skip = true, IProgress<RunProgress>? progress = null)
    {
        time.Now = time.Now.AddSeconds(1);
        return new RunRecorder(options, time, progress ?? new Progress(_ => { })).Run(
            new RunTrigger("weekly", RunCause.Cron, slot, skip),
            CancellationToken.None
        );
    }

    private sealed class Progress(Action<RunProgress> report) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => report(value);
    }
}

public sealed class SqliteARunIsRecorded() : ARunIsRecorded(StorePlace.Sqlite);

public sealed class PostgresARunIsRecorded() : ARunIsRecorded(StorePlace.Postgres);
