namespace BeltRoad.Stats.Benchmarks.Compare;

/// <summary>One of the readers that are set against each other.</summary>
/// <param name="Read">Reads a text and tells how many numbers or facts it found.</param>
internal sealed record Side(string Name, Func<string, int> Read);
