using System.Buffers.Binary;
using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Tests.Drawing.Fonts;

public sealed class TrueTypeSubsetTests
{
    private const uint ChecksumOfFile = 0xB1B0AFBA;

    [Theory]
    [InlineData(FontWeight.Regular, "2.9万亿 trade “\uE01C")]
    [InlineData(FontWeight.Bold, "共建一带一路國際éÀñ")]
    [InlineData(FontWeight.Regular, "")]
    internal void SubsetIsAWholeFontOfTheGlyphsAskedFor(FontWeight weight, string text)
    {
        var face = FontFace.Of(weight);
        ushort[] glyphs = [0, .. text.EnumerateRunes().Select(rune => face.GlyphOf(rune.Value))];
        var file = TrueTypeSubset.Build(face, glyphs);
        var tables = Tables(file);
        Assert.Equal("glyf head hhea hmtx loca maxp", string.Join(' ', tables.Keys));
        Assert.Equal(ChecksumOfFile, Checksum(file));
        foreach (var (tag, (checksum, data)) in tables.Where(table => table.Key != "head"))
        {
            Assert.True(checksum == Checksum(data), tag);
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].Data.AsSpan(4));
        Assert.True(count >= glyphs.Length);
        Assert.Equal(count, BinaryPrimitives.ReadUInt16BigEndian(tables["hhea"].Data.AsSpan(34)));
        Assert.Equal(4 * count, tables["hmtx"].Data.Length);
        Assert.Equal(4 * (count + 1), tables["loca"].Data.Length);
        var offsets = Enumerable
            .Range(0, count + 1)
            .Select(i => BinaryPrimitives.ReadInt32BigEndian(tables["loca"].Data.AsSpan(4 * i)))
            .ToList();
        Assert.Equal(0, offsets[0]);
        Assert.Equal(offsets.Order(), offsets);
        Assert.Equal(tables["glyf"].Data.Length, offsets[^1]);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(face.AdvanceOf(glyphs[i]), BinaryPrimitives.ReadUInt16BigEndian(tables["hmtx"].Data.AsSpan(4 * i)));
            var data = face.DataOf(glyphs[i]);
            Assert.Equal((data.Length + 3) / 4 * 4, offsets[i + 1] - offsets[i]);
        }
    }

    [Fact]
    public void PartsOfCompositeGlyphsAreTakenAlongUnderTheirNewNumbers()
    {
        var subset = TrueTypeSubset.Build(SmallFont.Read(), [0, SmallFont.Composite]);
        var tables = Tables(subset);
        Assert.Equal(3, BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].Data.AsSpan(4)));
        var start = BinaryPrimitives.ReadInt32BigEndian(tables["loca"].Data.AsSpan(4));
        var end = BinaryPrimitives.ReadInt32BigEndian(tables["loca"].Data.AsSpan(8));
        var parts = CompositeGlyph.Components(tables["glyf"].Data[start..end]);
        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.Equal(2, part.Glyph));
        Assert.Equal(
            SmallFont.Read().DataOf(SmallFont.Square),
            tables["glyf"].Data[end..(end + SmallFont.Read().DataOf(SmallFont.Square).Length)]
        );
    }

    [Fact]
    public void PartsOfCompositeGlyphsAreDrawnInTheirPlaces()
    {
        var contours = SmallFont.Read().OutlineOf(SmallFont.Composite).Contours;
        Assert.Equal([new(0, 0, true), new(100, 0, true), new(100, 100, true), new(0, 100, true)], contours[0]);
        Assert.Equal([new(200, 10, true), new(250, 10, true), new(250, 60, true), new(200, 60, true)], contours[1]);
    }

    private static Dictionary<string, (uint Checksum, byte[] Data)> Tables(byte[] file)
    {
        var tables = new Dictionary<string, (uint, byte[])>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + (16 * i), 16);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            Assert.Equal(0, offset % 4);
            tables.Add(
                Encoding.ASCII.GetString(entry[..4]),
                (BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), file[offset..(offset + length)])
            );
        }

        return tables;
    }

    private static uint Checksum(byte[] data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i++)
        {
            sum = unchecked(sum + ((uint)data[i] << (24 - (8 * (i % 4)))));
        }

        return sum;
    }
}
