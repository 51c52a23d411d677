using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;
using SkiaSharp;
using FontWeight = BeltRoad.Stats.Drawing.Primitives.FontWeight;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>Paints a scene with Skia, glyph by glyph where the scene has it. What a scene means (links, structure) is left out.</summary>
internal static class SkiaPainter
{
    public static void Paint(Scene scene, SKCanvas canvas) => Paint(scene.Items, canvas);

    private static void Paint(IReadOnlyList<SceneItem> items, SKCanvas canvas)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SceneItem.RectangleItem rectangle:
                    var box = SKRect.Create((float)rectangle.X, (float)rectangle.Y, (float)rectangle.Width, (float)rectangle.Height);
                    Shape(rectangle.Fill, rectangle.Stroke, paint => canvas.DrawRect(box, paint));
                    break;
                case SceneItem.PathItem path:
                    using (var outline = PathOf(path))
                    {
                        Shape(path.Fill, path.Stroke, paint => canvas.DrawPath(outline, paint));
                    }

                    break;
                case SceneItem.TextItem text:
                    Text(canvas, text);
                    break;
                case SceneItem.OffsetItem offset:
                    canvas.Save();
                    canvas.Translate((float)offset.X, (float)offset.Y);
                    Paint(offset.Children, canvas);
                    canvas.Restore();
                    break;
                case SceneItem.ClipItem clip:
                    canvas.Save();
                    canvas.ClipRect(SKRect.Create((float)clip.X, (float)clip.Y, (float)clip.Width, (float)clip.Height), antialias: true);
                    Paint(clip.Children, canvas);
                    canvas.Restore();
                    break;
                case SceneItem.Container container:
                    Paint(container.Children, canvas);
                    break;
            }
        }
    }

    private static void Shape(Colour? fill, Stroke? stroke, Action<SKPaint> draw)
    {
        using var paint = new SKPaint { IsAntialias = true };
        if (fill is { } inside)
        {
            paint.Color = ColorOf(inside);
            draw(paint);
        }

        if (stroke is null)
        {
            return;
        }

        paint.Color = ColorOf(stroke.Colour);
        paint.IsStroke = true;
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeMiter = (float)Stroke.MiterLimit;
        paint.StrokeCap = stroke.Cap switch
        {
            LineCap.Round => SKStrokeCap.Round,
            LineCap.Square => SKStrokeCap.Square,
            _ => SKStrokeCap.Butt,
        };
        paint.StrokeJoin = stroke.Join switch
        {
            LineJoin.Round => SKStrokeJoin.Round,
            LineJoin.Bevel => SKStrokeJoin.Bevel,
            _ => SKStrokeJoin.Miter,
        };
        using var dash = stroke.Dash.Count > 0 ? SKPathEffect.CreateDash([.. stroke.Dash.Select(length => (float)length)], 0) : null;
        paint.PathEffect = dash;
        draw(paint);
    }

    private static SKPath PathOf(SceneItem.PathItem item)
    {
        var path = new SKPath { FillType = item.Rule == FillRule.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding };
        var at = 0;
        SKPoint Next()
        {
            var point = item.Path.Points[at++];
            return new SKPoint((float)point.X, (float)point.Y);
        }

        foreach (var verb in item.Path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    path.MoveTo(Next());
                    break;
                case PathVerb.Line:
                    path.LineTo(Next());
                    break;
                case PathVerb.Cubic:
                    path.CubicTo(Next(), Next(), Next());
                    break;
                default:
                    path.Close();
                    break;
            }
        }

        return path;
    }

    private static void Text(SKCanvas canvas, SceneItem.TextItem item)
    {
        var weight = item.Glyphs.Face == FontFace.Of(FontWeight.Bold) ? FontWeight.Bold : FontWeight.Regular;
        using var font = new SKFont(PlotFonts.Of(weight), (float)item.Style.Size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };
        using var paint = new SKPaint { IsAntialias = true, Color = ColorOf(item.Style.Colour) };
        var glyphs = item.Glyphs.Glyphs;
        var numbers = new ushort[glyphs.Length];
        var places = new SKPoint[glyphs.Length];
        var x = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            numbers[i] = glyphs[i].Glyph;
            places[i] = new SKPoint((float)(x * item.Style.Size / FontFace.UnitsPerEm), 0);
            x += glyphs[i].Advance + glyphs[i].Gap;
        }

        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(numbers, font, places);
        using var blob = builder.Build();
        canvas.DrawText(blob, (float)item.X, (float)item.Baseline, paint);
    }

    private static SKColor ColorOf(Colour colour) => new(colour.Red, colour.Green, colour.Blue);
}
