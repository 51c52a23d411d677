namespace BeltRoad.Stats.Store;

/// <summary>A document as a run read it.</summary>
/// <param name="Reading">Equal where two runs read the same bytes with the same outcome.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="Published">As far as it is stated; null where it is not.</param>
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
