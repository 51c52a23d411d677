using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Tests.Series.Checks;

namespace BeltRoad.Stats.Tests.Series;

public sealed class ReprintsCountOnce
{
    private const string Said = "截至2023年6月底，中欧班列累计开行达到7.4万列，通达欧洲的多个国家和城市，运输货物品类多样。";

    [Theory]
    [InlineData(1, "the same words", Said)]
    [InlineData(1, "one word more", "截至2023年6月底，中欧班列累计开行达到了7.4万列，通达欧洲的多个国家和城市，运输货物品类多样。")]
    [InlineData(1, "other spaces", "截至 2023 年 6 月底，中欧班列累计开行达到 7.4 万列，通达欧洲的多个国家和城市，运输货物品类多样。")]
    [InlineData(2, "other words", "国铁集团介绍说，到2023年6月底为止，中欧班列累计开行7.4万列。")]
    public void AnotherDocumentAddsASourceOnlyInWordsOfItsOwn(int sources, string what, string text)
    {
        var claims = Statements.Of(Said, text).Claims.Where(claim => claim.Fact.Value == 74_000).ToList();
        Assert.Equal((what, 2), (what, claims.Count));
        Assert.Equal(sources, claims.Count(claim => claim.ReprintOf is null));
    }

    [Theory]
    [InlineData(2, null, null)]
    [InlineData(2, "国铁集团", "商务部")]
    [InlineData(1, "国铁集团", "国铁集团")]
    public void DocumentsOfOnePublisherAreOneSource(int sources, string? first, string? second)
    {
        var ledgers = new[] { (Text: Said, Publisher: first), (Text: "国铁集团介绍说，到2023年6月底为止，中欧班列累计开行7.4万列。", Publisher: second) }
            .Select((document, index) => StatisticsReader.Read(DocumentReader.FromText(FormattableString.Invariant($"d{index}"), document.Text) with { Publisher = document.Publisher })).ToList();
        var claims = Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document)));
        Assert.Equal(sources, Observations.Of(claims, IndicatorLexicon.Default).Single(observation => observation.Fact.Value == 74_000).IndependentSources);
    }

    [Fact]
    public void TheCopyOfAParagraphAddsNothing()
    {
        var observation = Assert.Single(Statements.Of(Said + "\n\n另起一段。\n\n" + Said).All, observation => observation.Fact.Value == 74_000);
        Assert.Equal((2, 1), (observation.Claims.Count, observation.IndependentSources));
    }
}
