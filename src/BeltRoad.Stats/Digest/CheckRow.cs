using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest;

/// <summary>A sum over stated figures, in words.</summary>
/// <param name="One">What is checked.</param>
/// <param name="Others">What it is checked against.</param>
/// <param name="Reckoning">What comes out, with the derived value named as such.</param>
internal sealed record CheckRow(
    CheckSort Sort,
    CheckResult Result,
    string SortWord,
    string ResultWord,
    CheckQuote One,
    IReadOnlyList<CheckQuote> Others,
    string Reckoning
);
