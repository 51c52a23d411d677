using System.Text;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Pdf;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Tests.Drawing.Pdf;

public sealed class PdfWriterTests
{
    [Fact]
    public void EveryObjectIsFoundWholeAndReached()
    {
        var pdf = PdfReader.Read(Pictures.Pdf(Gallery.Page()));
        var containers = pdf
            .Objects.Where(item =>
                item.Value.Contains("/ObjStm", StringComparison.Ordinal) || item.Value.Contains("/XRef", StringComparison.Ordinal)
            )
            .Select(item => item.Key);
        Assert.Equal(pdf.Objects.Keys.Order(), pdf.Reachable().Union(containers).Order());
        Assert.DoesNotContain(pdf.Objects.Values, body => body == "null");
    }

    [Fact]
    public void MarkedContentAndAnnotationsLeadBackToTheirElements()
    {
        var pdf = PdfReader.Read(Pictures.Pdf(Gallery.Page()));
        var page = Assert.Single(pdf.Objects.Values, body => body.StartsWith("<</Type/Page/", StringComparison.Ordinal));
        var content = Encoding.ASCII.GetString(pdf.Streams[PdfReader.FindNumbers(page, @"/Contents (\d+)")[0]]);
        var ids = PdfReader.FindNumbers(content, @"/MCID (\d+)");
        Assert.Equal(Enumerable.Range(0, ids.Count), ids);
        Assert.Equal(PdfReader.Find(content, "B[DM]C\n").Count, PdfReader.Find(content, "EMC\n").Count);
        Assert.Equal(PdfReader.Find(content, "\nq ").Count, PdfReader.Find(content, "\nQ\n").Count);
        Assert.Equal("/Artifact BMC", PdfReader.Find(content, "(/.*B[DM]C)")[^1]);

        var tree = pdf.Objects.Values.Single(body => body.StartsWith("<</Nums", StringComparison.Ordinal));
        var entries = PdfReader.References(tree).ToList();
        var owners = PdfReader.References(pdf.Objects[entries[0]]).ToList();
        Assert.Equal(ids.Count, owners.Count);
        Assert.All(owners, owner => Assert.StartsWith("<</Type/StructElem", pdf.Objects[owner], StringComparison.Ordinal));
        var link = pdf.Objects.Values.Single(body => body.Contains("/Subtype/Link", StringComparison.Ordinal));
        Assert.Contains("/StructParent 1/", link, StringComparison.Ordinal);
        Assert.Contains("/Contents(Claim B237:101)", link, StringComparison.Ordinal);
        Assert.Contains("/S/Link", pdf.Objects[entries[1]], StringComparison.Ordinal);
        Assert.Contains("/OBJR", pdf.Objects[entries[1]], StringComparison.Ordinal);
    }

