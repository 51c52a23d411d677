using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Store;

/// <summary>Which facts of a run are wanted; what is null does not narrow.</summary>
internal sealed record FactQuery
{
    /// <summary>The number of a run; null for the last good one.</summary>
    public long? Run { get; init; }

    public Kind? Kind { get; init; }

    public Status? Status { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>An id of the indicator lexicon.</summary>
    public string? Indicator { get; init; }

    /// <summary>A document's letter, its id, or how its id begins.</summary>
    public string? Document { get; init; }

    /// <summary>At most so many, in the documents' order; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>In which the listed facts are wanted.</summary>
    public FactOrder Order { get; init; }

    /// <summary>Turns the order.</summary>
    public bool Descending { get; init; }

    /// <summary>Folded words that all stand in the search text of a fact.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
