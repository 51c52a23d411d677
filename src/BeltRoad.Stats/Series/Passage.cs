using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series;

/// <summary>The stretch of a document that holds a claim's sentence and its numeral.</summary>
/// <param name="Text">A slice of the document's text: no characters are copied.</param>
/// <param name="Sentence">Within <paramref name="Text"/>.</param>
/// <param name="Number">Within <paramref name="Text"/>; of a table's cell it can lie outside the sentence.</param>
internal readonly record struct Passage(ReadOnlyMemory<char> Text, TextSpan Sentence, TextSpan Number)
{
    /// <summary>The sentence as the document prints it.</summary>
    public string Quote => Text[Sentence.Start..Sentence.End].ToString();

    /// <param name="text">Of the document that the fact was read in.</param>
    public static Passage Of(string text, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var start = Math.Min(fact.Sentence.Start, fact.Span.Start);
        var end = Math.Max(fact.Sentence.End, fact.Span.End);
        return new Passage(text.AsMemory(start..end), Moved(fact.Sentence, start), Moved(fact.Span, start));
    }

    /// <summary>Of a fact whose sentence alone is kept; where the numeral is not in it, it stands at its head without length.</summary>
    public static Passage OfQuote(string quote, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(fact);
        var number = Moved(fact.Span, fact.Sentence.Start);
        var isInside = number.Start >= 0 && number.End <= quote.Length;
        return new Passage(quote.AsMemory(), new TextSpan(0, quote.Length), isInside ? number : new TextSpan(0, 0));
    }

    /// <summary>The characters right before the numeral, as many of them as stand in the passage.</summary>
    /// <param name="count">Negative counts as 0.</param>
    public ReadOnlyMemory<char> Before(int count) => Text[Math.Max(0, Number.Start - Math.Max(0, count))..Number.Start];

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start - by, span.End - by);
}
