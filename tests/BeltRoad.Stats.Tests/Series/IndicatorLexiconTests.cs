using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series.Checks;

namespace BeltRoad.Stats.Tests.Series;

public sealed class IndicatorLexiconTests
{
    /// <summary>A lexicon of the test's own, which has read no subject before.</summary>
    private IndicatorLexicon Lexicon { get; } = IndicatorLexicon.Of(LexiconSource.Embedded);

    [Theory]
    [InlineData("中国与共建国家进出口总额", "USD", null, "Trade with partner countries")]
    [InlineData("我国与“一带一路”沿线国家进出口总值", "USD", null, "Trade with countries along the routes")]
    [InlineData("中國貨物貿易進出口額", "USD", null, "China’s goods trade")]
    [InlineData("中老铁路累计发送旅客", "person_time", null, "Passengers, China–Laos Railway")]
    [InlineData("与中国签署共建“一带一路”合作文件的国家", "count", "国家", "Countries with a cooperation document")]
    [InlineData("中国在共建国家承包工程新签合同额", "USD", null, "Engineering contracts signed in partner countries")]
    [InlineData("中国出口额", "CNY", null, "China’s exports")]
    [InlineData("出口额", "CNY", null, "Exports")]
    [InlineData("中国与共建国家服务贸易进出口额", "CNY", null, "Services trade with partner countries")]
    [InlineData("与国际组织签署的合作文件", "count", "国际组织", "Organisations with a cooperation document")]
    [InlineData("中国对共建国家直接投资", "USD", null, "Direct investment in partner countries")]
    [InlineData("在共建国家承包工程完成营业额", "USD", null, "Engineering contracts completed in partner countries")]
    [InlineData("中国进出口银行“一带一路”贷款余额", "CNY", null, "Export–Import Bank of China, loan balance")]
    [InlineData("国家开发银行累计发放贷款", "USD", null, "China Development Bank, loans made")]
    [InlineData("“熊猫债”累计发行规模", "CNY", null, "Panda bonds issued")]
    [InlineData("中欧班列累计开行", "train", null, "Trains run, China–Europe freight trains")]
    [InlineData("中欧班列运送", "TEU", null, "Containers, China–Europe freight trains")]
    [InlineData("中老铁路累计发送货物", "tonne", null, "Freight, China–Laos Railway")]
    [InlineData("雅万高铁累计发送旅客", "person_time", null, "Passengers, Jakarta–Bandung high-speed railway")]
    [InlineData("中欧班列运行线路", "count", "线路", "Routes, China–Europe freight trains")]
    [InlineData("中欧班列通达欧洲国家的城市", "count", "城市", "Cities reached, China–Europe freight trains")]
    [InlineData("中欧班列通达欧洲国家", "count", "国家", "Countries reached, China–Europe freight trains")]
    [InlineData("与中国签署自贸协定的国家和地区", "count", "国家和地区", "Free-trade partners")]
    [InlineData("签署的共建“一带一路”合作文件", "count", "合作文件", "Cooperation documents signed")]
    [InlineData("第二届“一带一路”国际合作高峰论坛形成务实成果", "count", "务实成果", "Practical outcomes, Belt and Road Forum")]
    [InlineData("为共建国家培训各类人员", "person_time", null, "People trained for partner countries")]
    [InlineData("丝路基金签约项目", "count", "项目", "Projects, Silk Road Fund")]
    [InlineData("中国与共建国家进出口总额占同期中国外贸总值比重", "percent", null, "Partner countries in China’s foreign trade")]
    [InlineData(
        "我国企业在共建国家新签合同额占同期对外承包工程新签合同额比重",
        "percent",
        null,
        "Partner countries in engineering contracts signed"
    )]
    [InlineData("中国向提供抗疫援助的共建国家", "count", "共建国家", "Countries given anti-epidemic aid")]
    [InlineData("与中国签署卫生合作协议的国家和国际组织", "count", "国家和国际组织", "Countries with health agreements")]
    [InlineData("签署传统医药合作文件的共建国家", "count", "共建国家", "Countries with traditional medicine agreements")]
    [InlineData("设立海外中国文化中心的国家", "count", "国家", "Countries with Chinese cultural centres")]
    [InlineData("中国在共建国家设立的孔子学院", "count", "孔子学院", "Confucius Institutes in partner countries")]
    [InlineData("中国企业在非洲雇员本地化率", "percent", null, "Local staff of Chinese firms in Africa")]
    [InlineData("机电产品出口", "CNY", null, "Exports of machinery and electronics")]
    [InlineData("全国铁路营业里程", "km", null, "Railways in operation")]
    [InlineData("国内生产总值", "CNY", null, "Gross domestic product")]
    [InlineData("国内生产总值增长", "percent", null, "Gross domestic product, growth")]
    [InlineData("人民币跨境支付系统直接参与者", "count", "参与者", "Members of the yuan payment system CIPS")]
    [InlineData("派出各类劳务人员", "person", null, "Workers sent abroad")]
    [InlineData("摆脱极端贫困的人口", "person", null, "People out of extreme poverty")]
    [InlineData("中国构建起跨境陆缆系统", "count", "跨境陆缆系统", "Cross-border land cables")]
    [InlineData("东南亚跨境直接投资流入额占全球比重", "percent", null, "South-East Asia in world direct investment inflows")]
    public void AKnownSubjectIsNamed(string subject, string unit, string? counted, string name) =>
        Assert.Equal(name, NameOf(subject, unit, counted));

