namespace BeltRoad.Stats.Runs.History;

/// <summary>A clock that was set back, as noticed for a digest.</summary>
/// <param name="Was">The latest time that it is known to have shown.</param>
/// <param name="Became">The time it showed when this was noticed.</param>
/// <param name="LastRun">The number of the last run of the folder before that; 0 if there was none.</param>
internal sealed record ClockSetBack(string Digest, DateTimeOffset Was, DateTimeOffset Became, long LastRun)
{
    /// <summary>Smaller steps back are ordinary clock adjustments.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
}
