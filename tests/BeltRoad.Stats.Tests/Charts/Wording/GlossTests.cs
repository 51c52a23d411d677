using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts.Wording;

public sealed class GlossTests
{
    [Theory]
    [InlineData("贷款项目带动相关贸易", "USD", null, "Loan projects, trade driven")]
    [InlineData("中國在設立旅遊辦事處的國家", "count", "國家", "Countries (tourism offices set up)")]
    [InlineData(
        "中国院校在办有孔子学院孔子课堂的共建国家",
        "count",
        "共建国家",
        "Partner countries (Confucius Institutes, Confucius Classrooms)"
    )]
    [InlineData("共建国家免费治疗白内障患者", "person", null, "People (cataract patients treated free of charge)")]
    [InlineData("某某之事", "USD", null, "Trade")]
    [InlineData("某某之物", "count", "某物", "Trade")]
    [InlineData("中国的某事", "USD", null, "China")]
    public void KeyWordsStandInTheSubjectsOrder(string subject, string unit, string? counted, string gloss)
    {
        var label = LabelOf(subject, unit, counted, DigestLanguage.English);
        Assert.Equal(gloss, label.Text);
        Assert.Equal(subject, label.Source);
    }

    [Fact]
    public void EnglishWordsNeedNone() =>
        Assert.Equal(
            ("trade with several countries", string.Empty),
            Pair(LabelOf("trade with several countries", "USD", null, DigestLanguage.English))
        );

    [Fact]
    public void ALongSubjectIsGlossedByWhatSaysMost()
    {
        var gloss = LabelOf(
            "世界银行发布的东南亚跨境直接投资流入额占全球比重与基础设施建设贸易成本降低",
            "percent",
            null,
            DigestLanguage.English
        ).Text;
        Assert.InRange(gloss.Length, 20, 60);
        Assert.Contains("cross-border direct investment", gloss, StringComparison.OrdinalIgnoreCase);
    }

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
