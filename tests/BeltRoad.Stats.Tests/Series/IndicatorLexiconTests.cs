using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Tests.Series;

public sealed class IndicatorLexiconTests
{
    [Theory]
    [InlineData("中国与共建国家进出口总额", "USD", null, "Trade with partner countries")]
    [InlineData("我国与“一带一路”沿线国家进出口总值", "USD", null, "Trade with countries along the routes")]
    [InlineData("中國貨物貿易進出口額", "USD", null, "China’s goods trade")]
    [InlineData("中老铁路累计发送旅客", "person_time", null, "Passengers, China–Laos Railway")]
    [InlineData("与中国签署共建“一带一路”合作文件的国家", "count", "国家", "Countries with a cooperation document")]
    [InlineData("中国在共建国家承包工程新签合同额", "USD", null, "Engineering contracts signed in partner countries")]
    [InlineData("出口额", "CNY", null, "China’s exports")]
    [InlineData("与国际组织签署的合作文件", "count", "国际组织", "Organisations with a cooperation document")]
    public void AKnownSubjectIsNamed(string subject, string unit, string? counted, string name) => Assert.Equal(name, NameOf(subject, unit, counted));

    [Theory]
    [InlineData("中国国有企业与共建国家进出口总额", "USD", null)]
    [InlineData("中老铁路累计发送境外旅客", "person_time", null)]
    [InlineData("中国与共建国家进出口总额", "percent", null)]
    [InlineData("进出口总额的计划", "USD", null)]
    [InlineData("与中国签署的国际组织合作文件", "count", "场次")]
    public void AWordLeftOverKeepsTheSourcesWords(string subject, string unit, string? counted) => Assert.Equal(subject, NameOf(subject, unit, counted));

    [Theory]
    [InlineData("共建国家", "partner")]
    [InlineData("“一带一路”沿线国家", "along")]
    [InlineData("国家和地区", "countries_regions")]
    [InlineData("国家", "countries")]
    [InlineData("港口", null)]
    [InlineData("国家标准外文版", null)]
    [InlineData("共建国家城市", null)]
    public void TheLongestScopeInTheCountedNounDecides(string counted, string? scope) =>
        Assert.Equal(scope, IndicatorLexicon.Default.Read(SomeFact.Of(3, Unit.Count, "通达", counted)).Scope?.Id);

    [Fact]
    public void AThingIsKnownByItsEndingToo()
    {
        var reading = IndicatorLexicon.Default.Read(SomeFact.Of(3, new Unit("tonne", Dimension.Mass), "金港高速公路货运量"));
        Assert.Equal("金港高速公路", reading.Thing?.English);
    }

    [Theory]
    [InlineData("第二届“一带一路”国际合作高峰论坛参会代表", "第二届")]
    [InlineData("第三屆論壇成果", "第三届")]
    [InlineData("第三方市场合作", "")]
    public void TheEditionIsTakenOut(string subject, string edition) =>
        Assert.Equal(edition, IndicatorLexicon.Default.Read(SomeFact.Of(3, Unit.Count, subject)).Edition);

    private static string NameOf(string subject, string unit, string? counted)
    {
        var dimension = unit switch
        {
            "count" => Dimension.Count,
            "percent" => Dimension.Percent,
            "person_time" => Dimension.PersonTime,
            _ => Dimension.Currency,
        };
        var ledger = SomeFact.LedgerOf("d", SomeFact.Of(3, new Unit(unit, dimension), subject, counted));
        var claims = Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document]));
        var label = SubjectLabel.Of(Observations.Of(claims, IndicatorLexicon.Default)[0], Words.Of(DigestLanguage.English));
        return label.IsGloss ? label.Source : label.Text;
    }
}