    [Fact]
    public void TheStructureIsThatOfTheScene()
    {
        var pdf = PdfReader.Read(Pictures.Pdf(Gallery.Page()));
        var tags = pdf
            .Objects.Values.Where(body => body.StartsWith("<</Type/StructElem", StringComparison.Ordinal))
            .Select(body => PdfReader.Find(body, "/S/([A-Za-z0-9]+)")[0])
            .CountBy(tag => tag)
            .ToDictionary(StringComparer.Ordinal);
        Assert.Equal(
            (1, 1, 1, 3, 4, 8, 1),
            (tags["Document"], tags["H1"], tags["Table"], tags["TR"], tags["TH"], tags["TD"], tags["Figure"])
        );
        var figure = pdf.Objects.Values.Single(body => body.Contains("/S/Figure", StringComparison.Ordinal));
        Assert.Contains("/Alt(Bars, dots, dashes and hatching.)", figure, StringComparison.Ordinal);
        Assert.Contains("/BBox[", figure, StringComparison.Ordinal);
        Assert.Contains(
            pdf.Objects.Values,
            body => body.Contains("/S/TH", StringComparison.Ordinal) && body.Contains("/Scope/Column", StringComparison.Ordinal)
        );
        Assert.Contains(
            pdf.Objects.Values,
            body => body.Contains("/S/Span", StringComparison.Ordinal) && body.Contains("/Lang(zh-Hans)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AnElementOpenedOnTwoPagesIsOne()
    {
        var (first, second, table) = (new Scene(100, 100), new Scene(100, 100), new StructureElement(StructureTag.Table));
        foreach (var page in new[] { first, second })
        {
            using (page.Tag(table))
            using (page.Tag(StructureTag.TR))
            using (page.Tag(StructureTag.TD))
            {
                page.Text(10, 10, "cell", Gallery.Regular(7));
            }
        }

        var pdf = PdfReader.Read(Pictures.Pdf(first, second));
        var body = Assert.Single(pdf.Objects.Values, value => value.Contains("/S/Table", StringComparison.Ordinal));
        Assert.Equal(3, PdfReader.References(body).Count());
    }

    [Fact]
    public void OutlineEntriesStandUnderTheirHeadings()
    {
        var page = new Scene(100, 100);
        foreach (var (title, level) in new[] { ("A", 1), ("A1", 2), ("A2", 2), ("贸易", 1), ("B1", 3) })
        {
            page.Bookmark(title, level, 10);
        }

        var pdf = PdfReader.Read(Pictures.Pdf(page));
        var root = pdf.Objects.Values.Single(body => body.StartsWith("<</Type/Outlines", StringComparison.Ordinal));
        Assert.Contains("/Count 2>>", root, StringComparison.Ordinal);
        var first = pdf.Objects.Values.Single(body => body.StartsWith("<</Title(A)", StringComparison.Ordinal));
        Assert.Contains("/Count -2", first, StringComparison.Ordinal);
        Assert.Contains("/XYZ null 90 null", first, StringComparison.Ordinal);
        Assert.Contains(pdf.Objects.Values, body => body.StartsWith("<</Title<FEFF8D386613>", StringComparison.Ordinal));
    }

    [Fact]
    public void MetadataIsWhatTheCallerGaveAndNothingOfTheClock()
    {
        var document = new PdfDocument([Gallery.Page()], "一带一路 (figures)", "zh-Hans");
        Assert.DoesNotContain("Date", string.Concat(PdfReader.Read(Pictures.Pdf(document)).Objects.Values), StringComparison.Ordinal);
        var dated = PdfReader.Read(
            Pictures.Pdf(
                document with
                {
                    Author = "<A>",
                    Subject = "S",
                    Creator = "beltroad",
                    Created = new DateTimeOffset(2026, 11, 21, 8, 5, 0, TimeSpan.FromHours(8)),
                }
            )
        );
        Assert.Contains(dated.Objects.Values, body => body.Contains("/CreationDate(D:20261121080500+08'00')", StringComparison.Ordinal));
        var xmp = Encoding.UTF8.GetString(
            dated.Streams[dated.Objects.Single(item => item.Value.Contains("/Type/Metadata", StringComparison.Ordinal)).Key]
        );
        foreach (var expected in new[] { "一带一路 (figures)", "&lt;A&gt;", "2026-11-21T08:05:00+08:00", "beltroad" })
        {
            Assert.Contains(expected, xmp, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("pdfuaid:part", xmp, StringComparison.Ordinal);
        var catalogue = dated.Objects.Values.Single(body => body.StartsWith("<</Type/Catalog", StringComparison.Ordinal));
        Assert.Contains("/Lang(zh-Hans)", catalogue, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", catalogue, StringComparison.Ordinal);
    }

    public static IReadOnlyCollection<ITheoryDataRow> Inaccessible =>
        new TheoryData<string, Action<Scene>>
        {
            { "no alternative text", page => page.Tag(StructureTag.Figure).Dispose() },
            { "H2 follows a heading of level 0", page => page.Tag(StructureTag.H2).Dispose() },
            { "TD stands directly in Document", page => page.Tag(StructureTag.TD).Dispose() },
            {
                "P stands directly in TR",
                page =>
                {
                    using (page.Tag(StructureTag.Table))
                    using (page.Tag(StructureTag.TR))
                    {
                        page.Text(1, 1, "loose", Gallery.Regular(7));
                    }
                }
            },
        };

    [Theory]
    [MemberData(nameof(Inaccessible))]
    internal void AccessibilityIsNotClaimedFalsely(string fault, Action<Scene> draw)
    {
        var page = new Scene(100, 100);
        draw(page);
        var document = new PdfDocument([page], "Title", "en") { ClaimAccessibility = true };
        Assert.Contains(fault, Assert.Throws<InvalidOperationException>(() => Pictures.Pdf(document)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Pictures.Pdf(document with { ClaimAccessibility = false }));
    }

    [Fact]
    public void TheGalleryMayClaimAccessibility()
    {
        var document = new PdfDocument([Gallery.Page()], "Gallery", "en") { ClaimAccessibility = true };
        var pdf = PdfReader.Read(Pictures.Pdf(document));
        Assert.Contains(
            pdf.Streams.Values,
            stream => Encoding.UTF8.GetString(stream).Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ALinkToNowhereNamesItsPageAndAnchor()
    {
        var (first, second) = (new Scene(100, 100), new Scene(100, 100));
        second.LinkedText(0, 10, "B1:1", Gallery.Regular(7), LinkTarget.ToAnchor("B1:1"));
        var error = Assert.Throws<InvalidOperationException>(() => Pictures.Pdf(first, second));
        Assert.Contains("page 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"B1:1\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnchorStandsOnce()
    {
        var page = new Scene(100, 100);
        page.Anchor("a", 0, 0);
        page.Anchor("a", 0, 50);
        Assert.Throws<InvalidOperationException>(() => Pictures.Pdf(page));
    }

    [Fact]
    public void AnchorsAreSortedAsReadersSearchThem()
    {
        var page = new Scene(100, 100);
        string[] names = ["B10:1", "B1:10", "贸易", "A", "B1:1", "a"];
        foreach (var name in names)
        {
            page.Anchor(name, 0, 0);
        }

        var pdf = PdfReader.Read(Pictures.Pdf(page));
        var tree = pdf.Objects.Values.Single(body => body.StartsWith("<</Names", StringComparison.Ordinal));
        Assert.Equal("(A) (B10:1) (B1:1) (B1:10) (a) <FEFF8D386613>", string.Join(' ', PdfReader.Find(tree, @"(\([^)]*\)|<FEFF[^>]*>)")));
    }

    [Fact]
    public void UrisAreEscaped()
    {
        var page = new Scene(100, 100);
        page.LinkedText(0, 10, "site", Gallery.Regular(7), LinkTarget.ToUri("https://example.org/贸(易)"));
        var pdf = PdfReader.Read(Pictures.Pdf(page));
        Assert.Contains(
            pdf.Objects.Values,
            body => body.Contains(@"/URI(https://example.org/%E8%B4%B8\(%E6%98%93\))", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ADocumentWithoutPagesIsRefused() => Assert.Throws<ArgumentException>(() => Pictures.Pdf());
}
