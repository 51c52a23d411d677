using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>Reads <c>beltroad.json</c>, then <c>BELTROAD__…</c> environment variables, then command-line options.</summary>
internal static class SettingsReader
{
    public const string DefaultFile = "beltroad.json";
    private const string Prefix = "BELTROAD__";

    /// <param name="file">A configuration file that must exist; null for <see cref="DefaultFile"/>, which may be missing.</param>
    /// <param name="options">Keys and values given on the command line.</param>
    /// <exception cref="RefusedException">The file cannot be read, a key is unknown, or a value is not accepted.</exception>
    public static Settings Read(string? file, IEnumerable<KeyValuePair<string, string>> options)
    {
        var settings = new Settings { File = file ?? DefaultFile };
        foreach (var (key, value, place) in Members(file))
        {
            settings = value is not null
                ? Set(settings, place, key, value)
                : settings with
                {
                    Digests = settings.Digests.SetItem(
                        DigestKeys.NameOf(key),
                        settings.Digests.GetValueOrDefault(DigestKeys.NameOf(key)) ?? new DigestSettings()
                    ),
                    Sources = settings.Sources.SetItem(key, place),
                };
        }

        foreach (var (key, value) in Leaves(new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build()))
        {
            settings = Set(settings, "environment variable " + Prefix + key.Replace(":", "__", StringComparison.Ordinal), key, value);
        }

        foreach (var (key, value) in options)
        {
            settings = Set(settings, "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(key), key, value);
        }

        return settings;
    }

    private static Settings Set(Settings settings, string source, string name, string value)
    {
        if (!SettingKey.TryFind(name, out var key))
        {
            var known = DigestKeys.IsOfDigest(name)
                ? DigestKeys.NamesFor(name)
                : SettingKey.All.Select(known => known.Name).Concat(DigestKeys.NamesFor(name));
            throw new RefusedException(RefusalTexts.UnknownKey(source, name, SettingKey.Nearest(name), known));
        }

        var changed =
            key.Apply(settings, value)
            ?? throw new RefusedException(RefusalTexts.BadSetting(source, key.Name, key.IsPrivate ? "…" : value, key.Wanted));
        return changed with { Sources = changed.Sources.SetItem(key.Name, source) };
    }

    private static IReadOnlyList<(string Key, string? Value, string Place)> Members(string? file) =>
        File.Exists(file ?? DefaultFile) ? SettingsFile.Read(file ?? DefaultFile)
        : file is null ? []
        : throw new RefusedException(RefusalTexts.ConfigurationMissing(file));

    private static List<KeyValuePair<string, string>> Leaves(IConfiguration configuration) =>
        [
            .. configuration
                .AsEnumerable()
                .Where(pair => pair.Value is not null)
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
        ];
}
