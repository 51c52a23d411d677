using System.Diagnostics.CodeAnalysis;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of each digest, such as <c>digests:NAME:cron</c>.</summary>
internal static class DigestKeys
{
    private const string Prefix = "digests:";
    private const int LongestName = 40;

    private static readonly IReadOnlyList<DigestKey> All =
    [
        Text("input", "a folder", static (digest, value) => digest with { Input = value }),
        Text("output", "a folder", static (digest, value) => digest with { Output = value }),
        Text("cron", "a cron expression such as 0 9 * * MON", static (digest, value) => digest with { Cron = value }),
        Text("timeZone", "an IANA time zone such as Asia/Shanghai", static (digest, value) => digest with { TimeZone = value }),
        new(
            "language",
            "en or zh",
            static (digest, value) => SettingKey.Language(value) is { } language ? digest with { Language = language } : null
        ),
        Number("retention", 0, 10000, static (digest, runs) => digest with { Retention = runs }),
        Flag("onChangeOnly", static (digest, on) => digest with { OnChangeOnly = on }),
        new("watch", "true or false, or a list of figures to watch", Watching) { TakesList = true },
        Number("quietSeconds", 1, 86400, static (digest, seconds) => digest with { QuietSeconds = seconds }),
        Number("retries", 0, 20, static (digest, retries) => digest with { Retries = retries }),
        Number("retrySeconds", 1, 3600, static (digest, seconds) => digest with { RetrySeconds = seconds }),
        new(
            "expectBy",
            "a day of the month, 1 to 31, or of the week, monday to sunday",
            static (digest, value) => Schedule.ExpectedDay.TryParse(value, out _) ? digest with { ExpectBy = value } : null
        ),
        Number("alarmAfterHours", 1, 100000, static (digest, hours) => digest with { AlarmAfterHours = hours }),
    ];

    public static bool IsOfDigest(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key names a digest and not one of its settings, whether or not the name is valid.</summary>
    public static bool IsNamed(string key) => IsOfDigest(key) && key.Split(':').Length == 2;

    /// <summary>The name in the key of a digest.</summary>
    public static string NameOf(string key) => key[Prefix.Length..];

    /// <summary>Whether a key names a digest with a valid name.</summary>
    public static bool IsDigest(string key) => IsNamed(key) && IsName(NameOf(key));

    public static bool TryFind(string name, [NotNullWhen(true)] out SettingKey? key)
    {
        key = null;
        if (name.Split(':') is not [_, var digest, var setting] || !IsName(digest))
        {
            return false;
        }

        if (All.FirstOrDefault(known => known.Name.Equals(setting, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return false;
        }

        key = new SettingKey(
            Prefix + digest + ":" + found.Name,
            found.Wanted,
            (settings, value) =>
                found.Apply(settings.Digests.GetValueOrDefault(digest) ?? new DigestSettings(), value) is { } changed
                    ? settings with
                    {
                        Digests = settings.Digests.SetItem(digest, changed),
                    }
                    : null
        )
        {
            TakesList = found.TakesList,
        };
        return true;
    }

    /// <summary>The keys of the digest that a key belongs to, or of a digest called NAME.</summary>
    public static IEnumerable<string> NamesFor(string name)
    {
        var digest = name.Split(':') is [_, var given, ..] && IsOfDigest(name) && IsName(given) ? given : "NAME";
        return All.Select(key => Prefix + digest + ":" + key.Name);
    }

    /// <summary>Whether the name can also name a folder: letters, digits and hyphens.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static DigestKey Text(string name, string wanted, Func<DigestSettings, string, DigestSettings> apply) =>
        new(name, wanted, (digest, value) => value.Trim().Length > 0 ? apply(digest, value.Trim()) : null);

    private static DigestKey Flag(string name, Func<DigestSettings, bool, DigestSettings> apply) =>
        new(name, "true or false", (digest, value) => bool.TryParse(value, out var on) ? apply(digest, on) : null);

    private static DigestKey Number(string name, int least, int most, Func<DigestSettings, int, DigestSettings> apply) =>
        new(
            name,
            FormattableString.Invariant($"a whole number from {least} to {most}"),
            (digest, value) => SettingKey.Whole(value, least, most, out var number) ? apply(digest, (int)number) : null
        );

    /// <summary>A flag, also in a list, is of the folder; what else stands in a list names figures to be watched.</summary>
    private static DigestSettings? Watching(DigestSettings digest, string value)
    {
        if (!value.AsSpan().ContainsAny('\n', ';') && !bool.TryParse(value, out _))
        {
            return null;
        }

        var changed = digest;
        foreach (var part in value.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            changed = bool.TryParse(part, out var on) ? changed with { Watch = on } : changed with { Watched = [.. changed.Watched, part] };
        }

        return ReferenceEquals(changed, digest) ? null : changed;
    }

    private sealed record DigestKey(string Name, string Wanted, Func<DigestSettings, string, DigestSettings?> Apply)
    {
        public bool TakesList { get; init; }
    }
}
