using System.CommandLine;
using BeltRoad.Stats.Reading.Encodings;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The options that override settings, and the one that names the configuration file.</summary>
internal static class SettingsOptions
{
    public static Option<string> Output { get; } =
        new("--output", "-o") { Description = "Folder of the reports and the store [default: reports]", HelpName = "FOLDER" };

    public static Option<string> Configuration { get; } =
        new("--config") { Description = "Configuration file [default: beltroad.json, if it exists]", HelpName = "FILE" };

    public static Option<string> Input { get; } =
        new("--input", "-i") { Description = "Folder of the documents [default: seeds]", HelpName = "FOLDER" };

    private static Option<string> Language { get; } =
        new("--language") { Description = "Language of the digest [default: en]", HelpName = "en|zh" };

    private static Option<string> Date { get; } =
        new("--date") { Description = "Date printed on the digest [default: today in UTC]", HelpName = "YYYY-MM-DD" };

    private static Option<string> Encoding { get; } =
        new("--encoding")
        {
            Description = "Encoding of all text files [default: detected for each]",
            HelpName = string.Join('|', KnownEncodings.Names),
        };

    public static Option<string> Recognizer { get; } =
        new("--recognizer") { Description = "What finds the numerals [default: builtin]", HelpName = "builtin|microsoft" };

    private static Option<string> SecondReader { get; } =
        new("--second-reader")
        {
            Description =
                "What reads the numerals of statistics once more; with --recognizer microsoft that is the built-in recogniser "
                + "[default: microsoft]",
            HelpName = "microsoft|off",
        };

    public static IReadOnlyList<Option> All { get; } = [Input, Output, Language, Date, Encoding, Recognizer, SecondReader, Configuration];

    /// <exception cref="Diagnostics.RefusedException">A setting is unknown or not accepted.</exception>
    public static Settings Read(ParseResult call)
    {
        List<KeyValuePair<string, string>> given = [];
        foreach (var option in (ReadOnlySpan<Option<string>>)[Input, Output, Language, Date, Encoding, Recognizer, SecondReader])
        {
            if (call.GetResult(option) is not null && call.GetValue(option) is { } value)
            {
                given.Add(KeyValuePair.Create(KeyOf(option), value));
            }
        }

        return SettingsReader.Read(call.GetValue(Configuration), given);
    }

    /// <summary>--second-reader sets <c>secondReader</c>.</summary>
    private static string KeyOf(Option option) => option == SecondReader ? "secondReader" : option.Name.TrimStart('-');
}
