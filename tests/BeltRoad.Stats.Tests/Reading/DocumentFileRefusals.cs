using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading;

public sealed class DocumentFileRefusals
{
    [Theory]
    [InlineData(new byte[] { 0xE4, 0xB8, 0x80, 0x00, 0xE4, 0xB8, 0x80 }, "not-text")]
    [InlineData(new byte[] { 0x41, 0x01, 0x42, 0x02 }, "not-text")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x2E, 0x4E, 0x00, 0xD8 }, "not-in-encoding")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x2E, 0x4E, 0x00, 0x00 }, "not-text")]
    [InlineData(new byte[] { 0xB4, 0xF8 }, "not-utf-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "not-utf-8")]
    public void BytesThatAreNoTextAreRefused(byte[] bytes, string code)
    {
        using var folder = new TempFolder();
        var read = DocumentFile.Read(folder.Write("a.txt", bytes), "a.txt", new ReadOptions());
        Assert.False(read.IsRead);
        Assert.Equal(code, read.Refusal.Code);
    }

    [Fact]
    public void AFaultInTheEncodingIsShownWhereItStands()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", [.. "first\n一带"u8, 0xB4, 0xF8]);
        var refusal = DocumentFile.Read(path, "a.txt", new ReadOptions()).Refusal!;
        Assert.Equal(path + ":2:3", refusal.Where);
        Assert.Contains("\n    一带\uFFFD\n    \u3000\u3000^\n", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTextIsKeptAsItStands()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "\uFEFF一\r\n二\n"u8);
        var document = DocumentFile.Read(path, "a.txt", new ReadOptions()).Document!;
        Assert.Equal("\uFEFF一\r\n二\n", document.Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), document.Sha256);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void AFileBeyondTheLimitIsRefused(int length, bool isRead)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", new string('x', length));
        Assert.Equal(isRead, DocumentFile.Read(path, "a.txt", new ReadOptions { MaxBytes = 10 }).IsRead);
    }

    [Fact]
    public void ADeviceIsRefusedNotOpened()
    {
        Assert.SkipUnless(File.Exists("/dev/urandom"), "the system has no such device");
        Assert.Equal("file-empty", DocumentFile.Read("/dev/urandom", "endless", new ReadOptions { MaxBytes = 1000 }).Refusal?.Code);
    }

    [Fact]
    public void WhatIsNotThereAndWhatIsAFolderAreToldApart()
    {
        using var folder = new TempFolder();
        Assert.Equal("file-missing", DocumentFile.Read(folder["none.txt"], "none.txt", new ReadOptions()).Refusal?.Code);
        Assert.Equal("file-is-folder", DocumentFile.Read(folder.Path, "folder", new ReadOptions()).Refusal?.Code);
    }
}
