using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>A digest of <c>beltroad.json</c> as it is written there; what is null is taken from the settings around it.</summary>
internal sealed record DigestSettings
{
    public string? Input { get; init; }

    /// <summary>Where null, a folder of the digest's name in the output folder.</summary>
    public string? Output { get; init; }

    public string? Cron { get; init; }

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    public DigestLanguage? Language { get; init; }

    /// <summary>How many reports <c>runs/</c> keeps.</summary>
    public int? Retention { get; init; }

    /// <summary>Whether a run is skipped where documents, settings and program are as in the last report.</summary>
    public bool OnChangeOnly { get; init; } = true;

    /// <summary>Whether a change of the input folder starts a run.</summary>
    public bool Watch { get; init; }

    /// <summary>How long the input folder must stand still before a change starts a run, in seconds.</summary>
    public int QuietSeconds { get; init; } = 30;

    /// <summary>How often a failed run is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first retry, in seconds; each later one is twice as long, up to an hour.</summary>
    public int RetrySeconds { get; init; } = 60;

    /// <summary>The day by whose end the documents usually have changed: of the month, 1 to 31, or of the week, monday to sunday.</summary>
    public string? ExpectBy { get; init; }

    /// <summary>After how many hours without a good run an alarm is raised.</summary>
    public int? AlarmAfterHours { get; init; }
}
