namespace BeltRoad.Stats.Diagnostics;

/// <content>The configuration file, its settings, and the options of a command.</content>
internal static partial class RefusalTexts
{
    public static Refusal UnknownKey(string source, string key, string nearest, IEnumerable<string> known) =>
        new(
            "unknown-key",
            source,
            $"there is no setting \"{key}\"",
            $"Did you mean \"{nearest}\"? The settings are " + string.Join(", ", known)
        );

    public static Refusal BadSetting(string source, string key, string value, string wanted) =>
        new("bad-setting", source, $"\"{Cut(value)}\" is no value for \"{key}\"", $"Give {wanted}");

    /// <param name="line">The line at fault, from whose character <paramref name="at"/> on it cannot be read; null where there is none to
    /// show.</param>
    public static Refusal BadConfiguration(string place, string reason, string? line = null, int at = 0)
    {
        var caret = 0;
        var excerpt = line is null ? null : Excerpt(line, at, out caret);
        return new(
            "bad-configuration",
            place,
            "is not a JSON object of settings (" + Sentence(reason) + ")",
            "Mend the file, or remove it to run with the defaults",
            excerpt,
            caret
        );
    }

    public static Refusal SettingTwice(string source, string key, string other) =>
        new("bad-setting", source, $"\"{Cut(key)}\" is given a second time (first at {other})", "Take one of the two out");

    public static Refusal BadDigestName(string source, string name) =>
        new(
            "bad-setting",
            source,
            $"\"{Cut(name)}\" is no name for a digest",
            "Give up to 40 letters, digits and hyphens: the name is that of its folder too"
        );

    public static Refusal ConfigurationMissing(string path) =>
        new("configuration-missing", path, "there is no such configuration file", "Check the name given with --config");

    public static Refusal NoFiles() =>
        new(
            "no-files",
            "beltroad extract",
            "no file is named",
            "Name one or more files, or give --jsonl to read lines from standard input"
        );

    public static Refusal FilesAndLines() =>
        new("files-and-lines", "beltroad extract", "both files and --jsonl are given", "Give either, not both");
}
