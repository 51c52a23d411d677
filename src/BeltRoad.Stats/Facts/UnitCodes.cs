using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>All units that a fact can have, by the codes of the unit lexicons.</summary>
internal static class UnitCodes
{
    private static readonly Dictionary<string, Unit> byCode = new UnitTable(Lexicons.Units)
        .Known.Concat([Unit.Count, Unit.Percent, Unit.PercentagePoint])
        .GroupBy(unit => unit.Code, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public static IReadOnlyList<Unit> All { get; } = [.. byCode.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    /// <summary>Null for a code that no lexicon has.</summary>
    public static Unit? Find(string code) => byCode.GetValueOrDefault(code);
}
