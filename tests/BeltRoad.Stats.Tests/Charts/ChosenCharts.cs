using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts;

/// <summary>The charts that are chosen for a few facts.</summary>
internal static class ChosenCharts
{
    public static ChartContext Context { get; } =
        new(Words.Of(DigestLanguage.English), letter => letter == "A" ? "Paper 2023" : string.Empty);

    public static Fact Named(string subject, decimal value) => SomeFact.Of(value, SomeFact.Dollars, subject);

    public static IReadOnlyList<ChartSpec> Choose(params Fact[] facts) =>
        ChartChooser.Actual("money", Observe(SomeFact.LedgerOf("d", facts)), Context);

    public static IReadOnlyList<Observation> Observe(Ledger ledger) =>
        Observations.Of(Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document])), IndicatorLexicon.Default);
}
