using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Cli;

/// <summary>
/// The exit codes of the program. An error visible in the command line alone is wrong usage; an error of the environment is a failure.
/// </summary>
internal static class ExitCodes
{
    /// <summary>The description in the help text.</summary>
    public const string Meaning =
        "Exit codes: 0 done, 1 failed, 2 bad usage or configuration, 3 done, but documents were refused or corrections no longer fit.";

    public const int Done = 0;
    public const int Failed = 1;
    public const int BadUsage = 2;

    /// <summary>Done, but some documents or lines were refused, or some corrections no longer fit their source.</summary>
    public const int Partial = 3;

    private static readonly string[] UsageCodes =
    [
        "unknown-key",
        "unknown-encoding",
        "bad-setting",
        "bad-configuration",
        "configuration-missing",
        "no-files",
        "files-and-lines",
        "bad-date",
        "no-digests",
        "no-cron",
        "bad-cron",
        "unknown-zone",
        "unknown-digest",
        "shared-output",
    ];

    public static int Of(Refusal refusal) => UsageCodes.Contains(refusal.Code, StringComparer.Ordinal) ? BadUsage : Failed;
}
