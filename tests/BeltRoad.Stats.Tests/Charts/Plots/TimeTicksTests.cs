using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;

namespace BeltRoad.Stats.Tests.Charts.Plots;

public sealed class TimeTicksTests
{
    [Theory]
    [InlineData("2013.5 2014.5 2015.5", 40, "2013.5 2013|2014.5 2014|2015.5 2015")]
    [InlineData("2013.5 2014.5 2015.5", 20, "2013.5 2013|2015.5 2015")]
    [InlineData("2000.5 2023.5", 10, "2003.5 2003|2008.5 2008|2013.5 2013|2018.5 2018|2023.5 2023")]
    [InlineData("2019.04 2020.5 2022.96", 40, "2020 2020|2021 2021|2022 2022")]
    [InlineData("2022.04 2022.12 2022.21", 600, "2022.04 at 2022.04|2022.12 at 2022.12|2022.21 at 2022.21")]
    [InlineData("2022.04 2022.12 2022.21", 200, "2022.21 at 2022.21")]
    public void TheAxisNames(string times, double perYear, string expected)
    {
        var marks = times
            .Split(' ')
            .Select(time => new ChartMark(1, "1", "A1:1")
            {
                Time = decimal.Parse(time, CultureInfo.InvariantCulture),
                AsOf = "at " + time,
            });
        Assert.Equal(
            expected,
            string.Join(
                '|',
                TimeTicks
                    .Of([.. marks], perYear)
                    .Select(tick => string.Create(CultureInfo.InvariantCulture, $"{tick.Position} {tick.Label}"))
            )
        );
    }
}
