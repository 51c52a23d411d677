using BeltRoad.Stats.Drawing.Fonts;

namespace BeltRoad.Stats.Drawing.Png;

/// <summary>Paints a scene's items on pixels, in order.</summary>
internal sealed class PngPainter : IDisposable
{
    private readonly double scale;
    private readonly Rasteriser rasteriser;
    private readonly List<Edge> edges = [];

    private PngPainter(PixelGrid pixels, double scale)
    {
        this.scale = scale;
        rasteriser = new Rasteriser(pixels);
    }

    public static PixelGrid Paint(Scene scene, double scale)
    {
        var pixels = new PixelGrid((int)Math.Ceiling(scene.Width * scale), (int)Math.Ceiling(scene.Height * scale));
        using var painter = new PngPainter(pixels, scale);
        painter.Paint(scene.Items, 0, 0, new PixelClip(0, 0, pixels.Width << 8, pixels.Height << 8));
        return pixels;
    }

    public void Dispose() => rasteriser.Dispose();

    private void Paint(IReadOnlyList<SceneItem> items, double dx, double dy, PixelClip clip)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SceneItem.RectangleItem rectangle:
                    Path(VectorPath.Rectangle(rectangle.X, rectangle.Y, rectangle.Width, rectangle.Height), rectangle.Fill, rectangle.Stroke, FillRule.NonZero, dx, dy, clip);
                    break;
                case SceneItem.PathItem path:
                    Path(path.Path, path.Fill, path.Stroke, path.Rule, dx, dy, clip);
                    break;
                case SceneItem.TextItem text:
                    Text(text, dx, dy, clip);
                    break;
                case SceneItem.OffsetItem offset:
                    Paint(offset.Children, dx + offset.X, dy + offset.Y, clip);
                    break;
                case SceneItem.ClipItem inner:
                    Paint(inner.Children, dx, dy, clip.Intersect(Clip(inner, dx, dy)));
                    break;
                case SceneItem.Container container:
                    Paint(container.Children, dx, dy, clip);
                    break;
                default:
                    break;
            }
        }
    }

    private PixelClip Clip(SceneItem.ClipItem item, double dx, double dy) => new(
        Edge.Fixed((item.X + dx) * scale),
        Edge.Fixed((item.Y + dy) * scale),
        Edge.Fixed((item.X + dx + item.Width) * scale),
        Edge.Fixed((item.Y + dy + item.Height) * scale));

    private void Path(VectorPath path, Colour? fill, Stroke? stroke, FillRule rule, double dx, double dy, PixelClip clip)
    {
        var lines = Flattener.Flatten(path, point => new PathPoint((point.X + dx) * scale, (point.Y + dy) * scale));
        if (fill is { } inside)
        {
            edges.Clear();
            foreach (var line in lines)
            {
                line.AddEdges(edges);
            }

            rasteriser.Fill(edges, rule, inside, clip);
        }

        if (stroke is not null)
        {
            edges.Clear();
            var stroker = new Stroker(edges, stroke.Width * scale, stroke.Cap, stroke.Join);
            var pattern = stroke.Dash.Select(length => length * scale).ToArray();
            foreach (var line in lines)
            {
                foreach (var part in pattern.Length == 0 ? [line] : Dasher.Dash(line, pattern))
                {
                    stroker.Add(part);
                }
            }

            rasteriser.Fill(edges, FillRule.NonZero, stroke.Colour, clip);
        }
    }

    private void Text(SceneItem.TextItem item, double dx, double dy, PixelClip clip)
    {
        var (x, baseline, perUnit) = ((item.X + dx) * scale, (item.Baseline + dy) * scale, item.Style.Size * scale / FontFace.UnitsPerEm);
        var advance = 0;
        foreach (var glyph in item.Glyphs.Glyphs)
        {
            var left = x + (advance * perUnit);
            edges.Clear();
            Flattener.AddEdges(edges, item.Glyphs.Face.OutlineOf(glyph.Glyph), point => new PathPoint(left + (point.X * perUnit), baseline - (point.Y * perUnit)));
            rasteriser.Fill(edges, FillRule.NonZero, item.Style.Colour, clip);
            advance += glyph.Advance + glyph.Gap;
        }
    }
}
