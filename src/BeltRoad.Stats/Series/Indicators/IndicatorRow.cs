using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>Reads a row of <c>Series/indicators.csv</c>, whose header explains its columns.</summary>
internal static class IndicatorRow
{
    public const string File = "Series/Indicators/indicators.csv";

    /// <summary>Added to the id of a figure to form the id of its growth.</summary>
    public const string GrowthSuffix = ".growth";

    private const string NationGroup = "{nation}";
    private const string GrowthGroup = "{growth}";
    private const string GrowthWord = "\u589E\u957F";

    public static string[] Columns { get; } =
    ["id", "kind", "units", "basis", "words", "counted", "also", "english", "chinese", "headline"];

    /// <summary>What is wrong with an added row; null where nothing is.</summary>
    public static string? Fault(string[] row) =>
        row[1].Length > 0 && !EnumNames.TryParse<Kind>(row[1], out _)
            ? $"kind '{row[1]}' is unknown; give one of {string.Join(", ", EnumNames.All<Kind>())}"
        : row[3].Length > 0 && !EnumNames.TryParse<PeriodBasis>(row[3], out _)
            ? $"basis '{row[3]}' is unknown; give one of {string.Join(", ", EnumNames.All<PeriodBasis>())}"
        : row[4].Trim().Length == 0 ? "words is empty; give those that the subject must hold"
        : null;

    public static Indicator Read(string[] row)
    {
        var groups = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Indicator(
            row[0],
            row[1].Length == 0 ? null : Enum.Parse<Kind>(row[1], ignoreCase: true),
            Alternatives(row[2]),
            row[3].Length == 0 ? null : EnumNames.Parse<PeriodBasis>(row[3]),
            [
                .. groups
                    .Where(group => group != NationGroup)
                    .Select(group => group == GrowthGroup ? CheckWords.Growth : Alternatives(group)),
            ],
            Alternatives(row[5]),
            Alternatives(row[6]),
            row[7],
            row[8],
            row[9] == "yes"
        )
        {
            NeedsNation = groups.Contains(NationGroup, StringComparer.Ordinal),
        };
    }

    /// <summary>The indicator of the growth of a figure; null for none.</summary>
    public static Indicator? GrowthOf(Indicator? level) =>
        level is null
            ? null
            : level with
            {
                Id = level.Id + GrowthSuffix,
                Units = ["percent"],
                Basis = PeriodBasis.Period,
                English = level.English + ", growth",
                Chinese = level.Chinese + GrowthWord,
                IsHeadline = false,
            };

    /// <summary>Words separated by |, longest first.</summary>
    public static IReadOnlyList<string> Alternatives(string words) =>
        [
            .. words
                .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];
}
