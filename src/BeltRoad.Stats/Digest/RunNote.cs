namespace BeltRoad.Stats.Digest;

/// <summary>A fact of the run that made the issue, such as "Program" and "beltroad 0.1.0".</summary>
internal sealed record RunNote(string Name, string Value);
