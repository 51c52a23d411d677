using System.CommandLine;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>An option that accepts one of several words, lists them when given another, and offers them for completion.</summary>
internal static class Choice
{
    public static Option<string> Of(string name, string description, params IReadOnlyList<string> words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = words.Count <= 4 ? string.Join('|', words) : "WORD" };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            var given = result.Tokens.Count > 0 ? result.Tokens[^1].Value : string.Empty;
            if (!words.Contains(given, StringComparer.Ordinal))
            {
                result.AddError($"{name}: \"{given}\" is none of {string.Join(", ", words)}");
            }
        });
        return option;
    }
}
