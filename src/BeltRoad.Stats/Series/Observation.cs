using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// One value of one thing at one time, with every place that states it. Statements of one <see cref="Key"/> that can all hold are one
/// observation. Those that cannot are several, and the <see cref="ConflictRegister"/> decides which of them is used.
/// </summary>
internal sealed record Observation
{
    public required ObservationKey Key { get; init; }

    /// <summary>
    /// The most exact first, then in order of document letter and position. Copies within a document are included and marked.
    /// </summary>
    public required IReadOnlyList<Claim> Claims
    {
        get;
        init => (field, Lead) = (value, value[0]);
    }

    /// <summary>The indicator of the subject; null if the subject is labelled with its own words.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The railway, bank or other thing that the indicator is about; null if none is named.</summary>
    public NamedThing? Thing { get; init; }

    public Scope? Scope { get; init; }

    /// <summary>Whether the figure is per day, week or month, which is never compared with one per year.</summary>
    public bool PerShortPeriod { get; init; }

    /// <summary>
    /// The statements that it contradicts and is preferred to; empty if there are none, and before <see cref="ConflictRegister.Settle"/>.
    /// </summary>
    public IReadOnlyList<Claim> Contradicts { get; init; } = [];

    /// <summary>The statement that represents all: the most exact one, and the first of equally exact ones.</summary>
    public Claim Lead { get; private init; } = null!;

    public Fact Fact => Lead.Fact;

    /// <summary>The number of independent sources, at least 1: reprints, and documents of one publisher, count once.</summary>
    public int IndependentSources => Claims.Count == 1 ? 1 : SourceCount.Of(Claims);

    /// <summary>The number of documents that state it.</summary>
    public int DocumentCount => Claims.Count == 1 ? 1 : SourceCount.Documents(Claims);
}
