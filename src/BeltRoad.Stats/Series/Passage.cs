using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series;

/// <summary>The part of a document that contains a claim's sentence and its numeral.</summary>
/// <param name="Text">A slice of the document's text, without a copy of the characters.</param>
/// <param name="Sentence">Within <paramref name="Text"/>.</param>
/// <param name="Number">Within <paramref name="Text"/>. For a table cell it can lie outside the sentence.</param>
internal readonly record struct Passage(ReadOnlyMemory<char> Text, TextSpan Sentence, TextSpan Number)
{
    /// <summary>The sentence as the document prints it.</summary>
    public string Quote => Text[Sentence.Start..Sentence.End].ToString();

    /// <param name="text">The text of the document from which the fact was read.</param>
    public static Passage Of(string text, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var start = Math.Min(fact.Sentence.Start, fact.Span.Start);
        var end = Math.Max(fact.Sentence.End, fact.Span.End);
        return new Passage(text.AsMemory(start..end), Moved(fact.Sentence, start), Moved(fact.Span, start));
    }

    /// <summary>
    /// The passage of a fact of which only the sentence is stored. If the numeral is not in it, its span is empty and at the start.
    /// </summary>
    public static Passage OfQuote(string quote, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(fact);
        var number = Moved(fact.Span, fact.Sentence.Start);
        var isInside = number.Start >= 0 && number.End <= quote.Length;
        return new Passage(quote.AsMemory(), new TextSpan(0, quote.Length), isInside ? number : new TextSpan(0, 0));
    }

    /// <summary>Returns up to <paramref name="count"/> characters directly before the numeral, as far as the passage has them.</summary>
    /// <param name="count">A negative count counts as 0.</param>
    public ReadOnlyMemory<char> Before(int count) => Text[Math.Max(0, Number.Start - Math.Max(0, count))..Number.Start];

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start - by, span.End - by);
}
