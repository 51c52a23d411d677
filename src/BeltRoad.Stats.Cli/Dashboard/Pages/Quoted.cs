using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>Writes a sentence unchanged, with its number marked.</summary>
internal static class Quoted
{
    /// <param name="quote">The sentence of the fact.</param>
    public static void Write(HtmlWriter html, Fact fact, string quote)
    {
        var at = Math.Clamp(fact.Span.Start - fact.Sentence.Start, 0, quote.Length);
        var end = Math.Clamp(fact.Span.End - fact.Sentence.Start, at, quote.Length);
        html.Open("bdi", ("lang", "zh")).Text(quote[..at]).Element("mark", quote[at..end], true).Text(quote[end..]).Close("bdi");
    }

    /// <summary>Writes a term of a list: a word, and for it the claim's code and sentence.</summary>
    public static void Cite(HtmlWriter html, string word, Claim claim)
    {
        html.Element("dt", word).Open("dd");
        Code(html, claim);
        html.Open("span");
        Write(html, claim.Fact, claim.Quote);
        html.Close("span").Close("dd");
    }

    /// <summary>Writes a claim's code as a link to its place in the document.</summary>
    public static void Code(HtmlWriter html, Claim claim) =>
        html.Element("a", claim.Code, false, ("class", "claim"), ("href", FactTable.AddressOf(claim.Letter, claim.Code)));
}
