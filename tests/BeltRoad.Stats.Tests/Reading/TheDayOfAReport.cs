using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Tests.Reading;

/// <summary>A dateline has no year: it is the one the text names with the same day, if it names but one.</summary>
public sealed class TheDayOfAReport
{
    [Theory]
    [InlineData("中新网北京11月28日电 2025年11月28日12时，班列发车。", "2025-11-28")]
    [InlineData("港口货量增长\n新华社天津3月5日电（记者 张三）2024年3月5日，港口开航。", "2024-03-05")]
    [InlineData("中央社臺北9月2日電 2019年9月2日，會議開幕。", "2019-09-02")]
    [InlineData("中新网北京11月28日电 28日12时，班列发车。", null)]
    [InlineData("中新网北京11月28日电 2025年11月27日，班列发车。", null)]
    [InlineData("中新网北京11月28日电 2025年11月28日班列发车，2024年11月28日停运。", null)]
    [InlineData("中新网北京2月30日电 2025年2月30日，班列发车。", null)]
    [InlineData("2025年11月28日，班列发车。到了11月28日，电话响起。", null)]
    public void HasTheYearThatTheTextNames(string text, string? day) =>
        Assert.Equal(day, DocumentReader.FromText("a", text).Published?.ToString());
}
