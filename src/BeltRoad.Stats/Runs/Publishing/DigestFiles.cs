using System.Text;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>The digest in its forms: a PDF, a page, and each chart as a picture of its own.</summary>
internal sealed class DigestFiles(DigestModel model, IReadOnlyList<Ledger> ledgers, StepTimings timings)
{
    /// <summary>Pixels per point of the PNG pictures: 504 points of page width give about a thousand pixels.</summary>
    private const double PngScale = 2;

    private readonly List<MissingGlyph> missing = [];

    /// <summary>What writes them, none in need of another; the two that take the most memory are the furthest apart.</summary>
    public IReadOnlyList<Action<ReportFiles>> Writers =>
        [WritePdf, .. model.Charts.Select(chart => (Action<ReportFiles>)(files => WriteChart(files, chart))), WritePage];

    /// <summary>The characters that the font lacks, by code point, over all pages and pictures written so far.</summary>
    public IReadOnlyList<MissingGlyph> Missing
    {
        get
        {
            lock (missing)
            {
                return
                [
                    .. missing
                        .GroupBy(glyph => glyph.CodePoint)
                        .OrderBy(group => group.Key)
                        .Select(group => new MissingGlyph(group.Key, group.Sum(glyph => glyph.Count))),
                ];
            }
        }
    }

    private void WritePdf(ReportFiles files) =>
        timings.Of("digest.pdf", () => files.Write("digest.pdf", stream => Miss(PdfDigest.Write(model, stream))));

    private void WritePage(ReportFiles files) =>
        timings.Of("digest.html", () => files.Write("digest.html", stream => HtmlDigest.Write(model, ledgers, stream)));

    private void WriteChart(ReportFiles files, ChartSpec chart)
    {
        var sheet = timings.Of("charts as plots", () => ChartSheet.Of(chart));
        var scene = timings.Of("charts as scenes", () => sheet.ToPicture());
        timings.Of(
            "charts as SVG",
            () => files.Write($"charts/{chart.Id}.svg", stream => stream.Write(Encoding.UTF8.GetBytes(ChartDrawing.Of(scene))))
        );
        timings.Of("charts as PNG", () => files.Write($"charts/{chart.Id}.png", stream => sheet.WritePng(stream, PngScale)));
        Miss(scene.MissingGlyphs());
    }

    private void Miss(IEnumerable<MissingGlyph> glyphs)
    {
        lock (missing)
        {
            missing.AddRange(glyphs);
        }
    }
}
