using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Runs;

public sealed class AReportTakesItsPlaceInOneStep
{
    private static readonly DateTimeOffset Day = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void TheFirstAndEveryLaterOne()
    {
        using var temp = new TempFolder();
        using var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System);
        string[] texts = ["one", "two", "three"];
        for (var i = 0; i < texts.Length; i++)
        {
            Stage(folder, texts[i]);
            folder.Publish();
            folder.Keep(Day.AddMinutes(i), retained: 2);
            Assert.Equal(texts[i], File.ReadAllText(Path.Combine(folder.Latest, "a.txt")));
        }

        Assert.Equal<IEnumerable<string>>(["2024-01-02T030505Z", "2024-01-02T030605Z"], Names(temp["reports/runs"]));
        Assert.Equal("two", File.ReadAllText(temp["reports/runs/2024-01-02T030505Z/a.txt"]));
    }

    [Fact]
    public void AndStandsUnderTheTimeOfItsRunWhateverBecomesOfIt()
    {
        using var temp = new TempFolder();
        using var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System);
        Stage(folder, "one");
        folder.Publish();
        folder.Keep(Day, retained: 2);
        var latest = Path.Combine(folder.Latest, "a.txt");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.None,
                File.GetUnixFileMode(latest) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)
            );
        }

        File.Delete(latest);
        Assert.Equal("one", File.ReadAllText(temp["reports/runs/2024-01-02T030405Z/a.txt"]));
    }

    [Fact]
    public void TheEarlierOneComesBackWhenTheNewOneIsWithdrawn()
    {
        using var temp = new TempFolder();
        using var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System);
        Stage(folder, "one");
        folder.Publish();
        Stage(folder, "two");
        folder.Publish();
        folder.Withdraw();
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder.Latest, "a.txt")));
        Stage(folder, "three");
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder.Latest, "a.txt")));
    }

    [Theory]
    [InlineData(new[] { "latest", ".next" }, "latest")]
    [InlineData(new[] { "latest", ".next", ".previous" }, "latest")]
    [InlineData(new[] { ".next", ".previous" }, ".previous")]
    public void WhatAKilledRunLeftIsClearedUp(string[] left, string kept)
    {
        using var temp = new TempFolder();
        foreach (var name in left)
        {
            temp.Write($"reports/{name}/a.txt", name);
        }

        using (var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System))
        {
            Assert.Equal(kept, File.ReadAllText(Path.Combine(folder.Latest, "a.txt")));
        }

        Assert.Equal<IEnumerable<string>>(["latest"], Names(temp["reports"]));
    }

    [Fact]
    public async Task AReaderNeverSeesHalfOfIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux exchanges two folders in one step");
        using var temp = new TempFolder();
        using var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System);
        Stage(folder, "0");
        folder.Publish();
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var seen = 0;
            for (; !stop.IsCancellationRequested || seen == 0; seen++)
            {
                Assert.True(Directory.Exists(folder.Latest), "there was no report at all");
            }

            return seen;
        });
        for (var i = 1; i <= 200; i++)
        {
            Stage(folder, "next");
            folder.Publish();
        }

        await stop.CancelAsync();
        Assert.True(await reader > 0);
    }

    [Fact]
    public void TwoRunsDoNotWriteAtOnce()
    {
        using var temp = new TempFolder();
        using (ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System))
        {
            Assert.Equal(
                "output-busy",
                Assert.Throws<RefusedException>(() => ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System)).Refusal.Code
            );
        }

        ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System).Dispose();
    }

    [Fact]
    public void ForeignFoldersAmongTheRunsAreNotTouched()
    {
        using var temp = new TempFolder();
        temp.Write("reports/runs/mine/a.txt", "x");
        using var folder = ReportFolder.Open(new OutputPlace(temp["reports"]), TimeProvider.System);
        Stage(folder, "one");
        folder.Publish();
        folder.Keep(Day, retained: 0);
        Assert.Equal<IEnumerable<string>>(["mine"], Names(temp["reports/runs"]));
    }

    [Theory]
    [InlineData("digest.pdf", "%PDF-1.7\n…\n%%EOF\n", true)]
    [InlineData("digest.pdf", "%PDF-1.7\n…", false)]
    [InlineData("digest.html", "<!doctype html><title>x</title>", true)]
    [InlineData("charts/a.svg", "", false)]
    [InlineData("charts/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", true)]
    [InlineData("run.json", "nothing", false)]
    public void WhatWasWrittenIsReadBack(string name, string text, bool isWhole)
    {
        using var temp = new TempFolder();
        var files = new ReportFiles(temp.Path, new Progress<RunProgress>());
        files.WriteText("facts.jsonl", writer => writer.Write("{}\n{}\n"));
        files.WriteText(name, writer => writer.Write(text));
        var fault = Record.Exception(() => files.Verify(facts: 2));
        Assert.Equal(isWhole, fault is null);
        Assert.Equal("report-damaged", Assert.Throws<RefusedException>(() => files.Verify(facts: 3)).Refusal.Code);
        Assert.Equal<IEnumerable<string>>([name], files.Written.Skip(1).Select(file => file.Name));
    }

    private static void Stage(ReportFolder folder, string text) => File.WriteAllText(Path.Combine(folder.Stage(), "a.txt"), text);

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
