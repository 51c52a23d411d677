using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>How the dashboard's run stands.</summary>
/// <param name="Name"><c>idle</c>, <c>running</c>, <c>done</c>, <c>partial</c> or <c>failed</c>.</param>
/// <param name="Started">Of the last run that was started here; null where none was.</param>
/// <param name="Step">What is being done: a row <c>step.…</c> of the words.</param>
/// <param name="Done">Of <paramref name="Total"/> in this step.</param>
internal sealed record RunState(string Name, DateTimeOffset? Started = null, string Step = "", int Done = 0, int Total = 0)
{
    public bool IsRunning => Name == "running";

    /// <summary>What the step's words are filled with.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    public string In(DashboardWords words) => Step.Length == 0 ? string.Empty : words.Format("step." + Step, [.. Values]);
}
