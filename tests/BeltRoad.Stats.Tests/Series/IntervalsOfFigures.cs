using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class IntervalsOfFigures
{
    [Theory]
    [InlineData("18.95", 4, "[18.945, 18.955)")]
    [InlineData("100", 1, "[50, 150)")]
    [InlineData("100", 3, "[99.5, 100.5)")]
    [InlineData("99", 2, "[98.5, 99.5)")]
    [InlineData("0", 1, "[-0.5, 0.5)")]
    [InlineData("1", 1, "[0.5, 1.5)")]
    [InlineData("0.05", 1, "[0.045, 0.055)")]
    [InlineData("0.1", 1, "[0.05, 0.15)")]
    [InlineData("-3.2", 2, "[-3.25, -3.15)")]
    [InlineData("1000000000000000000", 1, "[500000000000000000, 1500000000000000000)")]
    [InlineData("1000000000000000001", 1, "[1000000000000000001, 1000000000000000001]")]
    [InlineData("-1000000000000000001", 1, "[-1000000000000000001, -1000000000000000001]")]
    [InlineData("5", 40, "[5, 5)")]
    public void AnExactFigureIsAnythingThatIsRoundedToIt(string value, int digits, string interval)
    {
        var fact = SomeFact.Of(Number(value)!.Value, SomeFact.Dollars) with { SignificantDigits = digits };
        Assert.Equal(interval, PrintedInterval.Of(fact).ToString());
    }

    [Theory]
    [InlineData("2.8", "9.7", "[2.75, 9.75)")]
    [InlineData("9", "10", "[8.5, 15)")]
    public void EachEndOfARangeIsWidenedByItsOwnHalfUnit(string low, string high, string interval)
    {
        var fact = SomeFact.Of(Number(low)!.Value, SomeFact.Dollars) with { High = Number(high) };
        Assert.Equal(interval, PrintedInterval.Of(fact with { SignificantDigits = low.Length > 1 ? 2 : 1 }).ToString());
    }

    [Theory]
    [InlineData(Modifier.Over, "(100, ∞)")]
    [InlineData(Modifier.About, "[90, 110]")]
    public void AHedgeIsWideEnough(Modifier hedge, string interval) =>
        Assert.Equal(interval, PrintedInterval.Of(SomeFact.Of(100, SomeFact.Dollars) with { Modifier = hedge }).ToString());

    [Theory]
    [InlineData("1 2", "10 20", "[11, 22]", "[-19, -8]", "[0.1, 0.4]")]
    [InlineData("1 -", "10 20", "[11, ∞]", "[-19, ∞]", "[0.1, ∞]")]
    [InlineData("- 2", "10 20", "[-∞, 22]", "[-∞, -8]", "[-∞, 0.4]")]
    [InlineData("1 2", "10 -", "[11, ∞]", "[-∞, -8]", "[0.1, ∞]")]
    public void SumsDifferencesAndSharesGoFromEndToEnd(string left, string right, string sum, string difference, string share)
    {
        var (one, other) = (Interval(left), Interval(right));
        Assert.Equal((sum, difference, share), ($"{one.Plus(other)}", $"{one.Minus(other)}", $"{one.Share(other)}"));
    }

    [Theory]
    [InlineData("150 180", "20 50", "[100, 150]")]
    [InlineData("150 180", "-50 -", "[150, 360]")]
    [InlineData("150 180", "- 50", "[100, ∞]")]
    [InlineData("150 180", "-100 50", "[100, ∞]")]
    [InlineData("150 180", "-100 -99.9999", "[150, ∞]")]
    [InlineData("- 180", "20 50", "[-∞, 150]")]
    [InlineData("150 -", "20 50", "[100, ∞]")]
    public void BeforeAGrowthTheLevelIsDividedByIt(string level, string growth, string before) =>
        Assert.Equal(before, Interval(level).Before(Interval(growth)).ToString());

    /// <summary>Each count is its value, its noun, its time and the letter of its document.</summary>
    [Theory]
    [InlineData("3 港口 - A|3 港口 - A", "3A")]
    [InlineData("3 港口 - A|3 机场 - A", "3A 3A")]
    [InlineData("3 港口 - A|4 港口 - A", "3A 4A")]
    [InlineData("3 港口 - A|3 港口 - B", "3A 3B")]
    [InlineData("3 港口 2022 A|3 港口 - A", "3A 3A")]
    [InlineData("3 港口 - A|3 港口 2022 A", "3A 3A")]
    [InlineData("3 共建国家 - A|3 共建国家 - A", "3A 3A")]
    public void ACountMentionedAgainInOtherWordsIsKeptOnce(string counts, string kept)
    {
        var ledgers = counts
            .Split('|')
            .Select(static count => count.Split(' '))
            .GroupBy(static parts => parts[3])
            .Select(static document =>
                SomeFact.LedgerOf(
                    document.Key,
                    [
                        .. document.Select(
                            static (parts, index) =>
                                SomeFact.Of(
                                    Number(parts[0])!.Value,
                                    Unit.Count,
                                    FormattableString.Invariant($"第{parts[3]}{index}项"),
                                    parts[1]
                                ) with
                                {
                                    Time = parts[2] == "-" ? null : SomeFact.Time(parts[2]),
                                }
                        ),
                    ]
                )
            )
            .ToList();
        var observations = Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(static ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
        Assert.Equal(
            kept,
            string.Join(
                ' ',
                SameFigures
                    .Joined(observations)
                    .Select(static observation =>
                        string.Create(CultureInfo.InvariantCulture, $"{observation.Fact.Value}{observation.Lead.Letter}")
                    )
            )
        );
    }

    private static decimal? Number(string text) => text == "-" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static ValueInterval Interval(string ends) => new(Number(ends.Split(' ')[0]), Number(ends.Split(' ')[1]), true, true);
}
