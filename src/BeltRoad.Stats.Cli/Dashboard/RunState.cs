namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The state of the dashboard's run.</summary>
/// <param name="Name"><c>idle</c>, <c>running</c>, <c>done</c>, <c>partial</c> or <c>failed</c>.</param>
/// <param name="Started">When the last run that was started here began; null if there was none.</param>
/// <param name="Step">The current step: a row <c>step.…</c> of the words.</param>
/// <param name="Done">The number of items done of <paramref name="Total"/> in this step.</param>
internal sealed record RunState(string Name, DateTimeOffset? Started = null, string Step = "", int Done = 0, int Total = 0)
{
    public bool IsRunning => Name == "running";

    /// <summary>The values for the placeholders of the step's words.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    public string In(DashboardWords words) => Step.Length == 0 ? string.Empty : words.Format("step." + Step, [.. Values]);
}
