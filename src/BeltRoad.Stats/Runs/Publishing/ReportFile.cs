namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>A file of the report.</summary>
/// <param name="Name">Its path from the report's folder, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ReportFile(string Name, long Bytes, string Sha256);
