using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Encodings;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>
/// A setting: its key in <c>beltroad.json</c> (a colon separates object and member), the values it accepts, and what it changes.
/// </summary>
/// <param name="Wanted">The accepted values, for the message that refuses another.</param>
/// <param name="Apply">Returns null for a value that is not accepted.</param>
internal sealed record SettingKey(string Name, string Wanted, Func<Settings, string, Settings?> Apply)
{
    /// <summary>Whether the file may give a list; a line feed then stands after each part.</summary>
    public bool TakesList { get; init; }

    /// <summary>Whether a value must not be repeated in messages, since it may hold a password.</summary>
    public bool IsPrivate { get; init; }

    private const long Gigabyte = 1024L * 1024 * 1024;

    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new("input", "a folder", static (settings, value) => value.Length > 0 ? settings with { Input = value } : null),
        new("output", "a folder", static (settings, value) => value.Length > 0 ? settings with { Output = value } : null),
        new("corrections", "a file", static (settings, value) => value.Length > 0 ? settings with { Corrections = value } : null),
        new("confirmations", "a file", static (settings, value) => value.Length > 0 ? settings with { Confirmations = value } : null),
        new(
            "language",
            "en or zh",
            static (settings, value) => Language(value) is { } language ? settings with { Language = language } : null
        ),
        new(
            "date",
            "a date such as 2023-10-18",
            static (settings, value) =>
                DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? settings with
                    {
                        Date = date,
                    }
                    : null
        ),
        new(
            "encoding",
            "one of " + string.Join(", ", KnownEncodings.Names),
            static (settings, value) => KnownEncodings.Find(value) is { } encoding ? settings with { Encoding = encoding } : null
        ),
        new(
            "recognizer",
            Recognizers.Wanted,
            static (settings, value) => Recognizers.Find(value) is { } recognizer ? settings with { Recognizer = recognizer } : null
        ),
        new(
            "secondReader",
            "microsoft or off",
            static (settings, value) =>
                value.ToLowerInvariant() switch
                {
                    "microsoft" => settings with { ReadsTwice = true },
                    "off" => settings with { ReadsTwice = false },
                    _ => null,
                }
        ),
        new(
            "limits:maxDocumentBytes",
            "a whole number from 1 to 1073741824",
            static (settings, value) => Whole(value, 1, Gigabyte, out var bytes) ? settings with { MaxDocumentBytes = bytes } : null
        ),
        new(
            "limits:parallelism",
            "a whole number from 1 to 256",
            static (settings, value) => Whole(value, 1, 256, out var threads) ? settings with { Parallelism = (int)threads } : null
        ),
        new(
            "retention:runs",
            "a whole number from 0 to 10000",
            static (settings, value) => Whole(value, 0, 10000, out var runs) ? settings with { RetainedRuns = (int)runs } : null
        ),
        .. StoreKeys.All,
        .. ScheduleKeys.All,
        .. ClusterKeys.All,
    ];

    public static bool TryFind(string name, [NotNullWhen(true)] out SettingKey? key)
    {
        if (DigestKeys.IsOfDigest(name))
        {
            return DigestKeys.TryFind(name, out key);
        }

        key = All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return key is not null;
    }

    /// <summary>
    /// The keys of settings and of objects of settings that are members of an object; empty if it is no object of settings.
    /// </summary>
    /// <param name="parent">The key of the object; empty for the outermost.</param>
    public static IReadOnlyList<string> MembersOf(string parent)
    {
        var prefix = parent.Length == 0 ? string.Empty : parent + ":";
        return
        [
            .. All.Select(key => key.Name)
                .Concat(DigestKeys.NamesFor(parent))
                .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(name => prefix + name[prefix.Length..].Split(':')[0])
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Returns the known key, of a setting or of an object of settings, that differs in the fewest letters.</summary>
    public static string Nearest(string name)
    {
        var settings = All.Select(key => key.Name).Concat(DigestKeys.NamesFor(name)).ToList();
        return Nearest(
            name,
            settings.Concat(settings.Where(key => key.Contains(':', StringComparison.Ordinal)).Select(key => key.Split(':')[0]))
        );
    }

    public static string Nearest(string word, IEnumerable<string> known) =>
        known.MinBy(other => Distance(other.ToLowerInvariant(), word.ToLowerInvariant()))!;

    public static DigestLanguage? Language(string value) =>
        value.ToLowerInvariant() switch
        {
            "en" => DigestLanguage.English,
            "zh" => DigestLanguage.Chinese,
            _ => null,
        };

    public static bool Whole(string value, long least, long most, out long number) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    /// <summary>Insertions, deletions and substitutions between two names (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
