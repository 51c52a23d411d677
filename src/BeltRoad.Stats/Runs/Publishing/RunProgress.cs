using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

public enum RunStage
{
    Read,
    Compose,
    Write,
    Publish,
}

/// <param name="Done">Of <paramref name="Total"/> in this stage.</param>
/// <param name="Item">What was just done: a document's id, a file's name.</param>
/// <param name="Refusal">Why the document could not be read; null where it was.</param>
public sealed record RunProgress(RunStage Stage, int Done, int Total, string Item, Refusal? Refusal = null)
{
    /// <summary>What to mend, though nothing is refused for it; null where there is nothing.</summary>
    public Refusal? Warning { get; init; }
}
