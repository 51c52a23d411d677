using System.Buffers.Binary;
using System.Text;

namespace BeltRoad.Stats.Digest.Html.WebFonts;

/// <summary>The tables of a TrueType file with outlines in <c>glyf</c>, a long <c>loca</c> and a <c>cmap</c> of format 12, as OpenType 1.9 lays them out.</summary>
internal sealed class TrueTypeTables
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasTwoByTwo = 0x0080;

    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly int groups;

    public TrueTypeTables(byte[] file)
    {
        this.file = file;
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = file.AsSpan(12 + (16 * i), 16);
            tables[Encoding.ASCII.GetString(entry[..4])] =
                (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        groups = FindGroups();
    }

    public ReadOnlySpan<byte> this[string tag] => file.AsSpan(tables[tag].Offset, tables[tag].Length);

    /// <summary>The glyph of a character, or 0 where the font has none.</summary>
    public int GlyphOf(int rune)
    {
        var table = this["cmap"][groups..];
        var (low, high) = (0, BinaryPrimitives.ReadInt32BigEndian(table[12..]) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = table.Slice(16 + (12 * middle), 12);
            var first = BinaryPrimitives.ReadInt32BigEndian(group);
            if (rune < first)
            {
                high = middle - 1;
            }
            else if (rune > BinaryPrimitives.ReadInt32BigEndian(group[4..]))
            {
                low = middle + 1;
            }
            else
            {
                return BinaryPrimitives.ReadInt32BigEndian(group[8..]) + rune - first;
            }
        }

        return 0;
    }

    /// <summary>A glyph's outline as it stands; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var places = this["loca"].Slice(4 * glyph, 8);
        var start = BinaryPrimitives.ReadInt32BigEndian(places);
        return this["glyf"][start..BinaryPrimitives.ReadInt32BigEndian(places[4..])];
    }

    /// <summary>A glyph's advance width and left side bearing, four bytes.</summary>
    public (ushort Advance, short Bearing) Metrics(int glyph)
    {
        var full = BinaryPrimitives.ReadUInt16BigEndian(this["hhea"][34..]);
        var table = this["hmtx"];
        var advance = BinaryPrimitives.ReadUInt16BigEndian(table[(4 * Math.Min(glyph, full - 1))..]);
        var bearing = glyph < full ? (4 * glyph) + 2 : (4 * full) + (2 * (glyph - full));
        return (advance, BinaryPrimitives.ReadInt16BigEndian(table[bearing..]));
    }

    /// <summary>Where a composite outline names its parts: offsets of glyph numbers in it. Empty for a simple outline.</summary>
    public static IReadOnlyList<int> PartsOf(ReadOnlySpan<byte> outline)
    {
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return [];
        }

        var found = new List<int>();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            found.Add(at + 2);
            at += (flags & ArgumentsAreWords) != 0 ? 8 : 6;
            at += (flags & HasTwoByTwo) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return found;
    }

    private int FindGroups()
    {
        var map = this["cmap"];
        var count = BinaryPrimitives.ReadUInt16BigEndian(map[2..]);
        for (var i = 0; i < count; i++)
        {
            var offset = BinaryPrimitives.ReadInt32BigEndian(map[(8 + (8 * i))..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(map[offset..]) == 12)
            {
                return offset;
            }
        }

        throw new InvalidDataException("The font has no character map of format 12; embed a font that has one.");
    }
}
