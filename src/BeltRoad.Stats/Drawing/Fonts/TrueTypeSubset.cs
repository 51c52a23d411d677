using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>
/// A TrueType file of some glyphs of a face, numbered anew, with the tables that a PDF's CIDFontType2 needs (ISO 32000-1, 9.9).
/// The glyphs that composite ones are made of follow the ones asked for.
/// </summary>
internal static class TrueTypeSubset
{
    private const uint ChecksumOfFile = 0xB1B0AFBA;

    /// <param name="glyphs">The face's number of each glyph of the subset; the first is 0. A glyph may stand more than once.</param>
    public static byte[] Build(FontFace face, IReadOnlyList<ushort> glyphs) => Assemble(Tables(face, glyphs));

    /// <summary>The tables that outlines need, in the order of their names; the checksum of the file is left 0.</summary>
    /// <inheritdoc cref="Build"/>
    public static IReadOnlyList<(string Tag, byte[] Data)> Tables(FontFace face, IReadOnlyList<ushort> glyphs)
    {
        var numbers = new List<ushort>(glyphs);
        var numberOf = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            numberOf.TryAdd(glyphs[i], checked((ushort)i));
        }

        var outlines = new List<byte[]>();
        for (var i = 0; i < numbers.Count; i++)
        {
            outlines.Add(Renumbered(face.DataOf(numbers[i]), numbers, numberOf));
        }

        var glyf = Join(outlines, out var loca);
        var head = face.Table("head");
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        var hhea = face.Table("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), checked((ushort)numbers.Count));
        var maxp = face.Table("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), checked((ushort)numbers.Count));
        return [("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", Metrics(face, numbers)), ("loca", loca), ("maxp", maxp)];
    }

    private static byte[] Renumbered(byte[] data, List<ushort> numbers, Dictionary<ushort, ushort> numberOf)
    {
        if (data.Length == 0 || BigEndian.Int16(data, 0) >= 0)
        {
            return data;
        }

        foreach (var component in CompositeGlyph.Components(data))
        {
            if (!numberOf.TryGetValue(component.Glyph, out var number))
            {
                number = checked((ushort)numbers.Count);
                numbers.Add(component.Glyph);
                numberOf.Add(component.Glyph, number);
            }

            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(component.At), number);
        }

        return data;
    }

    private static byte[] Join(List<byte[]> outlines, out byte[] loca)
    {
        loca = new byte[4 * (outlines.Count + 1)];
        var glyf = new byte[outlines.Sum(outline => Padded(outline.Length))];
        var at = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), at);
            outlines[i].CopyTo(glyf, at);
            at += Padded(outlines[i].Length);
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * outlines.Count), at);
        return glyf;
    }

    private static byte[] Metrics(FontFace face, List<ushort> numbers)
    {
        var hmtx = new byte[4 * numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), checked((ushort)face.AdvanceOf(numbers[i])));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((4 * i) + 2), face.LeftBearingOf(numbers[i]));
        }

        return hmtx;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var directory = 12 + (16 * tables.Count);
        var file = new byte[directory + tables.Sum(table => Padded(table.Data.Length))];
        var largestPower = 1 << BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 * largestPower));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)BitOperations.Log2((uint)largestPower));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * (tables.Count - largestPower)));
        var (at, head) = (directory, 0);
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            var entry = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            data.CopyTo(file, at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            head = tag == "head" ? at : head;
            at += Padded(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(ChecksumOfFile - Checksum(file)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        var sum = 0u;
        for (var i = 0; i < padded.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(padded[i..]));
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
