using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest;

/// <summary>The words that state a figure.</summary>
/// <param name="Quote">The clause with the number, and the clause that dates it; "…" where words are left out.</param>
/// <param name="Start">Where the number begins in <paramref name="Quote"/>.</param>
/// <param name="Length">Of the number with its scale word.</param>
/// <param name="Section">The innermost heading above it, with page and cell of the original where it has them.</param>
/// <param name="Sentence">The whole sentence, line breaks closed up.</param>
internal sealed record Citation(
    string Claim,
    string Letter,
    string Quote,
    int Start,
    int Length,
    string Sentence,
    string Section,
    int Line,
    Status Status
) { }
