using System.Globalization;
using static BeltRoad.Stats.Tests.Charts.ChosenCharts;

namespace BeltRoad.Stats.Tests.Charts;

public sealed class TitlesOfRankings
{
    /// <summary>Each figure is its subject, its value and how sure it is, in percent.</summary>
    [Theory]
    [InlineData("中国进出口总额 30 90|中国出口额 20 90|中国进口额 10 90", "Foreign trade of China came to US$30; China’s exports to US$20")]
    [InlineData("中国进出口总额 30 90|中国出口额 20 50|中国进口额 10 90", "Foreign trade of China: US$30")]
    [InlineData("中国进出口总额 30 50|中国出口额 20 90|中国进口额 10 90", "Trade: US dollars, largest first")]
    [InlineData("中国进出口总额 30 90|中国出口额 30 90|中国进口额 10 90", "Foreign trade of China: US$30")]
    public void ARankingIsTitledByItsLeaderAndTheOneBehindIt(string figures, string title)
    {
        var facts = figures
            .Split('|')
            .Select(figure => figure.Split(' '))
            .Select(parts =>
                Named(parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture)) with
                {
                    Confidence = double.Parse(parts[2], CultureInfo.InvariantCulture) / 100,
                }
            );
        Assert.Equal(title, Assert.Single(Choose([.. facts])).Title);
    }

    [Fact]
    public void ARankingHasTenRowsAtMostAndSaysHowManyAreInTheTables()
    {
        var facts = Enumerable.Range(1, 14).Select(number => Named(FormattableString.Invariant($"第{number}项金额"), 20 + number));
        var chart = Assert.Single(Choose([.. facts]));
        Assert.Equal((10, 4), (chart.Marks.Count(), chart.Omitted));
    }
}
