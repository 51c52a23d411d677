using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts.Wording;

public sealed class SubjectLabelTests
{
    [Theory]
    [InlineData("贷款项目带动相关贸易", "USD", null, "Trade:")]
    [InlineData("东南亚某项占比", "percent", null, "Trade:")]
    [InlineData("共建国家的某种患者", "person", null, "People:")]
    [InlineData("中国在设立某某的国家", "count", "国家", "Countries:")]
    [InlineData("某某所在的共建国家", "count", "共建国家", "Partner countries:")]
    [InlineData("某某之物", "count", "某物", "Trade:")]
    public void TheClassOfTheFigureStandsBeforeTheSourcesWords(string subject, string unit, string? counted, string sort)
    {
        var label = LabelOf(subject, unit, counted, DigestLanguage.English);
        Assert.Equal((sort, subject), Pair(label));
        Assert.True(label.IsForeign);
    }

    [Fact]
    public void EnglishWordsNeedNone() =>
        Assert.Equal(
            ("trade with several countries", string.Empty),
            Pair(LabelOf("trade with several countries", "USD", null, DigestLanguage.English))
        );

    [Fact]
    public void AChineseIssueHasOneScript() =>
        Assert.Equal(("中国与某某贸易", string.Empty), Pair(LabelOf("中國與某某貿易", "USD", null, DigestLanguage.Chinese)));

    [Fact]
    public void AnIndicatorsNameNeedsNoGlossInEitherLanguage()
    {
        Assert.Equal(
            ("Trade with partner countries", string.Empty),
            Pair(LabelOf("中国与共建国家进出口总额", "USD", null, DigestLanguage.English))
        );
        Assert.Equal(
            ("与共建国家进出口总额", string.Empty),
            Pair(LabelOf("中國與共建國家進出口總額", "USD", null, DigestLanguage.Chinese))
        );
    }

    [Theory]
    [InlineData("中老铁路累计发送旅客", Kind.Passenger, "20.79 mn journeys")]
    [InlineData("为伙伴国开展培训", Kind.People, "20.79 mn training places")]
    [InlineData("入境游客", Kind.People, "20.79 mn visits")]
    [InlineData("某项数据", Kind.People, "20.79 mn person-times")]
    public void PersonTimesAreCalledWhatTheyCount(string subject, Kind kind, string figure)
    {
        var fact = SomeFact.Of(20_790_000m, new Unit("person_time", Dimension.PersonTime), subject) with
        {
            Kind = kind,
            AsPrinted = "2079万人次",
        };
        Assert.Equal(figure, new FigureFormat(Words.Of(DigestLanguage.English)).Of(fact).Full.Replace('\u00A0', ' '));
    }

    private static (string Text, string Source) Pair(SubjectLabel label) => (label.Text.Replace('\u00A0', ' '), label.Source);

    private static SubjectLabel LabelOf(string subject, string unit, string? counted, DigestLanguage language)
    {
        var fact = SomeFact.Of(
            3m,
            unit switch
            {
                "USD" => SomeFact.Dollars,
                "person" => SomeFact.People,
                "percent" => Unit.Percent,
                _ => Unit.Count,
            },
            subject,
            counted
        );
        var ledger = SomeFact.LedgerOf("d", fact);
        var observation = Observations.Of(
            Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document])),
            IndicatorLexicon.Default
        )[0];
        return SubjectLabel.Of(observation, Words.Of(language));
    }
}
