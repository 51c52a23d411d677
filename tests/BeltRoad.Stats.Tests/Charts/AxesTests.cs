using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts;

public sealed class AxesTests
{
    private static readonly FigureFormat Figures = new(Words.Of(DigestLanguage.English));

    [Theory]
    [InlineData("1", "1000", "1 to 1000: 1|10|100|US$1,000")]
    [InlineData("1", "999", "1 to 999: 1|10|US$100")]
    [InlineData("9", "100", "1 to 100: 1|10|US$100")]
    [InlineData("10", "100", "10 to 100: 10|US$100")]
    [InlineData("0.5", "20", "0.1 to 20: 0.1|1|US$10")]
    [InlineData("1", "10000", "1 to 10000: 1|10|100|1,000|US$10,000")]
    [InlineData("1", "100000", "1 to 100000: 10|1,000|US$100,000")]
    public void ALogarithmicAxisNamesThePowersOfTen(string smallest, string largest, string expected) =>
        Assert.Equal(expected, Show(Axes.Logarithmic(Number(smallest), Number(largest), SomeFact.Dollars, Figures)));

    [Theory]
    [InlineData("1", "0 to 1: 0|0.25|0.5|0.75|US$1")]
    [InlineData("12", "0 to 12.5: 0|2.5|5|7.5|10|US$12.5")]
    [InlineData("13", "0 to 15: 0|5|10|US$15")]
    [InlineData("20", "0 to 20: 0|5|10|15|US$20")]
    [InlineData("21", "0 to 30: 0|10|20|US$30")]
    [InlineData("50", "0 to 50: 0|10|20|30|40|US$50")]
    [InlineData("51", "0 to 60: 0|20|40|US$60")]
    [InlineData("0.1", "0 to 0.1: 0|0.025|0.05|0.075|US$0.1")]
    [InlineData("0", "0 to 0.000025: 0|US$0.000025")]
    public void ALinearAxisEndsAtARoundNumberAtOrBeyondTheLargest(string largest, string expected) =>
        Assert.Equal(expected, Show(Axes.Linear(Number(largest), SomeFact.Dollars, Figures)));

    [Theory]
    [InlineData("-3", "9", "-5 to 10: −5%|−2.5%|0|+2.5%|+5%|+7.5%|+10%")]
    [InlineData("2", "9", "0 to 10: 0|+2%|+4%|+6%|+8%|+10%")]
    [InlineData("-10", "-1", "-10 to 0: −10%|−7.5%|−5%|−2.5%|0")]
    [InlineData("-10", "10", "-10 to 10: −10%|−5%|0|+5%|+10%")]
    public void ASignedAxisHoldsZeroAndBothEnds(string smallest, string largest, string expected) =>
        Assert.Equal(expected, Show(Axes.Signed(Number(smallest), Number(largest), Unit.Percent, Figures)));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Show(ChartAxis axis) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{axis.Minimum:0.######} to {axis.Maximum:0.######}: {string.Join('|', axis.Ticks.Select(static tick => tick.Label))}"
        );
}
