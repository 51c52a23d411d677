using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Text from a document made safe inside an element or a quoted attribute of XML and HTML.</summary>
internal static class XmlText
{
    /// <summary>Characters that XML forbids become U+FFFD.</summary>
    public static StringBuilder AppendXml(this StringBuilder xml, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\'' => xml.Append("&#39;"),
                '\n' => xml.Append("&#10;"),
                '\t' => xml.Append("&#9;"),
                < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => xml.Append('\uFFFD'),
                _ => xml.Append(CultureInfo.InvariantCulture, $"{rune}"),
            };
        }

        return xml;
    }
}
