using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

public sealed class HostileInput
{
    private const int Cases = 150;

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
    public void ATextOfOneThingManyTimesIsReadInBoundedTime(string repeated, int times)
    {
        using var folder = new TempFolder();
        var read = DocumentFile.Read(folder.Write("a.txt", string.Concat(Enumerable.Repeat(repeated, times))), "a.txt", new ReadOptions());
        Assert.True(read.IsRead, read.Refusal?.ToString());
        AssertWhole(StatisticsReader.Read(read.Document));
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

    [Theory]
    [InlineData("a.txt", 1)]
    [InlineData("a.html", 2)]
    [InlineData("a.docx", 3)]
    [InlineData("a.md", 4)]
    public void DamagedDocumentsAreReadOrRefusedNeverACrash(string name, int seed)
    {
        var random = new Random(seed);
        var sound = name == "a.docx"
            ? WordFile.Of(WordFile.Paragraph("2023年开行1.7万列。") + "<w:tbl><w:tr>" + WordFile.Cell("出口") + WordFile.Cell("100") + "</w:tr></w:tbl>")
            : Encoding.UTF8.GetBytes("# 公报\n<table><tr><th>出口（亿元）</th></tr><tr><td>12.5</td></tr></table>\n| 年份 | 万吨 |\n|---|---|\n| 2023 | 1,234 |\n2023年，中国与150多个国家签署200余份文件，增长2.8%。\n");
        using var folder = new TempFolder();
        var read = 0;
        for (var i = 0; i < Cases; i++)
        {
            var bytes = sound.AsSpan(0, random.Next(4) == 0 ? random.Next(1, sound.Length) : sound.Length).ToArray();
            for (var changes = random.Next(0, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var result = DocumentFile.Read(folder.Write(name, bytes), name, new ReadOptions());
            if (result.Document is { } document)
            {
                read++;
                AssertWhole(StatisticsReader.Read(document));
            }
            else
            {
                Assert.NotEmpty(result.Refusal!.Remedy);
            }
        }

        Assert.InRange(read, 1, Cases - 1);
    }

    private static string? Refused(string path) => DocumentFile.Read(path, Path.GetFileName(path), new ReadOptions()).Refusal?.Code;

    private static void AssertWhole(Ledger ledger)
    {
        var end = 0;
        foreach (var mention in ledger.Mentions)
        {
            Assert.True(mention.Span.Start >= end && mention.Span.End <= ledger.Document.Text.Length && mention.Span.Length > 0, mention.ToString());
            end = mention.Span.End;
        }

        Assert.Equal(ledger.Mentions.Count(mention => mention.Class == BeltRoad.Stats.Recognition.MentionClass.Statistic), ledger.Facts.Count);
    }
}
