namespace BeltRoad.Stats.Runs.Sharing;

/// <summary>Documents that one node reads for a shared run.</summary>
/// <param name="First">The id from which they begin.</param>
/// <param name="End">The id before which they end; null for all that follow.</param>
/// <param name="Token">Greater than that of every holder before.</param>
/// <param name="Attempts">This one included. The documents of a second attempt are read one by one.</param>
internal sealed record Batch(long Run, long Number, string Digest, string Store, string First, string? End, long Token, long Attempts)
{
    public bool Has(string document) =>
        string.CompareOrdinal(document, First) >= 0 && (End is null || string.CompareOrdinal(document, End) < 0);
}