    [Theory]
    [InlineData("中国国有企业与共建国家进出口总额", "USD", null)]
    [InlineData("中老铁路累计发送境外旅客", "person_time", null)]
    [InlineData("中国与共建国家进出口总额", "percent", null)]
    [InlineData("进出口总额的计划", "USD", null)]
    [InlineData("与中国签署的国际组织合作文件", "count", "场次")]
    public void AWordLeftOverKeepsTheSourcesWords(string subject, string unit, string? counted) =>
        Assert.Equal(subject, NameOf(subject, unit, counted));

    [Theory]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元。其中，出口10.73万亿元，进口8.74万亿元。", "partner partner partner")]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元，其中出口10.73万亿元，增长6.9%。", "partner partner partner")]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元。出口10.73万亿元。", "partner -")]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元。\n\n其中，出口10.73万亿元。", "partner -")]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元，中国进出口总额为41.76万亿元，其中出口23.77万亿元。", "partner - -")]
    [InlineData("2023年，中国与共建国家进出口总额为19.47万亿元，其中对东盟国家进出口6.41万亿元。", "partner asean")]
    [InlineData(
        "2017年，我国企业在“一带一路”相关国家新签合同额467.5亿美元，同比增长33.5%；完成营业额308.5亿美元。",
        "bri_related bri_related bri_related"
    )]
    public void APartIsOfTheSetOfCountriesOfItsTotal(string text, string scopes) =>
        Assert.Equal(scopes, string.Join(' ', Statements.Of(text).Claims.Select(claim => claim.Fact.Scope ?? "-")));

    [Theory]
    [InlineData("我国企业合同额", "partner")]
    [InlineData("中国企业合同额", null)]
    [InlineData("我国外贸总额", null)]
    public void AFigureIsOfTheCountriesOfTheTopicItGoesOnAbout(string subject, string? scope)
    {
        const string Earlier = "我国企业在共建国家新签合同";
        var text = Earlier + "1554份，金额467.5亿美元。";
        var sentence = new TextSpan(0, text.Length);
        var first = SomeFact.Of(1554, Unit.Count, Earlier, "合同") with
        {
            Span = new TextSpan(Earlier.Length, Earlier.Length + 4),
            Sentence = sentence,
        };
        var second = SomeFact.Of(467.5m, SomeFact.Dollars, subject) with
        {
            Span = new TextSpan(text.Length - 9, text.Length - 4),
            Sentence = sentence,
        };
        Assert.Equal(scope, TopicScopes.Of([first, second], 1, text, Lexicon.Scopes)?.Id);
    }

    [Theory]
    [InlineData("中国进出口银行、国家开发银行设立融资窗口", null)]
    [InlineData("对欧盟直接投资", "eu")]
    [InlineData("与“一带一路”国家贸易额", "bri")]
    [InlineData("与共建“一带一路”国家贸易额", "partner")]
    [InlineData("对非洲出口额", "african")]
    public void AScopeOfAnAmountIsNamedByItsSubject(string subject, string? scope) =>
        Assert.Equal(scope, Lexicon.Read(SomeFact.Of(3, SomeFact.Yuan, subject)).Scope?.Id);

    [Theory]
    [InlineData("中国与共建国家进出口总额同比增长", "trade.growth.yoy")]
    [InlineData("我国对外承包工程新签合同额同比下降", "contract.new.all.growth")]
    [InlineData("中欧班列发送货物同比增长", "freight.teu.growth")]
    [InlineData("国家铁路发送旅客同比增长", "pass.rail.growth")]
    [InlineData("中國進出口總值按年上升", "trade.growth.china")]
    [InlineData("某项数据同比增长", null)]
    public void TheGrowthOfAFigureIsNamedAfterIt(string subject, string? id)
    {
        var fact = SomeFact.Of(3, Unit.Percent, subject) with { Measure = Measure.Growth };
        Assert.Equal(id, Lexicon.Read(fact).Indicator?.Id);
        Assert.Equal(id, Lexicon.Read(fact with { Indicator = id }).Indicator?.Id);
    }

    [Fact]
    public void AnIndicatorIsOneLineOfTheTable()
    {
        var table = new StreamReader(
            typeof(IndicatorLexicon).Assembly.GetManifestResourceStream("Series/Indicators/indicators.csv")!
        ).ReadToEnd();
        var fact = SomeFact.Of(3, new Unit("kWh", Dimension.Energy), "中国与共建国家跨境输送电量");
        Assert.Equal(
            (null, "中国与共建国家跨境输送电量"),
            (Lexicon.Read(fact).Indicator?.Id, Observations.KeyOf(fact, Lexicon).Series.Subject)
        );
        var longer = IndicatorLexicon.With(
            new StringReader(
                table + "energy.cross,other,kwh,period,输送电量|电量,,跨境,power sent across borders with {scope},与{scope}跨境输送电量,\n"
            )
        );
        Assert.Equal("energy.cross", longer.Read(fact).Indicator?.Id);
        Assert.Equal(
            "energy.cross.growth",
            longer.Read(fact with { Subject = fact.Subject + "同比增长", Unit = Unit.Percent, Measure = Measure.Growth }).Indicator?.Id
        );
    }

    [Fact]
    public void FactsTakeTheIndicatorAndTheScopeAndKeepWhatTheyHave()
    {
        var ledger = SomeFact.LedgerOf(
            "d",
            SomeFact.Of(3, SomeFact.Yuan, "与沿线国家进出口总额"),
            SomeFact.Of(3, SomeFact.Yuan, "与沿线国家进出口总额") with
            {
                Scope = "partner",
            },
            SomeFact.Of(3, SomeFact.Yuan)
        );
        var named = Lexicon.Name(ledger).Facts;
        Assert.Equal(
            [("trade.total", "along"), ("trade.total", "partner"), (null, null)],
            named.Select(fact => (fact.Indicator, fact.Scope))
        );
        Assert.Equal(named, Lexicon.Name(ledger with { Facts = named }).Facts);
    }

    [Fact]
    public void EveryIndicatorHasItsNamesAndNoTwoTheSame()
    {
        var indicators = Lexicon.Indicators;
        Assert.True(indicators.Count > 150);
        Assert.All(indicators, indicator => Assert.True(indicator.English.Length > 0 && indicator.Chinese.Length > 0, indicator.Id));
        Assert.All(
            indicators,
            indicator =>
                Assert.Equal(
                    (indicator.NeedsScope, indicator.NeedsThing),
                    (
                        indicator.Chinese.Contains("{scope}", StringComparison.Ordinal),
                        indicator.Chinese.Contains("{thing}", StringComparison.Ordinal)
                    )
                )
        );
    }

    [Theory]
    [InlineData("共建国家", "partner")]
    [InlineData("“一带一路”沿线国家", "along")]
    [InlineData("国家和地区", "countries_regions")]
    [InlineData("国家", "countries")]
    [InlineData("港口", null)]
    [InlineData("国家标准外文版", null)]
    [InlineData("共建国家城市", null)]
    public void TheLongestScopeInTheCountedNounDecides(string counted, string? scope) =>
        Assert.Equal(scope, Lexicon.Read(SomeFact.Of(3, Unit.Count, "通达", counted)).Scope?.Id);

    [Theory]
    [InlineData("初步訪港旅客")]
    [InlineData("返程班列线路")]
    [InlineData("国家铁路发送旅客")]
    public void NotEverythingThatEndsAlikeIsAThing(string subject) =>
        Assert.Null(Lexicon.Read(SomeFact.Of(3, SomeFact.People, subject)).Thing);

    [Theory]
    [InlineData("非洲已有鲁班工坊", "Luban Workshops in Africa")]
    [InlineData("在成员国建设鲁班工坊", "在成员国建设鲁班工坊")]
    [InlineData("建成鲁班工坊", "Luban Workshops set up")]
    public void APlaceIsNamedOnlyWhereTheSubjectNamesIt(string subject, string name) =>
        Assert.Equal(name, NameOf(subject, "count", "鲁班工坊"));

    [Fact]
    public void AThingIsKnownByItsEndingToo()
    {
        var reading = Lexicon.Read(SomeFact.Of(3, new Unit("tonne", Dimension.Mass), "金港高速公路货运量"));
        Assert.Equal("金港高速公路", reading.Thing?.English);
    }

    [Theory]
    [InlineData("第二届“一带一路”国际合作高峰论坛参会代表", "第二届")]
    [InlineData("第三屆論壇成果", "第三届")]
    [InlineData("第三方市场合作", "")]
    public void TheEditionIsTakenOut(string subject, string edition) =>
        Assert.Equal(edition, Lexicon.Read(SomeFact.Of(3, Unit.Count, subject)).Edition);

    private string NameOf(string subject, string unit, string? counted)
    {
        var dimension = unit switch
        {
            "count" => Dimension.Count,
            "percent" => Dimension.Percent,
            "person_time" => Dimension.PersonTime,
            "train" => Dimension.Train,
            "TEU" => Dimension.Container,
            "tonne" => Dimension.Mass,
            _ => Dimension.Currency,
        };
        var ledger = SomeFact.LedgerOf("d", SomeFact.Of(3, new Unit(unit, dimension), subject, counted));
        var claims = Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document]));
        var label = SubjectLabel.Of(Observations.Of(claims, Lexicon)[0], Words.Of(DigestLanguage.English));
        return label.IsGloss ? label.Source : label.Text;
    }
}
