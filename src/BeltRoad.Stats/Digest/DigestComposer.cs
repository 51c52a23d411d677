using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest;

/// <summary>Builds the issue from the ledgers of its documents. The same ledgers and options give the same model.</summary>
public static class DigestComposer
{
    public static DigestModel Compose(IReadOnlyList<Ledger> ledgers, DigestOptions options) => throw new NotSupportedException("not laid out yet");
}
