using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts.Wording;

public sealed class PeriodFormatTests
{
    [Theory]
    [InlineData("2022", "2022", "2022", "2022年")]
    [InlineData("2023-10", "Oct 2023", "Oct 2023", "2023年10月")]
    [InlineData("2023-10-18", "18 Oct 2023", "18 Oct 2023", "2023年10月18日")]
    [InlineData("2013/2022", "2013–2022", "2013–2022", "2013—2022年")]
    [InlineData("2024-01/2024-11", "Jan–Nov 2024", "Jan–Nov 2024", "2024年1—11月")]
    [InlineData("2016-09/2023-06", "Sep 2016 to Jun 2023", "Sep 2016 to Jun 2023", "2016年9月至2023年6月")]
    [InlineData("../2023-06-30", "Jun 2023", "to Jun 2023", "2023年6月")]
    [InlineData("../2023-06-22", "22 Jun 2023", "to 22 Jun 2023", "2023年6月22日")]
    [InlineData("../2030", "2030", "to 2030", "2030年")]
    public void APeriodIsNamedShortly(string period, string shortly, string atLength, string chinese)
    {
        var time = SomeFact.Time(period);
        var english = new PeriodFormat(Words.Of(DigestLanguage.English));
        Assert.Equal(shortly, english.Short(time).Replace('\u00A0', ' '));
        Assert.Equal(atLength, english.Long(time).Replace('\u00A0', ' '));
        Assert.Equal(chinese, new PeriodFormat(Words.Of(DigestLanguage.Chinese)).Short(time));
    }

    [Fact]
    public void NoPeriodIsNotStated() => Assert.Equal("not stated", new PeriodFormat(Words.Of(DigestLanguage.English)).Of(null));
}
