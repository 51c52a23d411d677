namespace BeltRoad.Stats.Series.Indicators;

/// <summary>What a subject was found to be.</summary>
/// <param name="Edition">第二届 of a meeting; empty where none is named.</param>
/// <param name="Subject">Folded, without its edition.</param>
/// <param name="PerShortPeriod">True for a figure per day, week or month.</param>
internal sealed record SubjectReading(
    string Subject,
    string Edition,
    Indicator? Indicator,
    NamedThing? Thing,
    Scope? Scope,
    bool PerShortPeriod
)
{
    /// <summary>What a series is of: the indicator's id, with its thing where it needs one, or the words of the subject.</summary>
    public string Series { get; } =
        Indicator is null ? Subject
        : Indicator.NeedsThing && Thing is not null ? Indicator.Id + "@" + Thing.Id
        : Indicator.Id;
}
