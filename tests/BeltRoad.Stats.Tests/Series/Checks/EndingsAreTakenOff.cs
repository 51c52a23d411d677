using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series.Checks;

public sealed class EndingsAreTakenOff
{
    [Theory]
    [InlineData("进出口总额同比增长", "进出口总额")]
    [InlineData("进出口总额增长增长", "进出口总额")]
    [InlineData("增长较快的行业", "增长较快的行业")]
    [InlineData("增长", "")]
    public void OneAfterTheOther(string subject, string expected) =>
        Assert.Equal(expected, CheckWords.WithoutEnding(subject, CheckWords.Growth));

    [Fact]
    public void HoweverManyThereAre() =>
        Assert.Empty(CheckWords.WithoutEnding(string.Concat(Enumerable.Repeat(CheckWords.Growth[^1], 500_000)), CheckWords.Growth));
}
