using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>Prints a number in the forms of official texts, independently of the reader.</summary>
internal static class PrintedNumbers
{
    private const string Digits = "零一二三四五六七八九";

    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Commas(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    public static string Spaced(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', ' ');

    public static string FullWidth(decimal value) => string.Concat(Plain(value).Select(c => (char)(c + 0xFEE0)));

    /// <summary>12,3450 in 万 is 12.345万.</summary>
    public static string Scaled(decimal value, decimal scale, string word) => Plain(value / scale) + word;

    /// <summary>一千零五十, 三亿零二十万: 零 once for each gap inside a section and between sections.</summary>
    public static string Chinese(long value)
    {
        if (value == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var gap = false;
        foreach (var (scale, word) in new[] { (1_0000_0000L, "亿"), (1_0000L, "万"), (1L, "") })
        {
            var section = value / scale;
            value %= scale;
            if (section == 0)
            {
                gap |= text.Length > 0;
                continue;
            }

            if (text.Length > 0 && (gap || section < 1000))
            {
                text.Append('零');
            }

            text.Append(Section(section)).Append(word);
            gap = false;
        }

        return text.ToString();
    }

    public static string ChineseDecimal(decimal value)
    {
        var whole = (long)decimal.Truncate(value);
        var plain = Plain(value);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Chinese(whole) : Chinese(whole) + "点" + string.Concat(plain[(point + 1)..].Select(c => Digits[c - '0']));
    }

    public static string Traditional(string text) => text.Replace('万', '萬').Replace('亿', '億').Replace('点', '點').Replace('两', '兩');

    private static string Section(long value)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (scale, word) in new[] { (1000L, "千"), (100L, "百"), (10L, "十"), (1L, "") })
        {
            var digit = value / scale;
            value %= scale;
            if (digit == 0)
            {
                gap |= text.Length > 0;
                continue;
            }

            if (gap)
            {
                text.Append('零');
                gap = false;
            }

            text.Append(Digits[(int)digit]).Append(word);
        }

        return text.ToString();
    }
}
