using System.Globalization;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Recognition.English;

[Flags]
internal enum NumberWordRole
{
    None = 0,
    Digit = 1,
    Tens = 2,
    Hundred = 4,
    Scale = 8,
    Dozen = 16,
    Several = 32,
    Vague = 64,
    Fraction = 128,
    Ordinal = 256,
}

/// <summary>The words of <c>numbers.csv</c>.</summary>
internal static class EnglishNumberWords
{
    private static readonly Dictionary<string, (decimal Value, NumberWordRole Role)> Words = LexiconTable
        .Read("Recognition/English/numbers.csv", "word", "value", "role")
        .ToDictionary(
            static row => row[0],
            static row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), RolesOf(row[2])),
            StringComparer.Ordinal
        );

    public static NumberWordRole RoleOf(EnglishToken token) =>
        token.Kind == EnglishTokenKind.Word ? Words.GetValueOrDefault(token.Text).Role : NumberWordRole.None;

    public static bool Is(EnglishToken token, NumberWordRole role) => (RoleOf(token) & role) != 0;

    public static decimal ValueOf(EnglishToken token) => Words.GetValueOrDefault(token.Text).Value;

    private static NumberWordRole RolesOf(string names) =>
        names.Split('|').Aggregate(NumberWordRole.None, static (roles, name) => roles | Enum.Parse<NumberWordRole>(name, ignoreCase: true));
}
