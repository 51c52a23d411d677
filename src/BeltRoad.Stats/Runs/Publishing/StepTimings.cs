namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>The duration of each step of a run. Steps that run in parallel each count in full.</summary>
internal sealed class StepTimings(TimeProvider time)
{
    private readonly List<(string Step, TimeSpan Taken)> steps = [];
    private readonly Lock gate = new();

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<(string Step, TimeSpan Taken)> Steps
    {
        get
        {
            lock (gate)
            {
                return [.. steps];
            }
        }
    }

    public T Of<T>(string step, Func<T> work)
    {
        var begun = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            var taken = time.GetElapsedTime(begun);
            lock (gate)
            {
                var known = steps.FindIndex(other => other.Step == step);
                if (known < 0)
                {
                    steps.Add((step, taken));
                }
                else
                {
                    steps[known] = (step, steps[known].Taken + taken);
                }
            }
        }
    }

    public void Of(string step, Action work) =>
        Of(
            step,
            () =>
            {
                work();
                return true;
            }
        );
}
