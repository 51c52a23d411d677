namespace BeltRoad.Stats.Digest;

/// <summary>A file that could not be read as a document.</summary>
/// <param name="Name">The file's name, never its path.</param>
/// <param name="Remedy">What its owner can do.</param>
internal sealed record RefusedDocument(string Name, string Reason, string Remedy);
