using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Whose 元 a document writes: CNY, or HKD, MOP or TWD where a Traditional text speaks more of that place than of the mainland as its own.
/// </summary>
internal static class HomeCurrency
{
    private const int Looked = 20_000;
    private static readonly (string Word, string Currency, int Weight)[] Cues =
    [
        .. LexiconFile
            .ReadEmbedded("Facts/regions.csv")
            .Select(row => (row["word"], row["currency"], int.Parse(row["weight"], CultureInfo.InvariantCulture))),
    ];

    private static readonly string SameBelow = Phrases.Of("same below")[0];
    private static readonly string[] NamedBelow = Phrases.Of("named below");
    private static readonly string[] Declarable = ["CNY", "HKD", "MOP", "TWD", "USD"];

    /// <summary>
    /// 14.3亿元（澳门元，下同）, 165亿澳门元（以下简称元）: the currency that the text itself gives to every bare 元; null where it gives none.
    /// </summary>
    private static string? Declared(ReadOnlySpan<char> text)
    {
        var same = text.IndexOf(SameBelow);
        var open = same < 0 ? -1 : text[..same].LastIndexOfAny("（(");
        foreach (var words in NamedBelow)
        {
            var named = text.IndexOf(words);
            open = open < 0 && named >= 0 ? text[..named].LastIndexOfAny("（(") : open;
        }

        if (open < 1 || text[open - 1] != '元')
        {
            return null;
        }

        foreach (var currency in Declarable)
        {
            if (
                Phrases.Starts(text[(open + 1)..], Phrases.Of("bare " + currency))
                || Phrases.Ends(text[..open], Phrases.Of("bare " + currency))
            )
            {
                return currency;
            }
        }

        return null;
    }

    /// <summary>What the text declares; else the ISO 4217 code with the most weight; CNY where nothing speaks for another.</summary>
    public static string Of(SourceDocument document)
    {
        if (Declared(document.Text.AsSpan(0, Math.Min(document.Text.Length, Looked))) is { } declared)
        {
            return declared;
        }

        if (document.Script != Script.Traditional)
        {
            return "CNY";
        }

        var text = document.Text.AsSpan(0, Math.Min(document.Text.Length, Looked));
        var weights = new Dictionary<string, int>
        {
            ["CNY"] = 0,
            ["TWD"] = 0,
            ["HKD"] = 0,
            ["MOP"] = 0,
        };
        foreach (var (word, currency, weight) in Cues)
        {
            weights[currency] += text.Count(word) * weight;
        }

        var best = weights.MaxBy(pair => pair.Value);
        return best.Value == 0 ? "CNY" : best.Key;
    }
}
