using System.Security.Cryptography;
using System.Text.Json;
using BeltRoad.Stats.Facts;
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
        var named = manifest.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("sha256").GetString(), StringComparer.Ordinal);
        var found = Directory.GetFiles(latest, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(latest, path).Replace(Path.DirectorySeparatorChar, '/')).Where(name => name != "run.json").ToList();
        Assert.Equal(named.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.All(named, file => Assert.Equal(file.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(latest, file.Key))))));
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

    /// <summary>A small document in which one figure can be told from another.</summary>
    public static void WriteDocument(TempFolder folder, int figure) => folder.Write("in/a.txt", FormattableString.Invariant($"2023年，中欧班列开行{figure}列。\n"));
}
