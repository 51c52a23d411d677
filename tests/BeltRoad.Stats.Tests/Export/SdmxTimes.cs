using BeltRoad.Stats.Export;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Export;

public sealed class SdmxTimes
{
    [Theory]
    [InlineData("2022", "2022", "A")]
    [InlineData("2023-06", "2023-06", "M")]
    [InlineData("2023-06-30", "2023-06-30", "D")]
    [InlineData("../2023-06-30", "2023-06-30", "D")]
    [InlineData("2013/2022", "2013-01-01/P10Y", "_Z")]
    [InlineData("2023-01/2023-06", "2023-01-01/P6M", "S")]
    [InlineData("2023-07/2023-09", "2023-07-01/P3M", "Q")]
    [InlineData("2023-01/2023-09", "2023-01-01/P9M", "_Z")]
    [InlineData("2023-12/2024-01", "2023-12-01/P2M", "_Z")]
    [InlineData("2023-06-28/2023-07-02", "2023-06-28/P5D", "_Z")]
    [InlineData("2022/2022", "2022", "A")]
    [InlineData("2022-01/2022-12", "2022-01-01/P1Y", "A")]
    [InlineData("2021-07/2022-06", "2021-07-01/P1Y", "A")]
    [InlineData("2022/2023-01", "2022-01-01/P13M", "_Z")]
    [InlineData("2022-11/2023", "2022-11-01/P14M", "_Z")]
    [InlineData("2023-06-30/2023-07", "2023-06-30/P32D", "_Z")]
    [InlineData("2023-06/2023-06-02", "2023-06-01/P2D", "_Z")]
    [InlineData(null, "", "_U")]
    public void AreWrittenAsSdmxWritesThem(string? time, string written, string frequency)
    {
        TimePeriod? period = time is null ? null : SomeFact.Time(time);
        Assert.Equal((written, frequency), (SdmxTime.Of(period), SdmxTime.Frequency(period)));
    }
}
