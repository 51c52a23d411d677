namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>Data flows from left to right through the library's folders, and a folder knows only what stands to its left.</summary>
public sealed class FolderDirection
{
    /// <summary>The top of the library, its front door, is the last; it may use all.</summary>
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
        "",
    ];

    [Fact]
    public void EveryFolderUsesOnlyFoldersToItsLeft() =>
        SourceTree.AssertNone(
            LibrarySymbols
                .Uses.Where(use => !MayUse(use.Area, use.UsedArea))
                .Select(use => $"{use.Place}: {use.Area}/ uses {use.Type} of {use.UsedArea}/, which is not to its left"),
            $"The order is {string.Join(", ", Order)}; Drawing uses none. Move the type to the leftmost folder that needs it, or hand "
                + "the value over."
        );

    [Fact]
    public void FoldersAndSubfoldersUseEachOtherInNoCircle()
    {
        var uses = LibrarySymbols.Uses.ToLookup(use => use.Folder, use => use.UsedFolder);
        var circles = uses.Select(folder => folder.Key).Where(folder => Reaches(uses, folder, folder)).ToHashSet(StringComparer.Ordinal);
        SourceTree.AssertNone(
            LibrarySymbols
                .Uses.Where(use =>
                    circles.Contains(use.Folder) && circles.Contains(use.UsedFolder) && Reaches(uses, use.UsedFolder, use.Folder)
                )
                .Select(use => $"{use.Place}: {use.Folder} uses {use.Type} of {use.UsedFolder}, which leads back to it"),
            "Move what both need to a folder of its own, or the one that uses all others to the folder above."
        );
    }

    [Fact]
    public void EveryFolderHasAPlaceInTheOrder()
    {
        var folders = LibrarySymbols.Uses.SelectMany(use => (string[])[use.Area, use.UsedArea]).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(folders.Count > 8, "the sources were not bound");
        SourceTree.AssertNone(
            folders.Except(Order, StringComparer.Ordinal).Select(folder => $"src/BeltRoad.Stats/{folder}/ has no place in the order"),
            "Add the folder to the order of FolderDirection, at the place of the data it handles."
        );
    }

    [Fact]
    public void TheReadmeShowsTheHouseAsItIs()
    {
        var picture = HousePicture.Of([.. Order.Where(folder => folder.Length > 0)], LibrarySymbols.Uses);
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));
        Assert.True(
            readme.Contains($"```text\n{picture}```", StringComparison.Ordinal),
            "README.md should show the folders as:\n" + picture
        );
    }

    [Theory]
    [InlineData("Facts", "Reading", true)]
    [InlineData("Facts", "Facts", true)]
    [InlineData("Facts", "Digest", false)]
    [InlineData("Drawing", "Facts", false)]
    [InlineData("Charts", "Drawing", true)]
    [InlineData("Runs", "", false)]
    [InlineData("", "Runs", true)]
    public void TheRuleTellsLeftFromRight(string folder, string used, bool allowed) => Assert.Equal(allowed, MayUse(folder, used));

    private static bool MayUse(string folder, string used) =>
        folder == used || (folder != "Drawing" && Array.IndexOf(Order, used) < Array.IndexOf(Order, folder));

    private static bool Reaches(ILookup<string, string> uses, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[from]);
        while (open.TryPop(out var folder))
        {
            if (folder == to)
            {
                return true;
            }

            if (seen.Add(folder))
            {
                foreach (var next in uses[folder])
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}
