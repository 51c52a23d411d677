namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>
/// A glyph's contours in font units, y upwards, as TrueType has them: points on the curve and control points of quadratic
/// curves, of which two in a row imply a point on the curve halfway between (OpenType, glyf).
/// </summary>
internal sealed class GlyphOutline
{
    private const int DeepestComposite = 8;

    public static readonly GlyphOutline Empty = new([]);

    private GlyphOutline(IReadOnlyList<OutlinePoint[]> contours) => Contours = contours;

    public IReadOnlyList<OutlinePoint[]> Contours { get; }

    public static GlyphOutline Read(FontFace face, ushort glyph)
    {
        var contours = new List<OutlinePoint[]>();
        Add(face, glyph, contours, DeepestComposite);
        return contours.Count == 0 ? Empty : new GlyphOutline(contours);
    }

    private static void Add(FontFace face, ushort glyph, List<OutlinePoint[]> contours, int depth)
    {
        var data = face.DataOf(glyph);
        if (data.Length == 0)
        {
            return;
        }

        if (BigEndian.Int16(data, 0) >= 0)
        {
            contours.AddRange(SimpleGlyph.Read(data));
            return;
        }

        if (depth == 0)
        {
            throw new InvalidDataException($"{face.Name}: glyph {glyph} is composed of glyphs more than {DeepestComposite} deep.");
        }

        foreach (var component in CompositeGlyph.Components(data))
        {
            var parts = new List<OutlinePoint[]>();
            Add(face, component.Glyph, parts, depth - 1);
            contours.AddRange(parts.Select(contour => Array.ConvertAll(contour, component.Place)));
        }
    }
}
