namespace BeltRoad.Stats.Tests.Specs;

/// <summary>A spec that is wrong is told so, with the line and what was read.</summary>
public sealed class TheSpecReader
{
    private const string Head = "# Heading\n\n| text | number | value | unit | note |\n|---|---|---|---|---|\n";

    [Theory]
    [InlineData("| 出口38亿美元。 | 38亿 | 3,800,000,000 | USD | |", "")]
    [InlineData("| 出口38亿美元。 | 38亿 | 38 | USD | |", "s.md:5: value: expected 38, read 3800000000")]
    [InlineData("| 出口38亿美元。 | 38亿 | 3,800,000,000 | CNY | |", "s.md:5: unit: expected CNY, read USD")]
    [InlineData(
        "| 出口38亿美元。 | 38 | | | |",
        "s.md:5: 38亿 was read as a statistic, and no row lists it|s.md:5: 38 was not read as a statistic; the numbers of the "
            + "text are 38亿 = statistic"
    )]
    [InlineData("| 出口38亿美元。 | none | | | |", "s.md:5: 38亿 was read as a statistic, and no row lists it")]
    [InlineData("| 出口38亿美元，进口21亿美元。 | 38亿 | | | |\n| 〃 | 21亿 | 2 | | |", "s.md:6: value: expected 2, read 2100000000")]
    [InlineData("| 出口3⏎8亿美元。 | 3⏎8亿 | 3,800,000,000 | | |", "")]
    public void SaysWhereTheReadingIsAnother(string rows, string expected)
    {
        var groups = SpecFile.Read("s.md", (Head + rows).Split('\n'));
        Assert.Equal(expected, string.Join('|', groups.SelectMany(group => SpecReading.Differences(group))));
    }

    [Theory]
    [InlineData("| text | vaule |\n|---|---|\n", "s.md:1: there is no column \"vaule\"")]
    [InlineData("| text | value |\n|---|---|\n| 出口 |\n", "s.md:3: the row has 1 cells and its table 2 columns")]
    [InlineData("| text | value |\n|---|---|\n| 〃 | 1 |\n", "s.md:3: 〃 has no text above it")]
    public void RefusesATableItCannotRead(string spec, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<FormatException>(() => SpecFile.Read("s.md", spec.Split('\n'))).Message,
            StringComparison.Ordinal
        );
}
