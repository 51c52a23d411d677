namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>The packed points of a glyph that is not composed of others (OpenType, glyf, simple glyph description).</summary>
internal static class SimpleGlyph
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;

    public static IEnumerable<OutlinePoint[]> Read(byte[] data)
    {
        int contourCount = BigEndian.Int16(data, 0);
        if (contourCount == 0)
        {
            return [];
        }

        var pointCount = BigEndian.UInt16(data, 10 + (2 * (contourCount - 1))) + 1;
        var at = 10 + (2 * contourCount);
        at += 2 + BigEndian.UInt16(data, at);
        var flags = new byte[pointCount];
        for (var i = 0; i < pointCount; )
        {
            var flag = data[at++];
            var times = (flag & Repeat) != 0 ? data[at++] + 1 : 1;
            flags.AsSpan(i, times).Fill(flag);
            i += times;
        }

        var xs = Coordinates(data, ref at, flags, ShortX, SameOrPositiveX);
        var ys = Coordinates(data, ref at, flags, ShortY, SameOrPositiveY);
        var contours = new OutlinePoint[contourCount][];
        var start = 0;
        for (var c = 0; c < contourCount; c++)
        {
            var end = BigEndian.UInt16(data, 10 + (2 * c)) + 1;
            var contour = new OutlinePoint[end - start];
            for (var i = start; i < end; i++)
            {
                contour[i - start] = new OutlinePoint(xs[i], ys[i], (flags[i] & OnCurve) != 0);
            }

            contours[c] = contour;
            start = end;
        }

        return contours;
    }

    private static int[] Coordinates(byte[] data, ref int at, byte[] flags, int isShort, int sameOrPositive)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & sameOrPositive) != 0 ? data[at] : -data[at];
                at++;
            }
            else if ((flags[i] & sameOrPositive) == 0)
            {
                value += BigEndian.Int16(data, at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }
}
