using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Series;

/// <summary>A fact with the short address by which a reader finds it on paper.</summary>
/// <param name="Code">Document letter, line, column, both from 1: <c>B237:101</c>. It depends on the document alone, not on what read it.</param>
/// <param name="Letter">The document's letter: A to Z, then AA, AB …</param>
/// <param name="CopyOf">The code of the earlier claim of the same document that this one prints again in nearly the same words; null for a first statement.</param>
/// <param name="ReprintOf">The code of the claim of another document, earlier in the order of letters, whose words this one prints again; null where the words are its own.</param>
public sealed record Claim(
    string Code, string Letter, int Line, int Column, Fact Fact, SourceDocument Document, string? CopyOf = null, string? ReprintOf = null)
{
    public string Quote => Fact.Sentence.Of(Document.Text);
}
