using System.Buffers.Binary;
using BeltRoad.Stats.Drawing.Fonts;
using ScottPlot;
using SkiaSharp;
using FontWeight = BeltRoad.Stats.Drawing.Primitives.FontWeight;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// The embedded font as ScottPlot and Skia see it. ScottPlot keeps for good what a name first resolves to, so the font has a name that no
/// installed one has, and is registered before the first plot asks for it.
/// </summary>
internal static class PlotFonts
{
    /// <summary>What <see cref="LabelStyle.FontName"/> must say to get the embedded font.</summary>
    public const string Name = "BeltRoadHei, embedded";

    /// <summary>The height of a line above and below the baseline, in thousandths of the size.</summary>
    internal const short LineTop = 910;

    internal const short LineBottom = -210;

    /// <summary>A character that every Chinese font has and no other: "Han".</summary>
    private const int HanCharacter = 0x6C49;

    private static readonly SKTypeface regular = Load(FontWeight.Regular);
    private static readonly SKTypeface bold = Load(FontWeight.Bold);

    static PlotFonts() => Fonts.FontResolvers.Insert(0, new Resolver());

    /// <exception cref="InvalidDataException">The font is not embedded, or lacks Chinese.</exception>
    public static SKTypeface Of(FontWeight weight) => weight == FontWeight.Bold ? bold : regular;

    private static SKTypeface Load(FontWeight weight)
    {
        var face = FontFace.Of(weight);
        using var stream = FontFace.Open(weight);
        using var data = SKData.Create((int)stream.Length);
        var bytes = Bytes(data);
        stream.ReadExactly(bytes);
        LowerLines(bytes);
        var typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException($"{face.Name}: Skia cannot read the embedded font.");
        return typeface.ContainsGlyph(HanCharacter)
            ? typeface
            : throw new InvalidDataException(
                $"{face.Name}: the embedded font has no glyph for U+{HanCharacter:X4}; a chart would show boxes."
            );
    }

    private static unsafe Span<byte> Bytes(SKData data) => new((void*)data.Data, (int)data.Size);

    /// <summary>
    /// ScottPlot places text by the bounding box of all glyphs (the tables head and hhea of OpenType), which in this font is twice as high
    /// as a line: labels would sit far above their marks.
    /// </summary>
    private static void LowerLines(Span<byte> font)
    {
        var head = font[Table(font, "head"u8)..];
        BinaryPrimitives.WriteInt16BigEndian(head[38..], LineBottom);
        BinaryPrimitives.WriteInt16BigEndian(head[42..], LineTop);
        var hhea = font[Table(font, "hhea"u8)..];
        BinaryPrimitives.WriteInt16BigEndian(hhea[4..], LineTop);
        BinaryPrimitives.WriteInt16BigEndian(hhea[6..], LineBottom);
        BinaryPrimitives.WriteInt16BigEndian(hhea[8..], 0);
    }

    private static int Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var i = 0; i < count; i++)
        {
            var entry = font.Slice(12 + (16 * i), 16);
            if (entry.StartsWith(tag))
            {
                return BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            }
        }

        throw new InvalidDataException("The embedded font lacks one of the tables head and hhea.");
    }

    private sealed class Resolver : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
            fontName == Name ? Of(bold ? FontWeight.Bold : FontWeight.Regular) : null;

        public SKTypeface? CreateTypeface(string fontName, ScottPlot.FontWeight weight, FontSlant slant, FontSpacing width) =>
            CreateTypeface(fontName, weight >= ScottPlot.FontWeight.SemiBold, italic: false);
    }
}
