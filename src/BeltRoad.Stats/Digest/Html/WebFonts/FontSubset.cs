using System.Buffers.Binary;

namespace BeltRoad.Stats.Digest.Html.WebFonts;

/// <summary>Makes a font of the characters a page shows.</summary>
internal static class FontSubset
{
    /// <param name="characters">The glyph of <c>Drawn</c> is shown for the character <c>Written</c>. A character the font lacks is left to the reader's own fonts.</param>
    /// <returns>The tables in the order WOFF2 asks for: <c>loca</c> directly after <c>glyf</c>.</returns>
    public static IReadOnlyList<(string Tag, byte[] Bytes)> Of(TrueTypeTables font, IEnumerable<(int Written, int Drawn)> characters)
    {
        var mapped = characters
            .Select(pair => (pair.Written, Glyph: font.GlyphOf(pair.Drawn)))
            .Where(pair => pair.Glyph > 0)
            .DistinctBy(pair => pair.Written)
            .OrderBy(pair => pair.Written)
            .ToList();
        var kept = WithParts(font, mapped.Select(pair => pair.Glyph));
        var numbers = kept.Select((glyph, i) => (glyph, i)).ToDictionary(pair => pair.glyph, pair => pair.i);
        var (outlines, places) = Outlines(font, kept, numbers);
        return
        [
            ("cmap", CharacterMap([.. mapped.Select(pair => (pair.Written, numbers[pair.Glyph]))])),
            ("head", font["head"].ToArray()),
            ("hhea", WithCount(font["hhea"], 34, kept.Count)),
            ("hmtx", Metrics(font, kept)),
            ("maxp", WithCount(font["maxp"], 4, kept.Count)),
            ("name", font["name"].ToArray()),
            ("OS/2", font["OS/2"].ToArray()),
            ("post", font["post"].ToArray()),
            ("glyf", outlines),
            ("loca", places),
        ];
    }

    private static List<int> WithParts(TrueTypeTables font, IEnumerable<int> glyphs)
    {
        var kept = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (!kept.Add(glyph))
            {
                continue;
            }

            var outline = font.Outline(glyph);
            foreach (var at in TrueTypeTables.PartsOf(outline))
            {
                open.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[at..]));
            }
        }

        return [.. kept];
    }

    private static (byte[] Outlines, byte[] Places) Outlines(TrueTypeTables font, List<int> kept, Dictionary<int, int> numbers)
    {
        using var outlines = new MemoryStream();
        var places = new byte[4 * (kept.Count + 1)];
        for (var i = 0; i < kept.Count; i++)
        {
            var outline = font.Outline(kept[i]).ToArray();
            foreach (var at in TrueTypeTables.PartsOf(outline))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)numbers[part]);
            }

            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
            {
                outlines.WriteByte(0);
            }

            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * (i + 1)), (int)outlines.Length);
        }

        return (outlines.ToArray(), places);
    }

    private static byte[] Metrics(TrueTypeTables font, List<int> kept)
    {
        var table = new byte[4 * kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            var (advance, bearing) = font.Metrics(kept[i]);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), advance);
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), bearing);
        }

        return table;
    }

    private static byte[] WithCount(ReadOnlySpan<byte> table, int at, int count)
    {
        var changed = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at), (ushort)count);
        return changed;
    }

    /// <summary>One subtable of format 12 for platform 3, encoding 10, with a group for each run of characters whose glyphs follow each other.</summary>
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
