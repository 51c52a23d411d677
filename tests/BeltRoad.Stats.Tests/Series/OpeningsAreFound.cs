using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class OpeningsAreFound
{
    private static readonly NamedThing railway = new("cl_rail", ["中老铁路"], "China–Laos Railway", "中老铁路");

    [Theory]
    [InlineData("中老铁路全长1035公里，于2021年12月3日正式开通运营。", "2021-12-03")]
    [InlineData("中老铁路自 2021 年开通以来，发送旅客2079万人次。", "2021")]
    [InlineData("中老铁路2021年12月通车。", "2021-12")]
    [InlineData("2021年12月开通的中老铁路发送旅客2079万人次。", null)]
    [InlineData("蒙内铁路2017年开通。", null)]
    [InlineData("中老铁路2023年发送旅客，2021年13月开通。", null)]
    [InlineData("截至2023年8月，中老铁路发送旅客2079万人次。", null)]
    public void BehindTheNameOfTheThing(string line, string? date)
    {
        var fact = SomeFact.Of(20_790_000m, SomeFact.People, "中老铁路发送旅客");
        var ledger = SomeFact.LedgerOf("d", fact);
        var claim = Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document]))[0];
        Assert.Equal(date, Opening.Of(railway, line, claim)?.Date.ToString());
    }
}
