using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Benchmarks.Corpus;

/// <summary>A figure that the generator wrote.</summary>
/// <param name="Start">Of the number, in Unicode characters from the start of the file.</param>
/// <param name="Unit">The code of its unit.</param>
internal sealed record KnownFact(string Document, int Start, decimal Value, string Unit);
