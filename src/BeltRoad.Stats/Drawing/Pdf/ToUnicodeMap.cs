using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>The CMap that turns a font's codes back into characters (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    /// <summary>The most entries of one block, by the CMap specification.</summary>
    private const int BlockSize = 100;

    /// <param name="scalars">The character of each code from 1 on.</param>
    public static byte[] Write(IReadOnlyList<int> scalars)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        );
        for (var start = 0; start < scalars.Count; start += BlockSize)
        {
            var count = Math.Min(BlockSize, scalars.Count - start);
            map.AppendInteger(count).Append(" beginbfchar\n");
            for (var i = start; i < start + count; i++)
            {
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{i + 1:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Text(scalars[i])))}>\n"
                );
            }

            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString());
    }

    /// <summary>Spaces that do not break come back as spaces: a search for a number and its unit then finds them.</summary>
    private static string Text(int scalar) =>
        scalar switch
        {
            ShapedGlyph.DoubleDash => "\u2014\u2014",
            '\n' or 0xA0 or 0x202F or 0x2007 => " ",
            _ => char.ConvertFromUtf32(scalar),
        };
}
