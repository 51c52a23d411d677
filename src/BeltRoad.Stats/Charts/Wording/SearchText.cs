using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>The text in which a search looks for a fact: its claim, its sentence, and its figure in the words of both languages.</summary>
internal static class SearchText
{
    private const int ToAscii = '\uFF01' - '!';

    /// <summary>Folded, as the words of a search are to be.</summary>
    public static string Of(StoredFact stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var fact = stored.Fact;
        var (english, chinese) = (FactText.Of(fact, DigestLanguage.English), FactText.Of(fact, DigestLanguage.Chinese));
        return Fold(
            string.Join(
                '\n',
                stored.Code,
                fact.Subject,
                fact.AsPrinted,
                english.All,
                chinese.All,
                EnumNames.Name(fact.Kind),
                EnumNames.Name(fact.Status),
                EnumNames.Name(fact.Measure),
                stored.Quote
            )
        );
    }

    /// <summary>As searches compare: full width and half width, upper and lower case, and all white space are the same.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var isApart = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                isApart = folded.Length > 0;
                continue;
            }

            if (isApart)
            {
                folded.Append(' ');
                isApart = false;
            }

            folded.Append(char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - ToAscii) : c));
        }

        return folded.ToString();
    }
}
