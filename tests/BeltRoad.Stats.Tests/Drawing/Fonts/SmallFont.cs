using System.Buffers.Binary;
using System.Text;
using BeltRoad.Stats.Drawing.Fonts;

namespace BeltRoad.Stats.Tests.Drawing.Fonts;

/// <summary>A font of a square, and of a glyph made of that square and of one half as large beside it.</summary>
internal static class SmallFont
{
    public const ushort Square = 2;
    public const ushort Composite = 3;

    public static FontFace Read() => FontFace.Read("Small", new MemoryStream(File()));

    private static byte[] File()
    {
        var square = Words(1, 0, 0, 100, 100, 3, 0)
            .Concat(new byte[] { 1, 1, 1, 1 })
            .Concat(Words(0, 100, 0, -100, 0, 0, 100, 0))
            .ToArray();
        var composite = Words(-1, 0, 0, 250, 100, 0x0023, 2, 0, 0, 0x000B, 2, 200, 10, 0x2000);
        byte[][] glyphs =
        [
            [],
            [],
            square,
            composite,
        ];
        var loca = new List<byte>();
        for (var i = 0; i <= glyphs.Length; i++)
        {
            loca.AddRange(Words(0, glyphs.Take(i).Sum(glyph => glyph.Length)));
        }

        var head = new byte[54];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), 1000);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = new byte[36];
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), 4);
        var maxp = new byte[32];
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), 4);
        var cmap = Words(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, 0, 'a', 0, 'b', 0, Square);
        return Assemble([
            ("OS/2", new byte[96]),
            ("cmap", cmap),
            ("glyf", [.. glyphs.SelectMany(glyph => glyph)]),
            ("head", head),
            ("hhea", hhea),
            ("hmtx", Words(500, 0, 500, 0, 500, 0, 500, 0)),
            ("loca", [.. loca]),
            ("maxp", maxp),
        ]);
    }

    private static byte[] Assemble(List<(string Tag, byte[] Data)> tables)
    {
        var file = new List<byte>(Words(1, 0, tables.Count, 0, 0, 0));
        var at = 12 + (16 * tables.Count);
        foreach (var (tag, data) in tables)
        {
            file.AddRange(Encoding.ASCII.GetBytes(tag));
            file.AddRange(Words(0, 0, 0, at, 0, data.Length));
            at += data.Length;
        }

        return [.. file, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] Words(params int[] values) =>
        [.. values.SelectMany(value => new[] { (byte)((value >> 8) & 0xFF), (byte)(value & 0xFF) })];
}
