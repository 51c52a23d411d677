namespace BeltRoad.Stats.Digest;

/// <summary>A figure that is not sure.</summary>
/// <param name="Subject">What is measured, in the document's own words.</param>
/// <param name="Read">How it was read: value, measure, time, status.</param>
/// <param name="Why">The doubts, in words.</param>
/// <param name="Confidence">In per cent: "46%".</param>
internal sealed record DoubtRow(CheckQuote Place, string Subject, string Read, string Why, string Confidence);
