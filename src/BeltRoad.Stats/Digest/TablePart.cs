namespace BeltRoad.Stats.Digest;

/// <summary>Rows of one unit and scale.</summary>
/// <param name="Heading">The unit in words: "US dollars", "Counts".</param>
/// <param name="Unit">The head of the value column: "US$ bn", "trains", "number".</param>
internal sealed record TablePart(string Heading, string Unit, IReadOnlyList<FactRow> Rows);
