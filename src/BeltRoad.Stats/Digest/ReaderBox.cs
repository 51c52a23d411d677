namespace BeltRoad.Stats.Digest;

/// <summary>What two independent readers make of the numerals.</summary>
/// <param name="Words">The counts in a sentence.</param>
/// <param name="Rows">Those on which they disagree; at most so many as a reader bears.</param>
/// <param name="RowsLeftOut">How many more there are.</param>
internal sealed record ReaderBox(ReaderAgreement Counts, string Words, IReadOnlyList<ReaderRow> Rows, int RowsLeftOut);
