namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of <c>beltroad schedule</c> that apply to all digests.</summary>
internal sealed record ScheduleSettings
{
    /// <summary>The port of 127.0.0.1 that answers <c>/health</c>; 0 for none.</summary>
    public int Port { get; init; } = 8437;

    /// <summary>How many seconds a stop waits for current runs before it abandons them.</summary>
    public int StopSeconds { get; init; } = 30;

    /// <summary>How many days runs stay in the history. The default covers more than two yearly digests.</summary>
    public int HistoryDays { get; init; } = 800;

    /// <summary>Whether the log consists of JSON lines.</summary>
    public bool IsJsonLog { get; init; }

    /// <summary>A command line of the system's shell that receives each message as JSON on its standard input; null for none.</summary>
    public string? NotifyCommand { get; init; }

    /// <summary>An address that receives each message as JSON in a POST request; null for none.</summary>
    public Uri? NotifyUrl { get; init; }
}
