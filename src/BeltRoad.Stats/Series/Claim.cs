using System.Globalization;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series;

/// <summary>A fact with the short address by which a reader finds it on paper.</summary>
/// <param name="Letter">The document's letter: A to Z, then AA, AB …</param>
/// <param name="Line">Of the numeral's first character, from 1.</param>
/// <param name="Column">Its place in the line, from 1.</param>
/// <param name="Source">One object for all claims of a document.</param>
internal sealed record Claim(string Letter, int Line, int Column, Fact Fact, CitedDocument Source, Passage Passage)
{
    /// <summary>
    /// The code of the earlier claim of the same document that this one prints again in nearly the same words; null for a first statement.
    /// </summary>
    /// <remarks>
    /// This and the next two are set once, before the claims of a run are handed out: most of a library prints others' words again, and
    /// none is made twice.
    /// </remarks>
    public string? CopyOf { get; internal set; }

    /// <summary>
    /// The code of the claim of another document, earlier in the order of letters, whose words this one prints again; null where the words
    /// are its own.
    /// </summary>
    public string? ReprintOf { get; internal set; }

    /// <summary>Its index among the claims of its run, by which what is known of it is looked up.</summary>
    internal int Place { get; set; }

    /// <summary>Document letter, line, column: <c>B237:101</c>. It depends on the document alone, not on what read it.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Line}:{Column}");

    public string Quote => Passage.Quote;
}
