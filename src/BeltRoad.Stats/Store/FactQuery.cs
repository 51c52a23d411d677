using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Store;

/// <summary>Selects facts of a run. A property that is null does not filter.</summary>
internal sealed record FactQuery
{
    /// <summary>The number of a run; null for the last good run.</summary>
    public long? Run { get; init; }

    public Kind? Kind { get; init; }

    public Status? Status { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>An id of the indicator lexicon.</summary>
    public string? Indicator { get; init; }

    /// <summary>A document's letter, its id, or the beginning of its id.</summary>
    public string? Document { get; init; }

    /// <summary>The maximum number of facts, counted in the order of documents; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The order of the listed facts.</summary>
    public FactOrder Order { get; init; }

    /// <summary>Whether the order is reversed.</summary>
    public bool Descending { get; init; }

    /// <summary>Folded words that must all occur in the search text of a fact.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
