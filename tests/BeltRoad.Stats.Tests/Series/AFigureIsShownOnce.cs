using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class AFigureIsShownOnce
{
    /// <summary>Each figure is its document, its subject, its value in dollars and its time; the figure that leads stands first.</summary>
    [Theory]
    [InlineData("A 与共建国家进出口总额 19.1 -|B 与共建国家进出口总额 19.1 2013/2022", "B")]
    [InlineData("A 与共建国家进出口总额 19.1 2022|B 与共建国家进出口总额 19.1 2013/2022", "A B")]
    [InlineData("A 与共建国家进出口总额 19.1 -|A 与沿线国家进出口总额 19.1 -", "A A")]
    [InlineData("A 对共建国家直接投资 318 2023|A 某企业的投入 318 -|A 新增的投入 318 2023", "A")]
    [InlineData("A 某企业的投入 318 -|A 对共建国家直接投资 318 2023", "A")]
    [InlineData("A 某企业的投入 30 -|A 新增的投入 30 -", "A A")]
    [InlineData("A 某企业的投入 318 2023|B 新增的投入 318 2023", "A")]
    [InlineData("A 某企业的投入 318 -|B 新增的投入 318 2023", "A B")]
    [InlineData("A 与共建国家出口额 318 2023|A 自共建国家进口额 318 2023", "A A")]
    public void UnderAllTheNamesThatDocumentsGiveIt(string figures, string shown)
    {
        var ledgers = figures
            .Split('|')
            .Select(static figure => figure.Split(' '))
            .GroupBy(static parts => parts[0])
            .Select(static document => SomeFact.LedgerOf(document.Key, [.. document.Select(Figure)]))
            .ToList();
        var observations = Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(static ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
        Assert.Equal(shown, string.Join(' ', SameFigures.Joined(observations).Select(static observation => observation.Lead.Letter)));
    }

    private static Fact Figure(string[] parts) =>
        SomeFact.Of(decimal.Parse(parts[2], CultureInfo.InvariantCulture), SomeFact.Dollars, parts[1]) with
        {
            SignificantDigits = parts[2].Count(char.IsAsciiDigit),
            Measure = Measure.Period,
            Time = parts[3] == "-" ? null : SomeFact.Time(parts[3]),
        };
}
