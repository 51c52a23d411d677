using System.Globalization;
using BeltRoad.Stats.Digest.Html.WebFonts;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// The fonts of a page as style rules: of each weight the characters that are shown, and a small family for Latin text in
/// which quotation marks have the width of Latin ones. They make a page look the same where no Chinese font is installed.
/// </summary>
internal static class PageFonts
{
    /// <summary>Where the font keeps its proportional ‘ ’ “ ”.</summary>
    private static readonly Dictionary<int, int> proportional = new()
    {
        [0x2018] = 0xE018,
        [0x2019] = 0xE019,
        [0x201C] = 0xE01C,
        [0x201D] = 0xE01D,
    };

    private static readonly int[] latin =
    [
        .. Enumerable.Range(0x20, 0x5F),
        .. Enumerable.Range(0xA0, 0xE0).Where(code => code is not (0xAD or 0xB7 or 0xD7)),
        0x2013,
        0x2014,
        0x2018,
        0x2019,
        0x201C,
        0x201D,
        0x20AC,
        0x2212,
    ];

    public static string Rules(IReadOnlyDictionary<int, int> regular, IReadOnlyDictionary<int, int> bold) =>
        Rules(FontWeight.Regular, 400, regular) + Rules(FontWeight.Bold, 700, bold);

    /// <summary>The rules of a single picture: the characters that it shows and no others.</summary>
    public static string RulesOf(IReadOnlyCollection<int> regular, IReadOnlyCollection<int> bold) =>
        RulesOf(FontWeight.Regular, 400, regular) + RulesOf(FontWeight.Bold, 700, bold);

    private static string RulesOf(FontWeight weight, int number, IReadOnlyCollection<int> shown)
    {
        if (shown.Count == 0)
        {
            return string.Empty;
        }

        var font = FontFace.Of(weight);
        var marks = shown.Where(proportional.ContainsKey).Order().Select(code => (code, proportional[code])).ToList();
        return Rule("BeltRoad Hei", number, FontSubset.Of(font, shown.Order().Select(static code => (code, code))))
            + (marks.Count == 0 ? string.Empty : Rule("BeltRoad Latin", number, FontSubset.Of(font, marks)));
    }

    private static string Rules(FontWeight weight, int number, IReadOnlyDictionary<int, int> shown)
    {
        var font = FontFace.Of(weight);
        var frequent = shown
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(PageBudget.Glyphs)
            .Select(pair => pair.Key)
            .Concat(Enumerable.Range(0x20, 0x5F));
        return Rule("BeltRoad Hei", number, FontSubset.Of(font, frequent.Select(code => (code, code))))
            + Rule("BeltRoad Latin", number, FontSubset.Of(font, latin.Select(code => (code, proportional.GetValueOrDefault(code, code)))));
    }

    private static string Rule(string family, int weight, IReadOnlyList<(string Tag, byte[] Bytes)> tables) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/woff2;base64,"
                + $"{Convert.ToBase64String(Woff2.Pack(tables))}) format(\"woff2\")}}\n"
        );
}
