using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>
/// A digest as written in <c>beltroad.json</c>. A property that is null takes the value of the settings around the digest.
/// </summary>
internal sealed record DigestSettings
{
    public string? Input { get; init; }

    /// <summary>The output folder; null for a folder with the digest's name in the output folder.</summary>
    public string? Output { get; init; }

    public string? Cron { get; init; }

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    public DigestLanguage? Language { get; init; }

    /// <summary>The number of reports that <c>runs/</c> keeps.</summary>
    public int? Retention { get; init; }

    /// <summary>Whether a run is skipped if documents, settings and program are those of the last report.</summary>
    public bool OnChangeOnly { get; init; } = true;

    /// <summary>Whether a change of the input folder starts a run.</summary>
    public bool Watch { get; init; }

    /// <summary>Figures whose changes come first in the digest and are sent as a message: names of indicators, or words.</summary>
    public IReadOnlyList<string> Watched { get; init; } = [];

    /// <summary>How long the input folder must stay unchanged before a change starts a run, in seconds.</summary>
    public int QuietSeconds { get; init; } = 30;

    /// <summary>The maximum number of retries of a failed run.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first retry, in seconds; each later one is twice as long, up to an hour.</summary>
    public int RetrySeconds { get; init; } = 60;

    /// <summary>The day by whose end the documents have usually changed: of the month, 1 to 31, or of the week, monday to sunday.</summary>
    public string? ExpectBy { get; init; }

    /// <summary>The number of hours without a good run after which an alarm is raised.</summary>
    public int? AlarmAfterHours { get; init; }
}
