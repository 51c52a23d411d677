using System.Globalization;
using System.IO.Compression;
using System.Text;
using BeltRoad.Stats.Reading.Extraction;
using static BeltRoad.Stats.Tests.Reading.Extraction.SmallPdf;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

public sealed class HostilePdfs
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    private const string OnePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private const string Font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

    /// <summary>In seconds, for each program.</summary>
    private const int Patience = 3;

    private static readonly ProgramBounds Bounds = new(TimeSpan.FromSeconds(Patience), 600L << 20, 4 << 20);

    private static readonly Dictionary<string, Func<byte[]>> Samples = new(StringComparer.Ordinal)
    {
        ["forms that draw each other a billion billion times"] = () => Forms(18, 10),
        ["a form that draws itself"] = static () =>
            Of([
                Object(Catalog),
                Object(OnePage),
                Page(Font + "/XObject<</X 5 0 R>>", 4),
                Stream("/X Do " + Line("12 percent")),
                Stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"),
            ]),
        ["a page tree that goes round"] = static () => Of([Object(Catalog), Object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")]),
        ["more pages than there are"] = static () =>
            Of([Object(Catalog), Object("<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"), Page(Font, 4), Stream(Line("12 percent"))]),
        ["one page a hundred thousand times"] = static () =>
            Of([
                Object(Catalog),
                Object($"<</Type/Pages/Kids[{string.Concat(Enumerable.Repeat("3 0 R ", 100_000))}]/Count 100000>>"),
                Page(Font, 4),
                Stream(Line("12 percent")),
            ]),
        ["arrays in arrays"] = static () =>
            Of([
                Object(Catalog),
                Object(OnePage),
                Page(Font, 4),
                Stream(Line("12 percent") + string.Concat(Enumerable.Repeat("[", 2_000_000))),
            ]),
        ["dictionaries in dictionaries"] = static () =>
            Of([
                Object(Catalog[..^2] + "/X" + string.Concat(Enumerable.Repeat("<</A", 1_000_000)) + ">>"),
                Object(OnePage),
                Page(Font, 4),
                Stream(Line("12 percent")),
            ]),
        ["a table of objects before itself"] = static () =>
            Of([Object(Catalog), Object(OnePage), Page(Font, 4), Stream(Line("12 percent"))], "/Prev 9"),
        ["a length that is its own"] = static () =>
            Of([Object(Catalog), Object(OnePage), Page(Font, 4), Object("<</Length 4 0 R>>stream\n" + Line("12 percent") + "\nendstream")]),
        ["a stream that unpacks twice"] = static () =>
            Of([
                Object(Catalog),
                Object(OnePage),
                Page(Font, 4),
                Stream(Packed(Packed(new byte[1 << 20], 1024)), "/Filter[/FlateDecode/FlateDecode]"),
            ]),
        ["a million letters on one spot"] = static () =>
            Of([
                Object(Catalog),
                Object(OnePage),
                Page(Font, 4),
                Stream(Packed(Encoding.ASCII.GetBytes(Line("a")), 1_000_000), "/Filter/FlateDecode"),
            ]),
        ["a million letters side by side"] = static () =>
            Of([
                Object(Catalog),
                Object(OnePage),
                Page(Font, 4),
                Stream(
                    Packed(
                        Encoding.ASCII.GetBytes(
                            "BT /F1 1 Tf 1 0 0 1 0 0 Tm "
                                + string.Concat(
                                    Enumerable
                                        .Range(0, 1_000_000)
                                        .Select(static i =>
                                            string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {i % 1000} {i / 1000} Tm (1) Tj ")
                                        )
                                )
                                + "ET"
                        )
                    ),
                    "/Filter/FlateDecode"
                ),
            ]),
        ["operators without end"] = static () =>
            Of([Object(Catalog), Object(OnePage), Page(Font, 4), Stream(Packed("q "u8.ToArray(), 20_000_000), "/Filter/FlateDecode")]),
    };

    public static IReadOnlyCollection<ITheoryDataRow> Rows()
    {
        var rows = new TheoryData<string, PdfReader>();
        foreach (var reader in Enum.GetValues<PdfReader>())
        {
            foreach (var name in Samples.Keys)
            {
                rows.Add(name, reader);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    internal void IsReadOrRefusedInBoundedTime(string sample, PdfReader reader)
    {
        Assert.SkipUnless(reader != PdfReader.Poppler || ToolsAre.Installed("pdftotext"), "pdftotext is not installed");
        var pdf = Samples[sample]();
        var began = TimeProvider.System.GetTimestamp();
        var (text, refusal) = PdfTextReader.Read("a.pdf", pdf, reader, Bounds);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0, Patience + 30);
        Assert.True(text is not null || refusal is { Remedy.Length: > 0 });
    }

    [Fact]
    public void AProgramThatDoesNotEndIsEnded()
    {
        var (_, refusal) = PdfTextReader.Read(
            "a.pdf",
            Samples.Values.First()(),
            PdfReader.PdfPig,
            Bounds with
            {
                Patience = TimeSpan.FromSeconds(2),
            }
        );
        Assert.Equal("pdf-too-hard", refusal?.Code);
    }

    /// <summary>A page, then forms that each draw the next one several times.</summary>
    private static byte[] Forms(int depth, int times)
    {
        List<byte[]> objects =
        [
            Object(Catalog),
            Object(OnePage),
            Page(Font + "/XObject<</X 5 0 R>>", 4),
            Stream("/X Do " + Line("12 percent")),
        ];
        for (var i = 0; i < depth; i++)
        {
            objects.Add(
                Stream(
                    string.Concat(Enumerable.Repeat("/X Do ", times)),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 6} 0 R>>>>"
                    )
                )
            );
        }

        objects.Add(Stream(Line("x"), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + Font + ">>"));
        return Of(objects);
    }

    private static byte[] Packed(byte[] bytes, int times = 1)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var i = 0; i < times; i++)
            {
                packing.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
