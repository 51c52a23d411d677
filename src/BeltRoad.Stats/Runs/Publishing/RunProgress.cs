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

/// <param name="Done">The number of items done of <paramref name="Total"/> in this stage.</param>
/// <param name="Item">The item just done: the id of a document or the name of a file.</param>
/// <param name="Refusal">Why the document could not be read; null if it was read.</param>
public sealed record RunProgress(RunStage Stage, int Done, int Total, string Item, Refusal? Refusal = null)
{
    /// <summary>A problem to fix for which nothing is refused; null if there is none.</summary>
    public Refusal? Warning { get; init; }
}
