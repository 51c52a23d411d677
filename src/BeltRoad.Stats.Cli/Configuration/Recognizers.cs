using System.CommandLine;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The recognisers that find numerals.</summary>
internal static class Recognizers
{
    /// <summary>What a value of the setting must be.</summary>
    public const string Wanted = "builtin or microsoft";

    private static readonly NumberRecognizers[] all = [NumberRecognizers.BuiltIn, MicrosoftNumbers.Recognizer];

    /// <summary>What a command is told with <c>--recognizer</c>; the built-in one where it is told nothing.</summary>
    /// <exception cref="RefusedException">The program has none of that name.</exception>
    public static NumberRecognizers Of(ParseResult call) =>
        call.GetValue(SettingsOptions.Recognizer) is not { } name
            ? NumberRecognizers.BuiltIn
            : Find(name) ?? throw new RefusedException(RefusalTexts.BadSetting("--recognizer", "recognizer", name, Wanted));

    /// <summary>Null where the program has none of that name.</summary>
    public static NumberRecognizers? Find(string name) =>
        Array.Find(all, recognizer => recognizer.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
