using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

public sealed class HostileInput
{
    [Fact]
    public void AFileOfTwoHundredMegabytesIsRefusedUnread()
    {
        using var folder = new TempFolder();
        using (var file = File.Create(folder["a.txt"]))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("file-too-large", Refused(folder["a.txt"]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void AWordPackageThatUnpacksWithoutEndIsRefused()
    {
        using var folder = new TempFolder();
        using (var package = ZipFile.Open(folder["a.docx"], ZipArchiveMode.Create))
        {
            using var part = package.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 140; i++)
            {
                part.Write(zeros);
            }
        }

        Assert.InRange(new FileInfo(folder["a.docx"]).Length, 1, 4 * 1024 * 1024);
        Assert.Equal("unpacks-too-large", Refused(folder["a.docx"]));
    }

    [Theory]
    [InlineData("<div>", 200_000, "html-too-deep")]
    [InlineData("<p>x", 100_000, null)]
    [InlineData("<b>", 100_000, "html-too-deep")]
    [InlineData("<table><tr><td>", 50_000, "html-too-deep")]
    [InlineData("<!--", 200_000, null)]
    [InlineData("<script>", 100_000, "html-too-deep")]
    [InlineData("<", 1_000_000, null)]
    [InlineData("&#x1F;&amp", 100_000, null)]
    public void APageWithoutEndOrBottomIsReadOrRefused(string repeated, int times, string? code)
    {
        using var folder = new TempFolder();
        Assert.Equal(code, Refused(folder.Write("a.html", string.Concat(Enumerable.Repeat(repeated, times)))));
    }

    [Theory]
    [InlineData("1", 1_000_000)]
    [InlineData("1,", 300_000)]
    [InlineData("1.", 300_000)]
    [InlineData("亿", 100_000)]
    [InlineData("\u202E12个\u200F", 4_000)]
    [InlineData("| 1 ", 20_000)]
    [InlineData("(", 50_000)]
    [InlineData("1\t2\n", 20_000)]
    [InlineData("东盟  12  15\n", 20_000)]
    [InlineData("│ 1 │ 2 │\n", 20_000)]
    [InlineData("— 12 —\n", 20_000)]
    [InlineData("\f公报\n12\n", 20_000)]
    [InlineData("| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", 5_000)]
    [InlineData("the trade of China rose by 1,234 percent ", 5_000)]
    public void ATextOfOneThingManyTimesIsReadInBoundedTime(string repeated, int times)
    {
        using var folder = new TempFolder();
        var read = DocumentFile.Read(folder.Write("a.txt", string.Concat(Enumerable.Repeat(repeated, times))), "a.txt", new ReadOptions());
        Assert.True(read.IsRead, read.Refusal?.ToString());
        WholeLedger.Assert(StatisticsReader.Read(read.Document));
    }

    [Fact]
    public void APipeIsRefusedNotOpened()
    {
        Assert.SkipUnless(ToolsAre.Installed("mkfifo"), "the system has no mkfifo");
        using var folder = new TempFolder();
        using (var made = Process.Start("mkfifo", folder["a.txt"]))
        {
            made.WaitForExit();
        }

        Assert.Equal("file-empty", Refused(folder["a.txt"]));
    }

    [Fact]
    public async Task AFileThatGrowsWhileItIsReadIsReadWholeOrRefused()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "2023年，出口3亿元。\n");
        using var stop = new CancellationTokenSource();
        var line = Encoding.UTF8.GetBytes("2023年，进口2亿元。\n");
        var writing = Task.Run(() =>
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1);
            while (!stop.IsCancellationRequested)
            {
                file.Write(line);
            }
        });
        for (var i = 0; i < 20; i++)
        {
            var read = DocumentFile.Read(path, "a.txt", new ReadOptions { MaxBytes = 4 * 1024 * 1024 });
            if (read.IsRead)
            {
                // The last line may be seen half written, the others not.
                var lines = read.Document.Text.Split('\n');
                Assert.Equal("2023年，出口3亿元。", lines[0]);
                Assert.All(lines[1..^1], static whole => Assert.Equal("2023年，进口2亿元。", whole));
            }
            else
            {
                Assert.Contains(read.Refusal!.Code, (IEnumerable<string>)["file-changing", "file-too-large", "not-utf-8"]);
            }
        }

        await stop.CancelAsync();
        await writing;
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-8")]
    public void AnEncodingCutAnywhereIsReadOrRefused(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(encoding)
            .GetBytes(string.Concat(Enumerable.Repeat("2023年，中國與150多個國家簽署合作文件，進出口總額增長２．８％。\n", 3)));
        using var folder = new TempFolder();
        for (var length = bytes.Length - 40; length <= bytes.Length; length++)
        {
            var read = DocumentFile.Read(folder.Write("a.txt", bytes.AsSpan(0, length)), "a.txt", new ReadOptions());
            Assert.True(read.IsRead || read.Refusal.Remedy.Length > 0);
            if (read.IsRead)
            {
                WholeLedger.Assert(StatisticsReader.Read(read.Document));
            }
        }
    }

    private static string? Refused(string path) => DocumentFile.Read(path, Path.GetFileName(path), new ReadOptions()).Refusal?.Code;
}
