using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>Numbers, strings and dates as PDF writes them (ISO 32000-1, 7.3, 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>A text string: ASCII as it is, anything else in UTF-16.</summary>
    public static StringBuilder AppendText(this StringBuilder pdf, string text)
    {
        if (!Ascii.IsValid(text))
        {
            return pdf.Append("<FEFF").Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Append('>');
        }

        pdf.Append('(');
        foreach (var c in text)
        {
            _ = c switch
            {
                '(' or ')' or '\\' => pdf.Append('\\').Append(c),
                < ' ' or (char)0x7F => pdf.Append('\\')
                    .Append((char)('0' + (c >> 6)))
                    .Append((char)('0' + ((c >> 3) & 7)))
                    .Append((char)('0' + (c & 7))),
                _ => pdf.Append(c),
            };
        }

        return pdf.Append(')');
    }

    /// <summary>The bytes that <see cref="AppendText"/> gives a name, by which a name tree is sorted.</summary>
    public static byte[] TextBytes(string text) =>
        Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)];

    public static StringBuilder AppendReference(this StringBuilder pdf, int number) => pdf.AppendInteger(number).Append(" 0 R");

    public static StringBuilder AppendInteger(this StringBuilder pdf, int value) => pdf.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <param name="code">0 to 65535, written as four hexadecimal digits.</param>
    public static StringBuilder AppendCode(this StringBuilder pdf, int code)
    {
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            pdf.Append("0123456789ABCDEF"[(code >> shift) & 15]);
        }

        return pdf;
    }

    public static string Date(DateTimeOffset date)
    {
        var offset = date.Offset.Duration();
        var sign = date.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"D:{date:yyyyMMddHHmmss}{sign}{offset.Hours:00}'{offset.Minutes:00}'");
    }
}
