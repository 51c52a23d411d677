namespace BeltRoad.Stats.Store;

/// <summary>A document as a run read it.</summary>
/// <param name="Reading">Equal if two runs read the same bytes with the same outcome.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Published">As precise as stated; null if not stated.</param>
internal sealed record StoredDocument(
    long Reading,
    string Id,
    string Letter,
    string Sha256,
    string Title,
    string? Publisher,
    string? Published,
    long Characters,
    long Statistics
);
