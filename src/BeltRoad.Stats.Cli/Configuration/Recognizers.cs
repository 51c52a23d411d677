using System.CommandLine;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The recognisers that find numerals.</summary>
internal static class Recognizers
{
    /// <summary>The accepted values of the setting.</summary>
    public const string Wanted = "builtin or microsoft";

    private static readonly NumberRecognizers[] all = [NumberRecognizers.BuiltIn, MicrosoftNumbers.Recognizer];

    /// <summary>The recogniser given with <c>--recognizer</c>; the built-in one by default.</summary>
    /// <exception cref="RefusedException">There is no recogniser with that name.</exception>
    public static NumberRecognizers Of(ParseResult call) =>
        call.GetValue(SettingsOptions.Recognizer) is not { } name
            ? NumberRecognizers.BuiltIn
            : Find(name) ?? throw new RefusedException(RefusalTexts.BadSetting("--recognizer", "recognizer", name, Wanted));

    /// <summary>Returns null if there is no recogniser with that name.</summary>
    public static NumberRecognizers? Find(string name) =>
        Array.Find(all, recognizer => recognizer.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
