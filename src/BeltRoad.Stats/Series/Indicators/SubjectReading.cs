namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The reading of a subject.</summary>
/// <param name="Edition">The edition of a meeting, such as 第二届; empty if none is named.</param>
/// <param name="Subject">Folded, without its edition.</param>
/// <param name="PerShortPeriod">Whether the figure is per day, week or month.</param>
internal sealed record SubjectReading(
    string Subject,
    string Edition,
    Indicator? Indicator,
    NamedThing? Thing,
    Scope? Scope,
    bool PerShortPeriod
)
{
    /// <summary>What identifies the series: the id of the indicator, with its thing if it needs one, or the words of the subject.</summary>
    public string Series { get; } =
        Indicator is null ? Subject
        : Indicator.NeedsThing && Thing is not null ? Indicator.Id + "@" + Thing.Id
        : Indicator.Id;
}
