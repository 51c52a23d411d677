using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;

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
}
