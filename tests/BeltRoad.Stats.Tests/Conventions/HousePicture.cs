using System.Text;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>The library's folders in the order of the data, with arrows to those they use, as the README shows them.</summary>
internal static class HousePicture
{
    /// <summary>An arrow that follows from others is left out: who uses Facts may use what Facts uses.</summary>
    public static string Of(IReadOnlyList<string> order, IReadOnlyList<FolderUse> uses)
    {
        var used = order.ToDictionary(
            area => area,
            area =>
                uses.Where(use => use.Area == area && use.UsedArea != area).Select(use => use.UsedArea).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        var reached = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var area in order)
        {
            reached[area] = [.. used[area], .. used[area].SelectMany(other => reached[other])];
        }

        var picture = new StringBuilder();
        foreach (var area in order)
        {
            var direct = order.Where(other => used[area].Contains(other) && !used[area].Any(via => reached[via].Contains(other)));
            var arrows = string.Join(", ", direct);
            var parts = string.Join(' ', Subfolders(area, uses));
            picture.Append((area.PadRight(13) + (arrows.Length > 0 ? "→ " + arrows : string.Empty)).TrimEnd());
            picture.Append(parts.Length > 0 ? $"\n    {parts}" : string.Empty).Append('\n');
        }

        return picture.ToString();
    }

    private static IEnumerable<string> Subfolders(string area, IReadOnlyList<FolderUse> uses) =>
        uses.SelectMany(use => (string[])[use.Folder, use.UsedFolder])
            .Where(folder => folder.StartsWith(area + "/", StringComparison.Ordinal))
            .Select(folder => folder[(area.Length + 1)..] + "/")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
