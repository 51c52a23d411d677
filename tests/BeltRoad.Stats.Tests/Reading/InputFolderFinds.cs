using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Refusing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading;

public sealed class InputFolderFinds
{
    [Fact]
    public void DocumentsOfAllSubFoldersInOrdinalOrder()
    {
        using var folder = new TempFolder();
        string[] names = ["b.txt", "a/z.md", "B.TXT", ".hidden.txt", ".git/x.txt", "picture.png", "a/b/c.txt"];
        foreach (var name in names)
        {
            folder.Write(name, "x");
        }

        Assert.Equal<IEnumerable<string>>(["B.TXT", "a/b/c.txt", "a/z.md", "b.txt"], InputFolder.Find(folder.Path).Files.Select(file => file.Id));
    }

    [Fact]
    public void LinksToFoldersAreNamedAndNotFollowed()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "x");
        Directory.CreateSymbolicLink(folder["loop"], folder.Path);
        var found = InputFolder.Find(folder.Path);
        Assert.Single(found.Files);
        Assert.Equal("folder-is-link", Assert.Single(found.Refusals).Code);
    }

    [Theory]
    [InlineData("nothing", "input-missing")]
    [InlineData("file.pdf", "input-is-file")]
    [InlineData("empty", "input-empty")]
    public void AFolderWithoutDocumentsIsRefused(string name, string code)
    {
        using var folder = new TempFolder();
        folder.Write("file.pdf", "x");
        folder.Write("empty/file.pdf", "x");
        Assert.Equal(code, Assert.Throws<RefusedException>(() => InputFolder.Find(folder[name])).Refusal.Code);
    }
}
