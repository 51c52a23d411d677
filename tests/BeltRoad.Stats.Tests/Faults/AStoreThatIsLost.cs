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
        foreach (var name in (string[])["c", "b", "a"])
        {
            folder.Write($"in/{name}.txt", "2023年，中欧班列开行3列。\n");
            runs.Run();
        }

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
