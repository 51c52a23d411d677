namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>The parts of a glyph that is composed of others (OpenType, glyf, composite glyph description).</summary>
internal static class CompositeGlyph
{
    private const int WordArguments = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;
    private const int Scale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int ScaleXAndY = 0x0040;
    private const int TwoByTwo = 0x0080;
    private const double Fraction14 = 16384;

    /// <param name="At">Where the component's glyph number stands in the data, for a subset to write another.</param>
    public readonly record struct Component(ushort Glyph, int At, double Dx, double Dy, double Xx, double Xy, double Yx, double Yy)
    {
        public OutlinePoint Place(OutlinePoint point) =>
            new((point.X * Xx) + (point.Y * Yx) + Dx, (point.X * Xy) + (point.Y * Yy) + Dy, point.OnCurve);
    }

    public static List<Component> Components(byte[] data)
    {
        var components = new List<Component>();
        var at = 10;
        int flags;
        do
        {
            flags = BigEndian.UInt16(data, at);
            var start = at + 2;
            var glyph = BigEndian.UInt16(data, start);
            at += 4;
            if ((flags & ArgumentsAreOffsets) == 0)
            {
                throw new InvalidDataException(
                    $"A part of a composite glyph (glyph {glyph}) is placed by matching points, which is not supported."
                );
            }

            var wide = (flags & WordArguments) != 0;
            double dx = wide ? BigEndian.Int16(data, at) : (sbyte)data[at];
            double dy = wide ? BigEndian.Int16(data, at + 2) : (sbyte)data[at + 1];
            at += wide ? 4 : 2;
            var (xx, xy, yx, yy) = (1d, 0d, 0d, 1d);
            if ((flags & Scale) != 0)
            {
                xx = yy = BigEndian.Int16(data, at) / Fraction14;
                at += 2;
            }
            else if ((flags & ScaleXAndY) != 0)
            {
                (xx, yy) = (BigEndian.Int16(data, at) / Fraction14, BigEndian.Int16(data, at + 2) / Fraction14);
                at += 4;
            }
            else if ((flags & TwoByTwo) != 0)
            {
                (xx, xy) = (BigEndian.Int16(data, at) / Fraction14, BigEndian.Int16(data, at + 2) / Fraction14);
                (yx, yy) = (BigEndian.Int16(data, at + 4) / Fraction14, BigEndian.Int16(data, at + 6) / Fraction14);
                at += 8;
            }

            components.Add(new Component(glyph, start, dx, dy, xx, xy, yx, yy));
        } while ((flags & MoreComponents) != 0);
        return components;
    }
}
