using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Tests.Digest.Pdf;
using BeltRoad.Stats.Tests.Drawing;
using BeltRoad.Stats.Tests.Gold;
using ScottPlot.Plottables;

namespace BeltRoad.Stats.Tests.Charts.Plots;

/// <summary>What holds of every chart of the seeds, and of a line, however it is drawn.</summary>
public sealed class ChartSheetTests
{
    /// <summary>
    /// Levels of 255 in the mean of a cell: text is placed glyph by glyph in the vectors and by Skia's own measure in ScottPlot's labels.
    /// </summary>
    private const double MostDifference = 48;

    private static readonly Lazy<IReadOnlyList<ChartSpec>> charts = new(() =>
        [
            .. ((DigestLanguage[])[DigestLanguage.English, DigestLanguage.Chinese]).SelectMany(language =>
                DigestComposer
                    .Compose(GoldLedgers.All, new DigestOptions { IssueDate = new DateOnly(2026, 11, 21), Language = language })
                    .Charts
            ),
            Samples.Line,
        ]
    );

    public static TheoryData<int> Charts => [.. Enumerable.Range(0, charts.Value.Count)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void TheVectorsLookLikeThePixels(int index)
    {
        var sheet = ChartSheet.Of(charts.Value[index], 504, "CHART 1");
        using var drawn = Pictures.Pixels(sheet.Width, sheet.Height, sheet.Draw);
        using var vectors = Pictures.Pixels(sheet.ToScene(isLinked: false));
        Pictures.Save(Pictures.Png(drawn), $"{sheet.Spec.Id}-pixels.png");
        Pictures.Save(Pictures.Png(vectors), $"{sheet.Spec.Id}-vectors.png");
        Assert.InRange(Pictures.Difference(drawn, vectors), 0, MostDifference);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void EveryMarkIsTitledAndLeadsToItsSentence(int index)
    {
        var chart = charts.Value[index];
        var svg = SvgWriter.Write(
            ChartSheet.Of(chart, 504).ToScene(isLinked: true),
            new SvgOptions { Href = target => "#" + target.Anchor }
        );
        Assert.All(
            chart.Marks.Where(mark => mark.Claim.Length > 0),
            mark =>
            {
                Assert.Contains($"data-claim=\"{mark.Claim}\"", svg, StringComparison.Ordinal);
                Assert.Contains($"href=\"#claim-{mark.Claim}\"", svg, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void WordsComeThroughAsTheyAre(int index)
    {
        var chart = charts.Value[index];
        var scene = ChartSheet.Of(chart, 504).ToScene(isLinked: false);
        var words = TextBoxes.Of(scene).Select(box => box.Text).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(scene.MissingGlyphs());
        Assert.DoesNotContain(words, word => word.Contains('\u2012', StringComparison.Ordinal));
        if (chart.Form is ChartForm.RankedBars or ChartForm.Dots or ChartForm.ShareBars or ChartForm.Changes or ChartForm.Columns)
        {
            Assert.All(chart.Marks, mark => Assert.Contains(mark.Text, words));
        }
    }

    [Fact]
    public void TheOrderOfDrawingLeavesNoTrace()
    {
        byte[][] Drawn(IEnumerable<ChartSpec> specs) =>
            [
                .. specs
                    .AsParallel()
                    .AsOrdered()
                    .Select(chart =>
                    {
                        using var stream = new MemoryStream();
                        var sheet = ChartSheet.Of(chart);
                        sheet.WritePng(stream);
                        return (byte[])[.. stream.ToArray(), .. System.Text.Encoding.UTF8.GetBytes(SvgWriter.Write(sheet.ToPicture()))];
                    }),
            ];
        Assert.Equal(Drawn(charts.Value), Drawn(charts.Value.Reverse()).Reverse());
    }

    [Fact]
    public void APlotCanBeRestyledBeforeItIsDrawn()
    {
        var (plain, restyled) = (ChartSheet.Of(Samples.Line, 504), ChartSheet.Of(Samples.Line, 504));
        foreach (var line in restyled.Plot.GetPlottables<Scatter>())
        {
            line.LineWidth = 6;
        }

        using var before = Pictures.Pixels(plain.Width, plain.Height, plain.Draw);
        using var after = Pictures.Pixels(restyled.Width, restyled.Height, restyled.Draw);
        Assert.True(Pictures.Difference(before, after) > MostDifference);
        Assert.Contains(restyled.ToScene(isLinked: false).Items, item => item is SceneItem.TagItem);
    }

    [Theory]
    [InlineData(ChartForm.RankedBars, typeof(BarPlot))]
    [InlineData(ChartForm.Dots, typeof(Marker))]
    [InlineData(ChartForm.Line, typeof(Scatter))]
    [InlineData(ChartForm.Columns, typeof(BarPlot))]
    [InlineData(ChartForm.Matrix, typeof(BarPlot))]
    [InlineData(ChartForm.Strips, typeof(BarPlot))]
    [InlineData(ChartForm.Splits, typeof(BarPlot))]
    [InlineData(ChartForm.Schedule, typeof(BarPlot))]
    internal void ThePlotsAreMadeOfScottPlotsPlottables(ChartForm form, Type plottable)
    {
        var sheet = ChartSheet.Of(charts.Value.First(chart => chart.Form == form), 504);
        Assert.NotEmpty(sheet.Plots);
        Assert.Contains(sheet.Plots.SelectMany(plot => plot.GetPlottables()), plottable.IsInstanceOfType);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(100)]
    public void APictureOfNoSizeOrTooLargeIsRefused(double scale)
    {
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartSheet.Of(Samples.Line).WritePng(stream, scale));
    }
}
