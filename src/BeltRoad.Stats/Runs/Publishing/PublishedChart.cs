namespace BeltRoad.Stats.Runs.Publishing;

/// <param name="Name">Of its files in <c>charts/</c>, without the ending.</param>
/// <param name="Points">How many values it draws.</param>
internal sealed record PublishedChart(string Name, string Title, int Points);
