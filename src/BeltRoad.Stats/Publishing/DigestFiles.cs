using System.Text;
using BeltRoad.Stats.Charts.Painting;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Publishing;

/// <summary>The digest in its forms: a PDF, a page, and each chart as a picture of its own.</summary>
public static class DigestFiles
{
    /// <summary>Pixels per point of the PNG pictures: 504 points of page width give about a thousand pixels.</summary>
    private const double PngScale = 2;

    /// <returns>The characters that the font lacks, by code point, over all pages and pictures.</returns>
    public static IReadOnlyList<MissingGlyph> WriteDigest(ReportFiles files, DigestModel model, IReadOnlyList<Ledger> ledgers, StepTimings timings, CancellationToken cancel)
    {
        var missing = new List<MissingGlyph>();
        timings.Of("digest.pdf", () => files.Write("digest.pdf", stream => missing.AddRange(PdfDigest.Write(model, stream))));
        cancel.ThrowIfCancellationRequested();
        timings.Of("digest.html", () => files.Write("digest.html", stream => HtmlDigest.Write(model, ledgers, stream)));
        return missing;
    }

    /// <returns>As <see cref="WriteDigest"/>.</returns>
    public static IReadOnlyList<MissingGlyph> WriteCharts(ReportFiles files, DigestModel model, StepTimings timings, CancellationToken cancel)
    {
        var missing = new List<MissingGlyph>();
        foreach (var picture in timings.Of("charts as scenes", () => ChartBook.Paint(model.Charts)))
        {
            cancel.ThrowIfCancellationRequested();
            timings.Of("charts as SVG", () => files.Write($"charts/{picture.FileName}.svg", stream => stream.Write(Encoding.UTF8.GetBytes(SvgWriter.Write(picture.Scene)))));
            timings.Of("charts as PNG", () => files.Write($"charts/{picture.FileName}.png", stream => PngWriter.Write(picture.Scene, stream, PngScale)));
            missing.AddRange(picture.Scene.MissingGlyphs());
        }

        return missing;
    }

    /// <summary>Each missing character once, by code point.</summary>
    public static IReadOnlyList<MissingGlyph> Summed(IEnumerable<MissingGlyph> missing) =>
        [.. missing.GroupBy(glyph => glyph.CodePoint).OrderBy(group => group.Key).Select(group => new MissingGlyph(group.Key, group.Sum(glyph => glyph.Count)))];
}
