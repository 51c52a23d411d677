namespace BeltRoad.Stats.Digest;

/// <summary>What came of setting the statements of all documents against each other.</summary>
/// <param name="Derived">How many values were reckoned; none of them is a fact.</param>
internal sealed record Findings(int Conflicts, int Failed, int Passed, int NotCheckable, int Reprints, int Derived);
