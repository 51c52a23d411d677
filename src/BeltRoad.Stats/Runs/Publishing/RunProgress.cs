using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>A stage of a run, in the order in which they begin.</summary>
public enum RunStage
{
    /// <summary>Documents are read.</summary>
    Read,

    /// <summary>Series, checks, charts and the digest are made.</summary>
    Compose,

    /// <summary>Files are written.</summary>
    Write,

    /// <summary>The new report takes the place of the earlier one.</summary>
    Publish,
}

/// <summary>What a run has just done.</summary>
/// <param name="Done">Of <paramref name="Total"/> in this stage.</param>
/// <param name="Item">What was just done: a document's id, a file's name.</param>
/// <param name="Refusal">Why the document could not be read; null where it was.</param>
public sealed record RunProgress(RunStage Stage, int Done, int Total, string Item, Refusal? Refusal = null)
{
    /// <summary>What to mend, though nothing is refused for it; null where there is nothing.</summary>
    public Refusal? Warning { get; init; }
}
