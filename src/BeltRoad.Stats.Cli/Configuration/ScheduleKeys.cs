namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of the schedule and of its notifications.</summary>
internal static class ScheduleKeys
{
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        Number("schedule:port", 0, 65535, static (schedule, port) => schedule with { Port = port }),
        Number("schedule:stopSeconds", 0, 3600, static (schedule, seconds) => schedule with { StopSeconds = seconds }),
        Number("schedule:historyDays", 1, 36500, static (schedule, days) => schedule with { HistoryDays = days }),
        Key(
            "schedule:log",
            "text or json",
            static (schedule, value) =>
                value.ToLowerInvariant() switch
                {
                    "text" => schedule with { IsJsonLog = false },
                    "json" => schedule with { IsJsonLog = true },
                    _ => null,
                }
        ),
        Key(
            "notify:command",
            "a command line of the system's shell",
            static (schedule, value) => value.Trim().Length > 0 ? schedule with { NotifyCommand = value } : null
        ),
        Key(
            "notify:url",
            "an address that begins with https:// or http://",
            static (schedule, value) =>
                Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
                    ? schedule with
                    {
                        NotifyUrl = url,
                    }
                    : null
        ),
    ];

    private static SettingKey Number(string name, int least, int most, Func<ScheduleSettings, int, ScheduleSettings> apply) =>
        Key(
            name,
            FormattableString.Invariant($"a whole number from {least} to {most}"),
            (schedule, value) => SettingKey.Whole(value, least, most, out var number) ? apply(schedule, (int)number) : null
        );

    private static SettingKey Key(string name, string wanted, Func<ScheduleSettings, string, ScheduleSettings?> apply) =>
        new(
            name,
            wanted,
            (settings, value) => apply(settings.Schedule, value) is { } schedule ? settings with { Schedule = schedule } : null
        );
}
