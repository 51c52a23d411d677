using System.Text.RegularExpressions;
using BeltRoad.Stats.Runs;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>Data flows from left to right through the library's folders, and a folder knows only what stands to its left.</summary>
public sealed partial class FolderDirection
{
    private static readonly string[] Order =
    [
        "Diagnostics",
        "Reading",
        "Recognition",
        "Facts",
        "Store",
        "Series",
        "Export",
        "Evaluation",
        "Drawing",
        "Charts",
        "Digest",
        "Runs",
    ];

    [Fact]
    public void EveryFolderUsesOnlyFoldersToItsLeft()
    {
        var offences = new List<string>();
        foreach (var file in SourceTree.Files("src/BeltRoad.Stats", "*.cs", least: 40))
        {
            var parts = SourceTree.Relative(file).Split('/');
            if (parts.Length == 3)
            {
                // Pipeline.cs and what it takes and gives sit above all folders.
                continue;
            }

            var code = CodeText.WithoutCommentsAndStrings(File.ReadAllText(file));
            foreach (var used in FoldersNamed(code))
            {
                if (!MayUse(parts[2], used.Folder))
                {
                    offences.Add($"{SourceTree.Relative(file)}:{used.Line}: {parts[2]}/ uses {used.Folder}/, which is not to its left");
                }
            }
        }

        SourceTree.AssertNone(
            offences,
            "The order is "
                + string.Join(", ", Order)
                + "; Drawing uses none. Move the type to the leftmost folder that needs it, or hand the value over from Pipeline.cs."
        );
    }

    [Fact]
    public void EveryFolderHasAPlaceInTheOrder()
    {
        var folders = Directory
            .GetDirectories(Path.Combine(SourceTree.Root, "src", "BeltRoad.Stats"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(folder => folder is not ("bin" or "obj"))
            .ToList();
        Assert.NotEmpty(folders);
        SourceTree.AssertNone(
            folders.Except(Order, StringComparer.Ordinal).Select(folder => $"src/BeltRoad.Stats/{folder}/ has no place in the order"),
            "Add the folder to the order of FolderDirection, at the place of the data it handles."
        );
    }

    [Theory]
    [InlineData("Facts", "Reading", true)]
    [InlineData("Facts", "Facts", true)]
    [InlineData("Facts", "Digest", false)]
    [InlineData("Drawing", "Facts", false)]
    [InlineData("Charts", "Drawing", true)]
    public void TheRuleTellsLeftFromRight(string folder, string used, bool allowed) => Assert.Equal(allowed, MayUse(folder, used));

    private static bool MayUse(string folder, string used) =>
        folder == used || (folder != "Drawing" && Array.IndexOf(Order, used) < Array.IndexOf(Order, folder));

    private static IEnumerable<(string Folder, int Line)> FoldersNamed(string code)
    {
        foreach (Match match in UsedNamespace().Matches(code))
        {
            if (Order.Contains(match.Groups[1].Value, StringComparer.Ordinal))
            {
                yield return (match.Groups[1].Value, 1 + code.AsSpan(0, match.Index).Count('\n'));
            }
        }
    }

    [GeneratedRegex(@"(?<!namespace\s+)\bBeltRoad\.Stats\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex UsedNamespace();
}
