using System.Globalization;
using System.Text;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Extraction;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Tests.Support;
using static BeltRoad.Stats.Tests.Reading.Extraction.WordFile;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

public sealed class DocumentsAreTakenOut
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>站点</title><meta charset="utf-8"><script>var a = "<div>99个国家";</script></head>
        <body><nav><ul><li><a href="/">首页 12345 条</a></li></ul></nav>
        <div class="wrap"><h1>合作 <b>公报</b></h1><article><h2>一、贸易</h2><p>2023年，进出口总额<br>达19.5万亿元。</p>
        <p>单位：亿元</p>
        <table><thead><tr><th rowspan="2">地区</th><th colspan="2">2023年</th></tr><tr><th>出口</th><th>进口</th></tr></thead>
        <tr><td>东盟</td><td>100.5</td><td>80</td></tr></table>
        <ul><li>第一项</li><li>第二项</li></ul><p hidden>隐藏的88个</p></article></div>
        <footer>备案号 123456</footer></body></html>
        """;

    [Fact]
    public void APageGivesItsArticleNotItsMenus()
    {
        var document = Read("a.html", Encoding.UTF8.GetBytes(Page));
        Assert.Equal(
            "# 合作 公报\n\n## 一、贸易\n\n2023年，进出口总额\n\n达19.5万亿元。\n\n单位：亿元\n\n| 地区 | 2023年 |\n| 出口 | 进口 |\n| 东盟 | 100.5 | 80 |\n\n- "
                + "第一项\n\n- 第二项\n\n",
            document.Text
        );
        Assert.Equal("合作 公报", document.Title);
    }

    [Theory]
    [InlineData("<p style='display:none'>3个</p>", false)]
    [InlineData("<p style='color:red; DISPLAY : None !important'>3个</p>", false)]
    [InlineData("<div style='visibility:hidden'><p>3个</p></div>", false)]
    [InlineData("<p hidden>3个</p>", false)]
    [InlineData("<p hidden='until-found'>3个</p>", false)]
    [InlineData("<p aria-hidden='true'>3个</p>", true)]
    [InlineData("<p style='display:block;font:none'>3个</p>", true)]
    [InlineData("<style>/* x */ .a, #b { display: none }</style><p class='x a'>3个</p>", false)]
    [InlineData("<style>.a, #b { visibility: hidden; }</style><p id='b'>3个</p>", false)]
    [InlineData("<style>.a { display: none }</style><p class='a' style='display:block'>3个</p>", true)]
    [InlineData("<style>.a { display: none } .a.on { display: block }</style><p class='a on'>3个</p>", true)]
    [InlineData("<style>@media print { .a { display: none } }</style><p class='a'>3个</p>", true)]
    [InlineData("<style>.menu .a { display: none } p:hover { display: none }</style><p class='a'>3个</p>", true)]
    [InlineData("<style>.a { color: red } { } } .a { ", true)]
    [InlineData("<style>.a{display:none}</style><h1 class='a'>旧公报</h1><h1>公报</h1><p>3个</p>", true)]
    public void WhatAPageDoesNotShowIsNotRead(string html, bool isRead)
    {
        var text = Read(
            "a.html",
            Encoding.UTF8.GetBytes(
                "<!DOCTYPE html><meta charset=utf-8><body><p>2023年，出口4亿元。</p>"
                    + html
                    + (html.Contains("3个", StringComparison.Ordinal) ? string.Empty : "</style><p>3个</p>")
            )
        ).Text;
        Assert.Contains("4亿元", text, StringComparison.Ordinal);
        Assert.Equal(isRead, text.Contains("3个", StringComparison.Ordinal));
        Assert.DoesNotContain("旧公报", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACaptionStandsOverItsTable()
    {
        var document = Read(
            "a.html",
            Encoding.UTF8.GetBytes(
                "<meta charset=utf-8><table><caption>表1 中国与共建国家贸易（亿元）</caption><tr><th>地区<th>出口<tr><td>东盟<td>3</table>"
            )
        );
        Assert.Equal("表1 中国与共建国家贸易（亿元）\n\n| 地区 | 出口 |\n| 东盟 | 3 |\n\n", document.Text);
        Assert.Equal("表1 中国与共建国家贸易（亿元）", Assert.Single(document.Places.Tables).Before.Of(document.Text));
    }

    [Fact]
    public void ACellKnowsItsPlaceWhateverIsMergedAboveIt()
    {
        var document = Read("a.html", Encoding.UTF8.GetBytes(Page));
        foreach (
            var (text, place) in (ReadOnlySpan<(string, string)>)
                [
                    ("地区", "table 1 row 1 column 1"),
                    ("进口 ", "table 1 row 2 column 3"),
                    ("100.5", "table 1 row 3 column 2"),
                    ("第二项", ""),
                ]
        )
        {
            Assert.Equal(place, document.Places.Describe(document.Text.IndexOf(text, StringComparison.Ordinal)));
        }

        var table = Assert.Single(document.Places.Tables);
        Assert.Equal("单位：亿元", table.Before.Of(document.Text));
        Assert.All(table.Cells, cell => Assert.True(table.Span.Start <= cell.Span.Start && cell.Span.End <= table.Span.End));
    }

    [Fact]
    public void AWordDocumentGivesHeadingsItemsTablesAndFootnotes()
    {
        var document = Read(
            "a.docx",
            Of(
                Paragraph("二〇二三年公报")
                    + Paragraph("贸易", "<w:pStyle w:val=\"a3\"/>")
                    + Paragraph("第一项", "<w:numPr/>")
                    + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                    + Cell("地区")
                    + Cell("金额（亿元）", "<w:gridSpan w:val=\"2\"/>")
                    + "</w:tr>"
                    + "<w:tr>"
                    + Cell("亚洲", "<w:vMerge w:val=\"restart\"/>")
                    + Cell("1")
                    + Cell("2")
                    + "</w:tr>"
                    + "<w:tr>"
                    + Cell("", "<w:vMerge/>")
                    + Cell("3")
                    + Cell("4")
                    + "</w:tr></w:tbl>"
                    + "<w:p><w:del><w:r><w:delText>删去88个</w:delText></w:r></w:del><w:r><w:t>正文</w:t></w:r></w:p>",
                Paragraph("注：不含港澳台。")
            )
        );
        Assert.Equal(
            "二〇二三年公报\n\n## 贸易\n\n- 第一项\n\n| 地区 | 金额（亿元） |\n| 亚洲 | 1 | 2 |\n| | 3 | 4 |\n\n正文\n\n注：不含港澳台。\n\n",
            document.Text
        );
        var cells = Assert.Single(document.Places.Tables).Cells;
        Assert.Equal(
            (2, 1, 2),
            cells.Where(cell => cell.Span.Of(document.Text) == "亚洲").Select(cell => (cell.Row, cell.Column, cell.RowSpan)).Single()
        );
        Assert.Equal("table 1 row 3 column 3", document.Places.Describe(document.Text.IndexOf("4 |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(PdfReader.Poppler, "pdftotext")]
    [InlineData(PdfReader.PdfPig, "PdfPig")]
    internal void APdfKeepsItsPagesAndNamesItsReader(PdfReader reader, string name)
    {
        SkipWithout(reader);
        var document = Read("a.pdf", SmallPdf.Of("first 12 pages", "second 34 pages"), reader);
        Assert.Equal("page 1", document.Places.Describe(document.Text.IndexOf("12", StringComparison.Ordinal)));
        Assert.Equal("page 2", document.Places.Describe(document.Text.IndexOf("34", StringComparison.Ordinal)));
        Assert.Equal(name, document.TextFrom);
    }

    /// <summary>Lines of a left and a right column, drawn in turn.</summary>
    [Theory]
    [InlineData(PdfReader.Poppler)]
    [InlineData(PdfReader.PdfPig)]
    internal void OneColumnIsReadAfterTheOther(PdfReader reader)
    {
        SkipWithout(reader);
        var lines = string.Concat(
            Enumerable
                .Range(1, 12)
                .Select(static i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"1 0 0 1 60 {740 - (14 * i)} Tm (The left column has line {i} here) Tj 1 0 0 1 330 {740 - (14 * i)} Tm "
                            + $"(and the right one line {i} there) Tj "
                    )
                )
        );
        var document = Read(
            "a.pdf",
            SmallPdf.Of([
                SmallPdf.Object("<</Type/Catalog/Pages 2 0 R>>"),
                SmallPdf.Object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                SmallPdf.Page("/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>", 4),
                SmallPdf.Stream($"BT /F1 12 Tf {lines}ET"),
            ]),
            reader
        );
        Assert.True(
            document.Text.IndexOf("left column has line 12", StringComparison.Ordinal) is > 0 and var last
                && last < document.Text.IndexOf("right one line 1 ", StringComparison.Ordinal),
            document.Text
        );
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4 broken", "not-pdf", PdfReader.Poppler)]
    [InlineData("a.pdf", "%PDF-1.4 broken", "not-pdf", PdfReader.PdfPig)]
    [InlineData("a.pdf", "no pdf", "not-pdf")]
    [InlineData("a.docx", "no zip", "not-docx")]
    internal void WhatIsNotWhatItsNameSaysIsRefused(string name, string content, string code, PdfReader? reader = null)
    {
        SkipWithout(reader);
        using var folder = new TempFolder();
        Assert.Equal(code, DocumentFile.Read(folder.Write(name, content), name, new ReadOptions { Pdf = reader }).Refusal?.Code);
    }

    private static void SkipWithout(PdfReader? reader) =>
        Assert.SkipUnless(reader != PdfReader.Poppler || ToolsAre.Installed("pdftotext"), "pdftotext is not installed");

    private static SourceDocument Read(string name, byte[] bytes, PdfReader? reader = null)
    {
        using var folder = new TempFolder();
        var read = DocumentFile.Read(folder.Write(name, bytes), name, new ReadOptions { Pdf = reader });
        Assert.True(read.IsRead, read.Refusal?.ToString());
        return read.Document;
    }
}
