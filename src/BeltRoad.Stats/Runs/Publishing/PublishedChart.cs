namespace BeltRoad.Stats.Runs.Publishing;

/// <param name="Name">The name of its files in <c>charts/</c>, without extension.</param>
/// <param name="Points">The number of values it draws.</param>
/// <param name="Claims">Where these are stated; empty for a report of a version that did not list them.</param>
internal sealed record PublishedChart(string Name, string Title, int Points, IReadOnlyList<string> Claims);
