namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>How <c>beltroad schedule</c> itself behaves, whatever the digest.</summary>
internal sealed record ScheduleSettings
{
    /// <summary>The port of 127.0.0.1 that answers <c>/health</c>; 0 for none.</summary>
    public int Port { get; init; } = 8437;

    /// <summary>How long a stop waits for runs under way before they are abandoned, in seconds.</summary>
    public int StopSeconds { get; init; } = 30;

    /// <summary>How long runs stay in the history, in days: more than two yearly digests.</summary>
    public int HistoryDays { get; init; } = 800;

    /// <summary>Whether the log is lines of JSON.</summary>
    public bool IsJsonLog { get; init; }

    /// <summary>A command line of the system's shell that gets each message as JSON on its standard input; null for none.</summary>
    public string? NotifyCommand { get; init; }

    /// <summary>An address that gets each message as JSON in a POST; null for none.</summary>
    public Uri? NotifyUrl { get; init; }
}
