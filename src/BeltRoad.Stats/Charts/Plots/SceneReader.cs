using System.Globalization;
using System.Xml;
using BeltRoad.Stats.Drawing.Primitives;
using SkiaSharp;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Makes a scene of the SVG that Skia writes: rectangles, paths, ellipses, lines and text, each with its transform, and the notes where
/// they stand. What is cut off at the edges of a data area is not: a sheet draws nothing beyond them that is not to be seen.
/// </summary>
internal sealed class SceneReader(SceneNotes at, SheetNotes notes)
{
    private readonly Stack<SKMatrix> transforms = new();

    /// <exception cref="InvalidDataException">The SVG holds something that is none of these.</exception>
    public void Read(Stream svg)
    {
        transforms.Push(SKMatrix.Identity);
        using var xml = XmlReader.Create(svg, new XmlReaderSettings { IgnoreComments = true, DtdProcessing = DtdProcessing.Ignore });
        xml.MoveToContent();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Element(xml);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "g" })
            {
                transforms.Pop();
            }
        }
    }

    private void Element(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "g":
                if (!xml.IsEmptyElement)
                {
                    transforms.Push(TransformOf(xml));
                }

                break;
            case "a":
                Note(xml);
                break;
            case "clipPath" or "defs":
                xml.Skip();
                break;
            case "text":
                Text(xml);
                break;
            case "rect":
                Rectangle(xml);
                break;
            case "line":
                Shape(xml, [new Step(SKPathVerb.Move, PointOf(xml, "x1", "y1")), new Step(SKPathVerb.Line, PointOf(xml, "x2", "y2"))]);
                break;
            case "ellipse" or "circle":
                Ellipse(xml);
                break;
            case "path":
                using (var path = SKPath.ParseSvgPathData(xml.GetAttribute("d")))
                {
                    Shape(xml, Steps(path));
                }

                break;
            default:
                throw new InvalidDataException($"A chart's SVG has the element {xml.LocalName}, which no scene is made of.");
        }
    }

    private void Note(XmlReader xml)
    {
        var address = xml.GetAttribute("href", "http://www.w3.org/1999/xlink") ?? string.Empty;
        if (!address.StartsWith(SheetNotes.Scheme, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"A chart's SVG leads to {address}, which is no note of its sheet.");
        }

        notes[int.Parse(address.AsSpan(SheetNotes.Scheme.Length), CultureInfo.InvariantCulture)](at);
        xml.Skip();
    }

    private void Text(XmlReader xml)
    {
        var place = TransformOf(xml).MapPoint(FirstOf(xml, "x"), FirstOf(xml, "y"));
        var weight = xml.GetAttribute("font-weight") is "bold" or "600" or "700" or "800" or "900" ? FontWeight.Bold : FontWeight.Regular;
        var style = new TextStyle(weight, NumberOf(xml, "font-size"), ColourOf(xml.GetAttribute("fill")) ?? Colour.Black);
        at.Scene.Text(place.X, place.Y, xml.ReadElementContentAsString().Trim('\n', '\t'), style);
    }

    private void Ellipse(XmlReader xml)
    {
        var matrix = TransformOf(xml);
        var centre = matrix.MapPoint((float)NumberOf(xml, "cx"), (float)NumberOf(xml, "cy"));
        var radius = xml.GetAttribute("r") is null ? NumberOf(xml, "rx") : NumberOf(xml, "r");
        Paint(xml, matrix, (fill, stroke) => at.Scene.Circle(centre.X, centre.Y, radius * matrix.ScaleX, fill, stroke));
    }

    private void Rectangle(XmlReader xml)
    {
        var matrix = TransformOf(xml);
        var box = matrix.MapRect(
            SKRect.Create(
                (float)NumberOf(xml, "x"),
                (float)NumberOf(xml, "y"),
                (float)NumberOf(xml, "width"),
                (float)NumberOf(xml, "height")
            )
        );
        Paint(xml, matrix, (fill, stroke) => at.Scene.Rectangle(box.Left, box.Top, box.Width, box.Height, fill, stroke));
    }

    private void Shape(XmlReader xml, IEnumerable<Step> steps)
    {
        var matrix = TransformOf(xml);
        var path = new VectorPath();
        var from = default(SKPoint);
        foreach (var step in steps)
        {
            var (a, b, c) = (matrix.MapPoint(step.A), matrix.MapPoint(step.B), matrix.MapPoint(step.C));
            switch (step.Verb)
            {
                case SKPathVerb.Move:
                    path.MoveTo(a.X, a.Y);
                    from = a;
                    break;
                case SKPathVerb.Line:
                    path.LineTo(a.X, a.Y);
                    from = a;
                    break;
                case SKPathVerb.Quad:
                    path.CubicTo(
                        from.X + (2 * (a.X - from.X) / 3),
                        from.Y + (2 * (a.Y - from.Y) / 3),
                        b.X + (2 * (a.X - b.X) / 3),
                        b.Y + (2 * (a.Y - b.Y) / 3),
                        b.X,
                        b.Y
                    );
                    from = b;
                    break;
                case SKPathVerb.Cubic:
                    path.CubicTo(a.X, a.Y, b.X, b.Y, c.X, c.Y);
                    from = c;
                    break;
                default:
                    path.Close();
                    break;
            }
        }

        if (path.Points.Count > 0)
        {
            Paint(xml, matrix, (fill, stroke) => at.Scene.Path(path, fill, stroke));
        }
    }

    private static void Paint(XmlReader xml, SKMatrix matrix, Action<Colour?, Stroke?> draw)
    {
        var fill = xml.GetAttribute("fill-opacity") is "0" ? null : ColourOf(xml.GetAttribute("fill") ?? "black");
        var stroke = ColourOf(xml.GetAttribute("stroke"));
        var width = xml.GetAttribute("stroke-width") is null ? 1 : NumberOf(xml, "stroke-width") * matrix.ScaleX;
        var line =
            stroke is not { } colour || width <= 0
                ? null
                : new Stroke(colour, width)
                {
                    Cap = xml.GetAttribute("stroke-linecap") switch
                    {
                        "round" => LineCap.Round,
                        "square" => LineCap.Square,
                        _ => LineCap.Butt,
                    },
                    Join = xml.GetAttribute("stroke-linejoin") switch
                    {
                        "round" => LineJoin.Round,
                        "bevel" => LineJoin.Bevel,
                        _ => LineJoin.Miter,
                    },
                };
        if (fill is not null || line is not null)
        {
            draw(fill, line);
        }
    }

    private SKMatrix TransformOf(XmlReader xml)
    {
        var outer = transforms.Peek();
        if (xml.GetAttribute("transform") is not { } text)
        {
            return outer;
        }

        var values = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1]
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => float.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        var own = (text.Split('(')[0], values) switch
        {
            ("translate", [var x, var y]) => SKMatrix.CreateTranslation(x, y),
            ("translate", [var x]) => SKMatrix.CreateTranslation(x, 0),
            ("scale", [var both]) => SKMatrix.CreateScale(both, both),
            ("scale", [var x, var y]) => SKMatrix.CreateScale(x, y),
            ("matrix", [var a, var b, var c, var d, var e, var f]) => new SKMatrix(a, c, e, b, d, f, 0, 0, 1),
            _ => throw new InvalidDataException($"A chart's SVG has the transform {text}, which is not read."),
        };
        return SKMatrix.Concat(outer, own);
    }

    private static List<Step> Steps(SKPath path)
    {
        var steps = new List<Step>();
        using var iterator = path.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = iterator.Next(points); verb != SKPathVerb.Done; verb = iterator.Next(points))
        {
            steps.Add(
                verb is SKPathVerb.Move or SKPathVerb.Close ? new Step(verb, points[0]) : new Step(verb, points[1], points[2], points[3])
            );
        }

        return steps;
    }

    private static SKPoint PointOf(XmlReader xml, string x, string y) => new((float)NumberOf(xml, x), (float)NumberOf(xml, y));

    private static double NumberOf(XmlReader xml, string name) =>
        xml.GetAttribute(name) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>Skia gives each glyph a place; the first begins the text.</summary>
    private static float FirstOf(XmlReader xml, string name)
    {
        var text = xml.GetAttribute(name).AsSpan();
        var end = text.IndexOfAny(',', ' ');
        return text.Length == 0 ? 0 : float.Parse(end < 0 ? text : text[..end], CultureInfo.InvariantCulture);
    }

    private static Colour? ColourOf(string? text)
    {
        if (text is null or "none" or "transparent")
        {
            return null;
        }

        var colour = System.Drawing.ColorTranslator.FromHtml(text);
        return new Colour(colour.R, colour.G, colour.B);
    }

    /// <summary>One step of a path with the points that Skia gives for it.</summary>
    private readonly record struct Step(SKPathVerb Verb, SKPoint A, SKPoint B = default, SKPoint C = default);
}
