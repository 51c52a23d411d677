using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// One value of one thing at one time, with every place that states it. Statements of one <see cref="Key"/> that can all hold
/// are one observation; those that cannot are several, and which of them is used is decided by the <see cref="ConflictRegister"/>.
/// </summary>
internal sealed record Observation
{
    public required ObservationKey Key { get; init; }

    /// <summary>
    /// The most exact first, then in order of document letter and place; copies within a document are among them, marked.
    /// </summary>
    public required IReadOnlyList<Claim> Claims
    {
        get;
        init => (field, Lead) = (value, value[0]);
    }

    /// <summary>What the lexicon calls the subject; null where the subject's own words stand as its label.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The named thing the indicator is of, a railway or a bank; null where none is named.</summary>
    public NamedThing? Thing { get; init; }

    public Scope? Scope { get; init; }

    /// <summary>True for a figure per day, week or month, which never stands beside one per year.</summary>
    public bool PerShortPeriod { get; init; }

    /// <summary>
    /// The statements it is used against; empty where nothing contradicts it, and before <see cref="ConflictRegister.Settle"/>.
    /// </summary>
    public IReadOnlyList<Claim> Contradicts { get; init; } = [];

    /// <summary>The statement that stands for all of them: the most exact, of like ones the first.</summary>
    public Claim Lead { get; private init; } = null!;

    public Fact Fact => Lead.Fact;

    /// <summary>How many sources state it on their own: reprints, and documents of one publisher, count once. At least 1.</summary>
    public int IndependentSources => Claims.Count == 1 ? 1 : SourceCount.Of(Claims);

    /// <summary>How many documents state it.</summary>
    public int DocumentCount => Claims.Count == 1 ? 1 : SourceCount.Documents(Claims);
}
