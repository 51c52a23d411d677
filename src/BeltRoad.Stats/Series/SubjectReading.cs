namespace BeltRoad.Stats.Series;

/// <summary>What a subject was found to be.</summary>
/// <param name="Edition">第二届 of a meeting; empty where none is named.</param>
/// <param name="Subject">Folded, without its edition.</param>
/// <param name="PerShortPeriod">True for a figure per day, week or month.</param>
public sealed record SubjectReading(string Subject, string Edition, Indicator? Indicator, NamedThing? Thing, Scope? Scope, bool PerShortPeriod);
