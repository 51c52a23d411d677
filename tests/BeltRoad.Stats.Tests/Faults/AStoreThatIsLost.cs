using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

/// <summary>Codes that were printed stay good without the store that gave them.</summary>
public sealed class AStoreThatIsLost
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LeavesItsDocumentsTheirLetters(bool isThere)
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        WriteLetters(folder, runs, "c", "b", "a");
        File.Delete(folder["in/c.txt"]);
        runs.Run();
        Lose(folder, isThere);
        folder.Write("in/d.txt", "2023年，中欧班列开行4列。\n");
        Assert.Equal(
            isThere ? "store-empty" : "store-missing",
            Assert.Throws<RefusedException>(() => FactStore.OpenExisting(folder["out/" + FactStore.FileName])).Refusal.Code
        );
        runs.Run();
        Assert.Equal([("a.txt", "C"), ("b.txt", "B"), ("d.txt", "D")], LettersOf(folder));

        folder.Write("in/e.txt", "2023年，中欧班列开行5列。\n");
        runs.Run();
        Assert.Equal([("a.txt", "C"), ("b.txt", "B"), ("d.txt", "D"), ("e.txt", "E")], LettersOf(folder));
        Assert.Empty(runs.Refused);
    }

    [Fact]
    public void IsSaidToHaveLostThemWhereNoReportTells()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        runs.Run();
        Lose(folder, isThere: true);
        foreach (var manifest in Directory.GetFiles(folder["out"], "run.json", SearchOption.AllDirectories))
        {
            File.Delete(manifest);
            File.WriteAllText(manifest, "{");
        }

        runs.Run();
        Assert.Contains("letters-anew", runs.Refused);
    }

    [Fact]
    public void IsNamedByWhoAsksItForFacts()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"]);
        FactStore.Open(folder["out/" + FactStore.FileName]).Dispose();
        foreach (var isThere in (bool[])[true, false])
        {
            var asked = BuiltProgram.Run(folder.Path, "facts", "-o", "out");
            Assert.Equal((1, string.Empty), (asked.Code, asked.Output));
            Assert.Contains("holds the facts of no good run", asked.Error, StringComparison.Ordinal);
            Lose(folder, isThere);
            folder.Write("out/" + FactStore.FileName, string.Empty);
        }
    }

    [Fact]
    public void OfAnEarlierRunThanTheReportTakesItsLettersOver()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        WriteLetters(folder, runs, "c", "d", "b");
        var earlier = File.ReadAllBytes(folder["out/" + FactStore.FileName]);
        WriteLetters(folder, runs, "a");
        File.WriteAllBytes(folder["out/" + FactStore.FileName], earlier);
        var asked = BuiltProgram.Run(folder.Path, "facts", "-o", "out");
        Assert.Equal(0, asked.Code);
        Assert.Contains("of another run than the report in latest", asked.Error, StringComparison.Ordinal);

        File.Move(folder["in/a.txt"], folder["a.txt"]);
        WriteLetters(folder, runs, "0");
        File.Move(folder["a.txt"], folder["in/a.txt"]);
        runs.Run();
        Assert.Equal([("0.txt", "E"), ("a.txt", "D"), ("b.txt", "C"), ("c.txt", "A"), ("d.txt", "B")], LettersOf(folder));
        Assert.DoesNotContain("another run", BuiltProgram.Run(folder.Path, "facts", "-o", "out").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OfAnEarlierRunThanTheReportIsBroughtUpToItThoughNothingChanged()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        runs.Run();
        var earlier = File.ReadAllBytes(folder["out/" + FactStore.FileName]);
        Report.WriteDocument(folder, 1002);
        runs.Run();
        File.WriteAllBytes(folder["out/" + FactStore.FileName], earlier);
        runs.Run();
        Report.Stands(folder["out"], 1002);
    }

    [Fact]
    public void OfAnotherLibraryIsRefusedWithARemedyThatWorks()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        var runs = new RecordedRuns(folder);
        WriteLetters(folder, runs, "c", "b");
        WriteLetters(other, new RecordedRuns(other), "b", "c", "x");
        File.Copy(other["out/" + FactStore.FileName], folder["out/" + FactStore.FileName], overwrite: true);
        folder.Write("in/a.txt", "2023年，中欧班列开行4列。\n");
        var asked = BuiltProgram.Run(folder.Path, "facts", "-o", "out");
        Assert.Equal((1, string.Empty), (asked.Code, asked.Output));
        Assert.Contains("gives its documents other letters", asked.Error, StringComparison.Ordinal);
        var refusal = Assert.Throws<RefusedException>(() => runs.Run()).Refusal;
        Assert.Equal("store-of-others", refusal.Code);
        Assert.Contains("beltroad run --rebuild", refusal.Remedy, StringComparison.Ordinal);
        runs.Run(rebuild: true);
        Assert.Equal([("a.txt", "C"), ("b.txt", "B"), ("c.txt", "A")], LettersOf(folder));
    }

    [Fact]
    public void IsRebuiltWithTheLettersOfDocumentsThatNoReportNames()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        WriteLetters(folder, runs, "c", "b");
        File.Delete(folder["in/c.txt"]);
        runs.Run();
        Directory.Delete(folder["out/runs"], recursive: true);
        folder.Write("in/a.txt", "2023年，中欧班列开行4列。\n");
        runs.Run(rebuild: true);
        Assert.Equal([("a.txt", "C"), ("b.txt", "B")], LettersOf(folder));
    }

    /// <summary>Adds documents, with a run after each so that they have letters in this order.</summary>
    private static void WriteLetters(TempFolder folder, RecordedRuns runs, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            folder.Write($"in/{name}.txt", "2023年，中欧班列开行3列。\n");
            runs.Run();
        }
    }

    private static void Lose(TempFolder folder, bool isThere)
    {
        File.Delete(folder["out/" + FactStore.FileName]);
        if (isThere)
        {
            folder.Write("out/" + FactStore.FileName, string.Empty);
        }
    }

    private static IEnumerable<(string?, string?)> LettersOf(TempFolder folder) =>
        Report
            .Whole(folder["out"])!
            .Value.GetProperty("documents")
            .EnumerateArray()
            .Select(document => (document.GetProperty("id").GetString(), document.GetProperty("letter").GetString()))
            .Order();
}
