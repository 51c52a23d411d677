using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Tests.Drawing;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(-0.001, 2, "0")]
    [InlineData(0.5, 2, ".5")]
    [InlineData(-0.5, 2, "-.5")]
    [InlineData(1.005, 1, "1")]
    [InlineData(10.10, 2, "10.1")]
    [InlineData(10.01, 2, "10.01")]
    [InlineData(-120.999, 2, "-121")]
    [InlineData(0.0072, 4, ".0072")]
    [InlineData(1234567, 0, "1234567")]
    public void CoordinatesAreShort(double value, int decimals, string expected) => Assert.Equal(expected, DecimalText.Of(value, decimals));
}
