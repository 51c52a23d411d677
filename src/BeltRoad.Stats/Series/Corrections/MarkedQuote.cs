using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>
/// The text around a number as decisions keep it. Script, line breaks and spaces do not count: a document that was only set anew keeps its
/// decisions.
/// </summary>
internal static class MarkedQuote
{
    public const char Open = '\u27E6';
    public const char Close = '\u27E7';

    /// <summary>Characters of a quote on each side of the number.</summary>
    private const int Around = 24;

    /// <summary>Hexadecimal digits of a fingerprint: two of a document's sentences share one in one of 10¹² cases.</summary>
    private const int PrintLength = 12;

    /// <summary>The fingerprint of the sentence of a fact and of the place of its number in it.</summary>
    /// <param name="numeral">As it stands in the text.</param>
    public static string TextPrintOf(string sentence, string numeral, Fact fact)
    {
        var (before, after) = Sides(sentence, fact);
        return Print(Fold(before) + Open + Fold(numeral) + Close + Fold(after));
    }

    /// <summary>The words around the number on one line, the number in ⟦ ⟧.</summary>
    public static string QuoteOf(StoredFact stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (before, after) = Sides(stored.Quote, stored.Fact);
        return OneLine(before[Math.Max(0, before.Length - Around)..])
            + Open
            + OneLine(stored.Text)
            + Close
            + OneLine(after[..Math.Min(after.Length, Around)]);
    }

    /// <summary>The parts of a quote; null where no number is marked.</summary>
    public static (string Before, string Number, string After)? Split(string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var (open, close) = (quote.IndexOf(Open), quote.LastIndexOf(Close));
        return open >= 0 && close > open ? (quote[..open], quote[(open + 1)..close], quote[(close + 1)..]) : null;
    }

    /// <summary>Without spaces and line breaks, Simplified, in lower case.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(char.ToLowerInvariant(ScriptFold.Fold(c)));
            }
        }

        return folded.ToString();
    }

    /// <summary>The text on one line, as a row of a file needs it: line breaks and the spaces about them become one space.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
    }

    public static string Print(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..PrintLength];

    /// <summary>The sentence before and after the number; all of it is before a number outside it, as of a table.</summary>
    public static (string Before, string After) Sides(string sentence, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(fact);
        var (start, end) = (fact.Span.Start - fact.Sentence.Start, fact.Span.End - fact.Sentence.Start);
        return start >= 0 && end <= sentence.Length ? (sentence[..start], sentence[end..]) : (sentence, string.Empty);
    }
}
