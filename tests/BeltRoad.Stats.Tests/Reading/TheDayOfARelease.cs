using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Tests.Reading;

/// <summary>
/// A text without a date of its own is of the day on which it says that its figures were released, or of the month of its picture.
/// </summary>
public sealed class TheDayOfARelease
{
    [Theory]
    [InlineData("中证网讯（记者 张三）商务部2021年4月15日发布数据显示，今年一季度进出口2.5万亿元。", "2021-04-15")]
    [InlineData("中證網訊 商務部2021年4月15日發布數據，進出口增長。", "2021-04-15")]
    [InlineData("海关总署2023年1月13日公布，去年进出口增长。", "2023-01-13")]
    [InlineData("白皮书2023年10月10日起草，2023年进出口增长。", null)]
    [InlineData("国家2021年4月发布意见，进出口增长。", null)]
    [InlineData("国家2021年2月30日发布意见，进出口增长。", null)]
    [InlineData("班列发车。\n图为2025年9月10日，列车驶出车站。", "2025-09")]
    [InlineData("班列发车。\n圖為2025年9月10日，列車駛出車站。", "2025-09")]
    [InlineData("班列发车。\n图为列车驶出车站。", null)]
    public void DatesTheText(string text, string? day) => Assert.Equal(day, DocumentReader.FromText("a", text).Published?.ToString());
}
