namespace BeltRoad.Stats.Digest;

/// <summary>A numeral on which two readers disagree.</summary>
/// <param name="First">The numeral and its value, as the first reader has them.</param>
/// <param name="Second">The same of the second reader, under its name.</param>
internal sealed record ReaderRow(CheckQuote Place, string First, string Second);
