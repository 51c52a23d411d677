using System.Buffers.Binary;
using System.IO.Compression;
using BeltRoad.Stats.Digest.Html.WebFonts;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Tests.Digest.Html;

public sealed class Woff2Packing
{
    private static readonly FontFace font = FontFace.Of(FontWeight.Regular);

    [Fact]
    public void TheTablesComeOutAsTheyWentIn()
    {
        var tables = FontSubset.Of(font, "一带路19%é".EnumerateRunes().Select(rune => (rune.Value, rune.Value)));
        var file = Woff2.Pack(tables);
        Assert.Equal("wOF2"u8, file.AsSpan(0, 4));
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(8)));
        var packed = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        var content = new byte[tables.Sum(table => table.Bytes.Length)];
        var start = Enumerable
            .Range(48, 200)
            .First(at =>
                BrotliDecoder.TryDecompress(file.AsSpan(at, Math.Min(packed, file.Length - at)), content, out var written)
                && written == content.Length
            );
        Assert.True(file.Length - start - packed is >= 0 and < 4);
        Assert.Equal(tables.SelectMany(table => table.Bytes), content);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("一", 2)]
    [InlineData("一一丁", 3)]
    [InlineData("一\uE888", 2)]
    public void ASubsetHoldsTheGlyphsOfItsCharactersAndTheBox(string characters, int least)
    {
        var tables = FontSubset
            .Of(font, characters.EnumerateRunes().Select(rune => (rune.Value, rune.Value)))
            .ToDictionary(table => table.Tag, table => table.Bytes, StringComparer.Ordinal);
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        Assert.Equal(least, glyphs);
        Assert.Equal(4 * glyphs, tables["hmtx"].Length);
        Assert.Equal(4 * (glyphs + 1), tables["loca"].Length);
        Assert.Equal(tables["glyf"].Length, BinaryPrimitives.ReadInt32BigEndian(tables["loca"].AsSpan(4 * glyphs)));
    }
}
