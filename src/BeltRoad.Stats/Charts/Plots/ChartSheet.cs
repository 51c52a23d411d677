using BeltRoad.Stats.Drawing;
using ScottPlot;
using SkiaSharp;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// A chart as ScottPlot draws it: one plot or several on a sheet, under a title and above a source line. Its plots may be restyled, saved
/// or shown like any other; <see cref="ToScene"/> makes of them what the PDF and the linked SVG are written from.
/// </summary>
/// <remarks>A sheet is drawn by one thread at a time.</remarks>
/// <example><code>
/// var sheet = ChartSheet.Of(chart, 504);
/// sheet.Plot.Grid.MajorLineColor = Colors.LightGray;
/// using var file = File.Create("chart.png");
/// sheet.WritePng(file, scale: 2);
/// </code></example>
internal sealed class ChartSheet
{
    private const double MostPixelsPerSide = 20_000;
    private const double LeastWidth = 120;

    /// <summary>
    /// Most rows of a chart are like the one above: of all settings this takes the least time, a fifth of Skia's own, for files as small.
    /// </summary>
    private static readonly SKPngEncoderOptions flat = new(SKPngEncoderFilterFlags.Up, 3);

    private readonly SheetBuilder built;

    internal ChartSheet(SheetBuilder built, double height)
    {
        (this.built, Height) = (built, height);
        Multiplot = new Multiplot(built.Plots[0]) { Layout = new WholeSheet() };
        foreach (var plot in built.Plots.Skip(1))
        {
            Multiplot.AddPlot(plot);
        }

        Plots = built.PlotsWithAxes;
    }

    public ChartSpec Spec => built.Spec;

    /// <summary>"CHART 3"; a sheet that was laid out without a number has no room for one.</summary>
    public string Number
    {
        get => built.Number;
        set => built.Number = value;
    }

    /// <summary>Points, which are the pixels of a plot drawn at its own size.</summary>
    public double Width => built.Width;

    public double Height { get; }

    /// <summary>The whole sheet; its first plot holds what stands outside all axes, its last what stands below them.</summary>
    public Multiplot Multiplot { get; }

    /// <summary>The plots with axes, in the order of reading.</summary>
    public IReadOnlyList<Plot> Plots { get; }

    /// <summary>The plot with axes, or the first of several.</summary>
    public Plot Plot => Plots[0];

    /// <param name="width">Points; at least 120.</param>
    /// <param name="number">"CHART 3", printed above the title; empty for none.</param>
    /// <param name="textWidth">Points that title, subtitle and source keep to; those of the sheet where it is null.</param>
    public static ChartSheet Of(ChartSpec spec, double width, string number = "", double? textWidth = null)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        return SheetLayout.Lay(spec, width, number, textWidth ?? width);
    }

    /// <summary>A chart for a file of its own: as wide as it asks for.</summary>
    public static ChartSheet Of(ChartSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var width = SheetLayout.WidthOf(Math.Max(6, spec.Span));
        return Of(spec, SheetLayout.IsTooNarrow(spec, width) ? SheetLayout.WidthOf(12) : width);
    }

    /// <summary>Whether at this width labels and values would leave the marks too little room to be read.</summary>
    public static bool IsTooNarrow(ChartSpec spec, double width) => SheetLayout.IsTooNarrow(spec, width);

    /// <summary>Draws the sheet over what a canvas holds, one pixel a point unless the canvas is scaled.</summary>
    public void Draw(SKCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        foreach (var plot in Multiplot.GetPlots())
        {
            plot.RenderManager.ClearCanvasBeforeEachRender = false;
            DrawOnce(plot, canvas);
        }
    }

    /// <summary>
    /// The steps of <see cref="Plot.Render(SKCanvas, PixelRect)"/>, once. That method repeats them until the axes stay as they are, at
    /// least twice for a new plot and over what the first round drew; the axes of a sheet are set before it is drawn.
    /// </summary>
    private void DrawOnce(Plot plot, SKCanvas canvas)
    {
        using var pack = new RenderPack(plot, new PixelRect(0, (float)Width, (float)Height, 0), canvas);
        foreach (var step in plot.RenderManager.RenderActions)
        {
            pack.CanvasState.Save();
            step.Render(pack);
            pack.CanvasState.RestoreAll();
        }
    }

    /// <summary>Writes the sheet on white as PNG, with a margin around it.</summary>
    /// <param name="scale">Pixels a point; more than 0, and so small that no side has more than 20,000 pixels.</param>
    /// <param name="margin">Points on each side.</param>
    public void WritePng(Stream output, double scale = 2, double margin = 14)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (wide, high) = ((Width + (2 * margin)) * scale, (Height + (2 * margin)) * scale);
        if (!(scale > 0) || Math.Max(wide, high) > MostPixelsPerSide)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, $"A picture may have up to {MostPixelsPerSide} pixels a side.");
        }

        using var surface = SKSurface.Create(
            new SKImageInfo((int)Math.Ceiling(wide), (int)Math.Ceiling(high), SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        surface.Canvas.Translate((float)margin, (float)margin);
        Draw(surface.Canvas);
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(flat) ?? throw new InvalidOperationException("Skia could not encode the picture.");
        png.SaveTo(output);
    }

    /// <summary>The sheet as vectors with its title, its structure and a group for each mark.</summary>
    /// <param name="isLinked">Whether the claim codes lead to anchors of the same document.</param>
    public Scene ToScene(bool isLinked)
    {
        using var svg = new SKDynamicMemoryWStream();
        SetTickLabels(false);
        built.Notes.Take(() =>
        {
            using var canvas = SKSvgCanvas.Create(SKRect.Create((float)Width, (float)Height), svg);
            Draw(canvas);
        });
        SetTickLabels(true);
        using var data = svg.DetachAsData();
        var scene = new Scene(Width, Height) { Title = Spec.Title, Description = Spec.AlternativeText };
        new SceneReader(new SceneNotes(scene, isLinked), built.Notes).Read(data.AsStream());
        return scene;
    }

    /// <summary>The vectors of <see cref="ToScene"/> with a margin around them and no links, for a file of their own.</summary>
    /// <param name="margin">Points on each side.</param>
    public Scene ToPicture(double margin = 14)
    {
        var scene = new Scene(Width + (2 * margin), Height + (2 * margin)) { Title = Spec.Title, Description = Spec.AlternativeText };
        scene.Place(ToScene(isLinked: false), margin, margin);
        return scene;
    }

    private void SetTickLabels(bool areShown)
    {
        foreach (var plot in Plots)
        {
            TickLabels.Show(plot, areShown);
        }
    }

    /// <summary>Every plot has the whole sheet for its figure; where its data area lies is fixed.</summary>
    private sealed class WholeSheet : IMultiplotLayout
    {
        public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect)
        {
            var rectangles = new PixelRect[subplots.Count];
            Array.Fill(rectangles, figureRect);
            return rectangles;
        }
    }
}
