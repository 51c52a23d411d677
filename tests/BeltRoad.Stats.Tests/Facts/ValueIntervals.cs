using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Tests.Facts;

public sealed class ValueIntervals
{
    [Theory]
    [InlineData("双向投资累计超过3800亿美元。", "(380000000000, ∞)")]
    [InlineData("进出口总额近2.9万亿美元。", "[2610000000000, 2900000000000)")]
    [InlineData("承诺投资金额约220亿美元。", "[19800000000, 24200000000]")]
    [InlineData("贸易额不足50亿元。", "[0, 5000000000)")]
    [InlineData("带动数十万人就业。", "[100000, 1000000)")]
    [InlineData("贸易增长2.8%—9.7%。", "[2.8, 9.7]")]
    [InlineData("出口下降超过3%。", "(-∞, -3)")]
    [InlineData("进口下降3.2%。", "[-3.2, -3.2]")]
    [InlineData("已开行7.4万列。", "[74000, 74000]")]
    public void AHedgeBecomesAnInterval(string sentence, string expected)
    {
        var fact = Assert.Single(StatisticsReader.Read(DocumentReader.FromText("row", sentence)).Facts);
        Assert.Equal(expected, fact.Interval.ToString());
    }

    [Theory]
    [InlineData("[1, 2]", "[2, 3]", true)]
    [InlineData("[1, 2)", "[2, 3]", false)]
    [InlineData("(2, ∞)", "[2, 2]", false)]
    [InlineData("(2, ∞)", "[5, 5]", true)]
    [InlineData("(-∞, 0)", "(-1, ∞)", true)]
    public void TwoIntervalsMeetWhereAValueLiesInBoth(string one, string other, bool meet)
    {
        Assert.Equal(meet, Parse(one).Meets(Parse(other)));
        Assert.Equal(meet, Parse(other).Meets(Parse(one)));
    }

    private static ValueInterval Parse(string text)
    {
        var ends = text[1..^1].Split(", ");
        return new ValueInterval(End(ends[0]), End(ends[1]), text[0] == '[', text[^1] == ']');
    }

    private static decimal? End(string text) =>
        decimal.TryParse(
            text,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
