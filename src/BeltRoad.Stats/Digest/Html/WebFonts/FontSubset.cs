using System.Buffers.Binary;
using BeltRoad.Stats.Drawing.Fonts;

namespace BeltRoad.Stats.Digest.Html.WebFonts;

/// <summary>The tables of a font of the characters that a page shows.</summary>
internal static class FontSubset
{
    /// <param name="characters">The glyph of <c>Drawn</c> is shown for the character <c>Written</c>. A character the face lacks is left to
    /// the reader's own fonts.</param>
    /// <returns>The tables in the order WOFF2 asks for: <c>loca</c> directly after <c>glyf</c>.</returns>
    public static IReadOnlyList<(string Tag, byte[] Bytes)> Of(FontFace face, IEnumerable<(int Written, int Drawn)> characters)
    {
        var mapped = characters
            .Select(pair => (pair.Written, Glyph: face.GlyphOf(pair.Drawn)))
            .Where(pair => pair.Glyph > 0)
            .DistinctBy(pair => pair.Written)
            .OrderBy(pair => pair.Written)
            .ToList();
        List<ushort> glyphs = [0, .. mapped.Select(pair => pair.Glyph).Distinct().Order()];
        var numbers = glyphs.Select((glyph, i) => (glyph, i)).ToDictionary(pair => pair.glyph, pair => pair.i);
        var outlines = TrueTypeSubset.Tables(face, glyphs).ToDictionary(table => table.Tag, table => table.Data, StringComparer.Ordinal);
        return
        [
            ("cmap", CharacterMap([.. mapped.Select(pair => (pair.Written, numbers[pair.Glyph]))])),
            .. new[] { "head", "hhea", "hmtx", "maxp" }.Select(tag => (tag, outlines[tag])),
            .. new[] { "name", "OS/2", "post" }.Select(tag => (tag, face.Table(tag))),
            ("glyf", outlines["glyf"]),
            ("loca", outlines["loca"]),
        ];
    }

    /// <summary>
    /// One subtable of format 12 for platform 3, encoding 10, with a group for each run of characters whose glyphs follow each other.
    /// </summary>
    private static byte[] CharacterMap(List<(int Rune, int Glyph)> mapped)
    {
        var groups = new List<(int First, int Last, int Glyph)>();
        foreach (var (rune, glyph) in mapped)
        {
            if (groups.Count > 0 && groups[^1] is var last && rune == last.Last + 1 && glyph == last.Glyph + rune - last.First)
            {
                groups[^1] = last with { Last = rune };
            }
            else
            {
                groups.Add((rune, rune, glyph));
            }
        }

        var table = new byte[12 + 16 + (12 * groups.Count)];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], 10);
        BinaryPrimitives.WriteInt32BigEndian(span[8..], 12);
        BinaryPrimitives.WriteUInt16BigEndian(span[12..], 12);
        BinaryPrimitives.WriteInt32BigEndian(span[16..], 16 + (12 * groups.Count));
        BinaryPrimitives.WriteInt32BigEndian(span[24..], groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var at = span[(28 + (12 * i))..];
            BinaryPrimitives.WriteInt32BigEndian(at, groups[i].First);
            BinaryPrimitives.WriteInt32BigEndian(at[4..], groups[i].Last);
            BinaryPrimitives.WriteInt32BigEndian(at[8..], groups[i].Glyph);
        }

        return table;
    }
}
