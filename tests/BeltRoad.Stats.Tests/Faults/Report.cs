using System.Security.Cryptography;
using System.Text.Json;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

/// <summary>Looks at an output folder as someone who relies on it.</summary>
internal static class Report
{
    public static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    /// <summary>Every file that <c>run.json</c> names is there with the bytes it names; null where there is no report yet.</summary>
    public static JsonElement? Whole(string output)
    {
        var latest = Path.Combine(output, "latest");
        if (!Directory.Exists(latest))
        {
            return null;
        }

        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(latest, "run.json"))).RootElement;
        var named = manifest
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(
                file => file.GetProperty("name").GetString()!,
                file => file.GetProperty("sha256").GetString(),
                StringComparer.Ordinal
            );
        var found = Directory
            .GetFiles(latest, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(latest, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => name != "run.json")
            .ToList();
        Assert.Equal(named.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.All(
            named,
            file => Assert.Equal(file.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(latest, file.Key)))))
        );
        return manifest;
    }

    /// <summary>The store opens; null where there is none yet.</summary>
    public static IReadOnlyList<StoredFact>? Facts(string output)
    {
        var path = Path.Combine(output, FactStore.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        using var store = FactStore.OpenExisting(path);
        return store.Find(new FactQuery());
    }

    /// <summary>The report is whole, and it, the store and what the store says of the run tell of one figure.</summary>
    public static void Stands(string output, int figure)
    {
        Assert.NotNull(Whole(output));
        Assert.Equal(figure, Assert.Single(Facts(output)!).Fact.Value);
        Assert.Contains(
            FormattableString.Invariant($"{figure}"),
            File.ReadAllText(Path.Combine(output, "latest", "facts.jsonl")),
            StringComparison.Ordinal
        );
    }

    /// <summary>No run is told as under way, and none as done without its counts.</summary>
    public static void IsSettled(RunHistory history) =>
        Assert.All(
            history.List(null, int.MaxValue),
            entry =>
            {
                Assert.NotEqual(RunState.Running, entry.State);
                Assert.True(
                    !entry.IsGood
                        || entry is { Documents: not null, Statistics: not null, Refused: not null, Changed: not null, Finished: not null },
                    entry.ToString()
                );
            }
        );

    /// <summary>A small document in which one figure can be told from another.</summary>
    public static void WriteDocument(TempFolder folder, int figure) =>
        folder.Write("in/a.txt", FormattableString.Invariant($"2023年，中欧班列开行{figure}列。\n"));
}
