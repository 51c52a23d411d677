namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// A numeral on which the two readers disagree: the characters that each takes for it, in Simplified and half-width, and what it makes of
/// them.
/// </summary>
/// <param name="FirstValue">Of the numeral alone, without its unit and sign.</param>
/// <param name="SecondReader">The name of the second reader.</param>
public sealed record TwoReadings(string First, decimal FirstValue, string Second, decimal SecondValue, string SecondReader);
