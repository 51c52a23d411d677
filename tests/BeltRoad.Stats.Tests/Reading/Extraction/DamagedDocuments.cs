using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Reading.Extraction;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>
/// Sound documents with bytes changed, taken out, put in and repeated: each is read or refused by its reader, and the program fails on
/// none.
/// </summary>
public sealed class DamagedDocuments
{
    private const string Text =
        "\uFEFF# 公报\n<table><tr><th>出口（亿元）</th></tr><tr><td>12.5</td></tr></table>\n| 年份 | 万吨 |\n|---|---|\n| 2023 | 1,234 |\n"
        + "2023年，中国与150多个国家签署200余份文件，增长2.8%。𠀀𠮷\n";

    private const string Drawn =
        "单位：亿元\n地  区    2022年      2023年\n东盟    1,100.5    90.1\n中亚      300.0    25.5\n合　计  1,400.5   115.6\n\n年份\t列数\n"
        + "2021\t15183\n2022\t16562\n┌──┬──┐\n│国│元│\n│甲│1│\n│乙│2│\n— 3 —\n";

    private const string English =
        "By the end of June 2023, China had signed more than 200 documents with over 150 countries, up 2.8 percent from 2022.\n"
        + "Unit: US$ billion\n\nRegion    2022    2023\nASEAN    567.3   523.7\nTotal     43.2    61.4\n";

    private const string Page = """
        <!DOCTYPE html><html><head><style>.a, #b { display: none }</style></head><body><article>
        <h1>公报</h1><p style="display:none">3个</p><p class="a">4个</p><div hidden>5个</div>
        <table><caption>表1 贸易（亿元）</caption><tr><th rowspan="2">地区<th colspan="2">2023年<tr><th>出口<th>进口
        <tr><td>东盟<td>100.5<td>-80</table><ul><li>2023年，出口3亿元。&#xD800;&amp;</ul></article></body></html>
        """;

    private const string Traditional = "2023年，中國與共建國家進出口總額達19.5萬億元，增長2.8%。\r\n";

    /// <summary>What readers stumble over: half a surrogate pair, marks of encodings, ends of text, of markup and of packages.</summary>
    private static readonly byte[][] Stumbles =
    [
        [0x00, 0xD8],
        [0x00, 0xD8, 0x41, 0x00],
        [0xD8, 0x00],
        [0x00, 0xDC],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0x84, 0x31, 0x95, 0x33],
        [0x81],
        [0x00],
        [0x1A],
        .. new[]
        {
            "|",
            "<table>",
            "</td>",
            "<style>",
            "&#xD800;",
            "\f",
            "]]>",
            "<!--",
            "PK\u0001\u0002",
            "endstream",
            "1e999",
            "999999999999999999999999999999999999亿",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Theory]
    [InlineData("a.txt", Text, KnownEncodings.Utf8, 400)]
    [InlineData("a.txt", Text, KnownEncodings.Utf16LittleEndian, 400)]
    [InlineData("a.txt", Text, KnownEncodings.Utf16BigEndian, 400)]
    [InlineData("a.txt", Drawn, KnownEncodings.Utf16LittleEndian, 200)]
    [InlineData("a.txt", Drawn, KnownEncodings.Gb18030, 400)]
    [InlineData("a.txt", Traditional, KnownEncodings.Big5, 400)]
    [InlineData("a.txt", English, KnownEncodings.Utf8, 200)]
    [InlineData("a.md", Text, KnownEncodings.Utf8, 300)]
    [InlineData("a.md", Text, KnownEncodings.Gb18030, 200)]
    [InlineData("a.html", Page, KnownEncodings.Utf8, 500)]
    [InlineData("a.html", Page, KnownEncodings.Utf16BigEndian, 200)]
    [InlineData("a.html", Page, KnownEncodings.Gb18030, 200)]
    public void AreReadOrRefused(string name, string text, string encoding, int cases) =>
        Damage(name, KnownEncodings.Of(encoding).GetBytes(text), cases);

    [Fact]
    public void WordPackagesAreReadOrRefused() =>
        Damage(
            "a.docx",
            WordFile.Of(
                WordFile.Paragraph("2023年开行1.7万列。")
                    + "<w:tbl><w:tr>"
                    + WordFile.Cell("出口")
                    + WordFile.Cell("100")
                    + "</w:tr></w:tbl>",
                WordFile.Paragraph("注3")
            ),
            500
        );

    /// <summary>The parts of a package as such: what its compression would mend or refuse is out of the way.</summary>
    [Fact]
    public void WordPartsAreReadOrRefused()
    {
        var random = new Random(3);
        using var folder = new TempFolder();
        var body = Encoding.UTF8.GetBytes(
            WordFile.Paragraph("2023年开行1.7万列。")
                + "<w:tbl><w:tr>"
                + WordFile.Cell("出口")
                + WordFile.Cell("100", "<w:gridSpan w:val=\"2\"/>")
                + "</w:tr></w:tbl>"
        );
        for (var i = 0; i < 300; i++)
        {
            Read(folder, "a.docx", WordFile.Of(Encoding.UTF8.GetString(Damaged(body, random))), null);
        }
    }

    [Theory]
    [InlineData(PdfReader.Poppler, 60)]
    [InlineData(PdfReader.PdfPig, 12)]
    internal void PdfsAreReadOrRefused(PdfReader reader, int cases)
    {
        Assert.SkipUnless(reader != PdfReader.Poppler || ToolsAre.Installed("pdftotext"), "pdftotext is not installed");
        Damage("a.pdf", SmallPdf.Of("In 2023 trade rose by 12 percent", "and exports by 34 percent"), cases, reader);
    }

    private static void Damage(string name, byte[] sound, int cases, PdfReader? reader = null)
    {
        var random = new Random(cases);
        using var folder = new TempFolder();
        var read = 0;
        for (var i = 0; i < cases; i++)
        {
            read += Read(folder, name, Damaged(sound, random), reader) ? 1 : 0;
        }

        Assert.InRange(read, 1, cases - 1);
    }

    private static bool Read(TempFolder folder, string name, byte[] bytes, PdfReader? reader)
    {
        var result = DocumentFile.Read(folder.Write(name, bytes), name, new ReadOptions { Pdf = reader });
        if (result.Document is { } document)
        {
            WholeLedger.Assert(StatisticsReader.Read(document));
            return true;
        }

        Assert.NotEmpty(result.Refusal!.Remedy);
        Assert.True(result.Refusal.Code != "reading-failed", result.Refusal + "\n" + Convert.ToHexString(bytes));
        return false;
    }

    private static byte[] Damaged(byte[] sound, Random random)
    {
        var bytes = sound[..(random.Next(4) == 0 ? random.Next(1, sound.Length) : sound.Length)].ToList();
        for (var changes = random.Next(0, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, Stumbles[random.Next(Stumbles.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(Math.Min(8, bytes.Count - at)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes[at..Math.Min(bytes.Count, at + random.Next(1, 60))]);
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
