using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>
/// The text in which a search looks for a fact: its claim, its sentence, and its name, figure, kind and status in both languages, as
/// the digest's own search does.
/// </summary>
internal static class SearchText
{
    private static readonly CitedDocument NoDocument = new(string.Empty, string.Empty, null, null);
    private static readonly IReadOnlyList<Words> All = [Words.Of(DigestLanguage.English), Words.Of(DigestLanguage.Chinese)];
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
                Names(stored),
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

    /// <summary>What the figure is called, with its kind and status, in the words of both languages.</summary>
    private static string Names(StoredFact stored)
    {
        var fact = stored.Fact;
        var observation = Observations.Of(
            new Claim(stored.Letter, stored.Line, stored.Column, fact, NoDocument, Passage.OfQuote(stored.Quote, fact)),
            IndicatorLexicon.Default
        );
        return string.Join(
            '\n',
            All.Select(words =>
                SubjectLabel.Of(observation, words).Text
                + "\n"
                + (words.Find("kindword." + fact.Kind) ?? words["kind." + fact.Kind])
                + "\n"
                + words["status." + fact.Status]
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
