namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of a schedule of several nodes.</summary>
internal static class ClusterKeys
{
    private const int LongestName = 60;

    public static IReadOnlyList<SettingKey> All { get; } =
    [
        Key(
            "cluster:node",
            FormattableString.Invariant($"up to {LongestName} letters, digits, dots, hyphens and underscores"),
            static (cluster, value) =>
                value.Length is > 0 and <= LongestName && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
                    ? cluster with
                    {
                        Node = value,
                    }
                    : null
        ),
        Number("cluster:deadAfterSeconds", 2, 3600, static (cluster, seconds) => cluster with { DeadAfterSeconds = seconds }),
        Number("cluster:batchDocuments", 1, 100_000, static (cluster, count) => cluster with { BatchDocuments = count }),
    ];

    private static SettingKey Number(string name, int least, int most, Func<ClusterSettings, int, ClusterSettings> apply) =>
        Key(
            name,
            FormattableString.Invariant($"a whole number from {least} to {most}"),
            (cluster, value) => SettingKey.Whole(value, least, most, out var number) ? apply(cluster, (int)number) : null
        );

    private static SettingKey Key(string name, string wanted, Func<ClusterSettings, string, ClusterSettings?> apply) =>
        new(name, wanted, (settings, value) => apply(settings.Cluster, value) is { } cluster ? settings with { Cluster = cluster } : null);
}
