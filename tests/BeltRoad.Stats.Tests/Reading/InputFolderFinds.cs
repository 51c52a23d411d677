using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;
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

        Assert.Equal<IEnumerable<string>>(
            ["B.TXT", "a/b/c.txt", "a/z.md", "b.txt"],
            InputFolder.Find(folder.Path).Files.Select(file => file.Id)
        );
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

    [Fact]
    public void WhatIsToldOfDocumentsIsNoDocumentAndWhatIsNotReadIsNamed()
    {
        using var folder = new TempFolder();
        foreach (var name in (ReadOnlySpan<string>)["a.txt", "a.meta.json", "documents.csv", "old.doc", "picture.png"])
        {
            folder.Write(name, "x");
        }

        var found = InputFolder.Find(folder.Path);
        Assert.Equal("a.txt", Assert.Single(found.Files).Id);
        Assert.Equal("format-not-read", Assert.Single(found.Refusals).Code);
    }

    [Theory]
    [InlineData("line\nbreak.txt", "bad-file-name")]
    [InlineData("turned\u202Etxt.txt", "bad-file-name")]
    [InlineData("\u001B[2J.txt", "bad-file-name")]
    public void ANameThatCannotBeShownIsRefusedAndShownHarmless(string name, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the system takes no such name");
        using var folder = new TempFolder();
        folder.Write("a.txt", "x");
        folder.Write(name, "x");
        var refusal = Assert.Single(InputFolder.Find(folder.Path).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain(refusal.Where, static c => char.IsControl(c));
    }

    [Fact]
    public void ALinkToAFileIsNamedAndNotFollowed()
    {
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        folder.Write("a.txt", "x");
        File.CreateSymbolicLink(folder["b.txt"], outside.Write("secret.txt", "x"));
        var found = InputFolder.Find(folder.Path);
        Assert.Equal("a.txt", Assert.Single(found.Files).Id);
        Assert.Equal("file-is-link", Assert.Single(found.Refusals).Code);
    }

    [Theory]
    [InlineData("nothing", "input-missing")]
    [InlineData("file.png", "input-is-file")]
    [InlineData("empty", "input-empty")]
    public void AFolderWithoutDocumentsIsRefused(string name, string code)
    {
        using var folder = new TempFolder();
        folder.Write("file.png", "x");
        folder.Write("empty/file.png", "x");
        Assert.Equal(code, Assert.Throws<RefusedException>(() => InputFolder.Find(folder[name])).Refusal.Code);
    }
}
