namespace BeltRoad.Stats.Series;

/// <summary>An organisation whose estimates a document prints.</summary>
/// <param name="Words">The words that name it in the text, folded, longest first.</param>
internal sealed record Estimator(string Id, IReadOnlyList<string> Words, string English, string Chinese);
