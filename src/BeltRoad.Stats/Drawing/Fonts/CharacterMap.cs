namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>
/// Characters to glyphs, from the cmap subtable of format 12 (OpenType, cmap). A block of 256 characters is looked up in the
/// table's groups once and kept.
/// </summary>
internal sealed class CharacterMap
{
    private const int Format12 = 12;

    private readonly byte[] table;
    private readonly int groups;
    private readonly int groupCount;
    private readonly ushort[]?[] blocks = new ushort[]?[0x110000 >> 8];

    public CharacterMap(byte[] cmap)
    {
        table = cmap;
        var subtables = BigEndian.UInt16(cmap, 2);
        for (var i = 0; i < subtables; i++)
        {
            var start = BigEndian.Length(cmap, 4 + (8 * i) + 4);
            if (BigEndian.UInt16(cmap, start) == Format12)
            {
                groups = start + 16;
                groupCount = BigEndian.Length(cmap, start + 12);
                return;
            }
        }

        throw new InvalidDataException("The font has no cmap subtable of format 12.");
    }

    public ushort GlyphOf(int codePoint) =>
        codePoint is < 0 or > 0x10FFFF ? (ushort)0 : (blocks[codePoint >> 8] ??= Block(codePoint & ~0xFF))[codePoint & 0xFF];

    private ushort[] Block(int first)
    {
        var block = new ushort[256];
        for (var i = FirstGroupEndingAt(first); i < groupCount; i++)
        {
            var at = groups + (12 * i);
            var (start, end, glyph) = (BigEndian.Length(table, at), BigEndian.Length(table, at + 4), BigEndian.Length(table, at + 8));
            if (start > first + 255)
            {
                break;
            }

            for (var c = Math.Max(start, first); c <= Math.Min(end, first + 255); c++)
            {
                block[c - first] = (ushort)(glyph + c - start);
            }
        }

        return block;
    }

    private int FirstGroupEndingAt(int codePoint)
    {
        var (low, high) = (0, groupCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BigEndian.Length(table, groups + (12 * middle) + 4) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
