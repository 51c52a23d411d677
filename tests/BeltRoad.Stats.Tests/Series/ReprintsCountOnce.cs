using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
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
        var ledgers = new[]
        {
            (Text: Said, Publisher: first),
            (Text: "国铁集团介绍说，到2023年6月底为止，中欧班列累计开行7.4万列。", Publisher: second),
        }
            .Select(
                (document, index) =>
                    StatisticsReader.Read(
                        DocumentReader.FromText(FormattableString.Invariant($"d{index}"), document.Text) with
                        {
                            Publisher = document.Publisher,
                        }
                    )
            )
            .ToList();
        var claims = Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document)));
        Assert.Equal(
            sources,
            Observations.Of(claims, IndicatorLexicon.Default).Single(observation => observation.Fact.Value == 74_000).IndependentSources
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void FewStatementsAreCountedAsManyAre(int seed)
    {
        var random = new Random(seed);
        var like = Statements.Of(Said).Claims[0];
        for (var round = 0; round < 200; round++)
        {
            var claims = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Among(random, like)).ToList();
            var again = Enumerable.Repeat(claims, 13).SelectMany(static part => part).ToList();
            Assert.Equal(SourceCount.Of(again), SourceCount.Of(claims));
        }
    }

    [Fact]
    public void TheCopyOfAParagraphAddsNothing()
    {
        var observation = Assert.Single(
            Statements.Of(Said + "\n\n另起一段。\n\n" + Said).All,
            observation => observation.Fact.Value == 74_000
        );
        Assert.Equal((2, 1), (observation.Claims.Count, observation.IndependentSources));
    }

    /// <summary>A claim of one of six documents and four publishers, a third of them each a copy, a reprint, and neither.</summary>
    private static Claim Among(Random random, Claim like)
    {
        var letter = "ABCDEF"[random.Next(6)].ToString();
        var publisher = random.Next(5) is > 0 and var number ? FormattableString.Invariant($"p{number}") : null;
        var claim = new Claim(letter, random.Next(1, 4), 1, like.Fact, like.Source with { Publisher = publisher }, like.Passage);
        switch (random.Next(3))
        {
            case 0:
                claim.CopyOf = FormattableString.Invariant($"{letter}{random.Next(1, 4)}:1");
                break;
            case 1:
                claim.ReprintOf = FormattableString.Invariant($"{"ABCDEF"[random.Next(6)]}{random.Next(1, 4)}:1");
                break;
            default:
                break;
        }

        return claim;
    }
}
