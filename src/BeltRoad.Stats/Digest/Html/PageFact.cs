using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>A row of the digest with the fact it was made of.</summary>
/// <param name="Used">Where else on the page the fact stands: a label and the address it leads to.</param>
internal sealed record PageFact(
    FactRow Row,
    Fact Fact,
    DigestDocument Document,
    Citation Citation,
    int Column,
    IReadOnlyList<(string Label, string Address)> Used
);
