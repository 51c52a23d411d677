using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>
/// A face as used in one file. Codes are given in the order of first use, one to each pair of glyph and character: where one
/// glyph stands for two characters it is embedded twice, so that each comes back as itself.
/// </summary>
internal sealed class PdfFont(FontFace face, string resourceName, int number)
{
    private const int DefaultWidth = 1000;

    private readonly Dictionary<(ushort Glyph, int Scalar), int> codes = [];
    private readonly List<ushort> glyphs = [0];
    private readonly List<int> scalars = [];

    public FontFace Face { get; } = face;

    /// <summary>The name that page contents select it by.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>The object's number.</summary>
    public int Number { get; } = number;

    public int CodeOf(ShapedGlyph glyph)
    {
        if (!codes.TryGetValue((glyph.Glyph, glyph.Scalar), out var code))
        {
            code = glyphs.Count;
            codes.Add((glyph.Glyph, glyph.Scalar), code);
            glyphs.Add(glyph.Glyph);
            scalars.Add(glyph.Scalar);
        }

        return code;
    }

    public void WriteTo(PdfFile file)
    {
        var program = TrueTypeSubset.Build(Face, glyphs);
        var name = $"{Tag(program)}+{Face.Name}";
        var metrics = Face.Metrics;
        var programNumber = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        var stem = Face.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80;
        var descriptor = file.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{metrics.XMin} {metrics.YMin} {metrics.XMax} "
                    + $"{metrics.YMax}]/ItalicAngle 0/Ascent {metrics.Ascent}/Descent {-metrics.Descent}/CapHeight "
                    + $"{metrics.CapHeight}/XHeight {metrics.XHeight}/StemV {stem}/FontFile2 {programNumber} 0 R>>"
            )
        );
        var descendant = file.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                    + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW {DefaultWidth}/W[{Widths()}]>>"
            )
        );
        var unicode = file.AddStream("", ToUnicodeMap.Write(scalars));
        file.Set(
            Number,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode "
                    + $"{unicode} 0 R>>"
            )
        );
    }

    /// <summary>Stretches of codes whose width is not the default.</summary>
    private string Widths()
    {
        var text = new StringBuilder();
        var isOpen = false;
        for (var code = 0; code < glyphs.Count; code++)
        {
            var width = Face.AdvanceOf(glyphs[code]);
            if (width == DefaultWidth)
            {
                text.Append(isOpen ? "]" : "");
                isOpen = false;
                continue;
            }

            text.Append(' ');
            if (!isOpen)
            {
                text.AppendInteger(code).Append('[');
            }

            text.AppendInteger(width);
            isOpen = true;
        }

        return text.Append(isOpen ? "]" : "").ToString().TrimStart();
    }

    /// <summary>The six letters that tell one subset from another (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(byte[] program)
    {
        var hash = SHA256.HashData(program);
        return string.Create(
            6,
            hash,
            static (letters, bytes) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = (char)('A' + (bytes[i] % 26));
                }
            }
        );
    }
}
