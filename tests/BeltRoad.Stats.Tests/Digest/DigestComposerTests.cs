using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class DigestComposerTests
{
    private static readonly DigestOptions Options = new() { IssueDate = new DateOnly(2026, 11, 21) };

    [Theory]
    [InlineData(DigestLanguage.English, "seeds-en.txt")]
    [InlineData(DigestLanguage.Chinese, "seeds-zh.txt")]
    public void TheIssueOfTheSeedsReadsAsExpected(DigestLanguage language, string expectation)
    {
        var file = Path.Combine(GoldLedgers.Root, "tests", "BeltRoad.Stats.Tests", "Digest", "Expectations", expectation);
        var text = ModelText.Of(DigestComposer.Compose(GoldLedgers.All, Options with { Language = language }));
        var expected = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        if (text != expected)
        {
            File.WriteAllText(Path.ChangeExtension(file, ".received.txt"), text);
        }

        Assert.Equal(expected, text);
    }

    [Fact]
    public void TheLedgerOfTheIssueIsTheSumOfItsDocuments()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options);
        Assert.Equal(GoldLedgers.All.Sum(ledger => ledger.Mentions.Count), model.Totals.Seen);
        Assert.Equal(GoldLedgers.All.Sum(ledger => ledger.Facts.Count), model.Totals.Statistics);
        Assert.Equal(model.Totals.Statistics, model.Facts.Count);
        Assert.Equal(
            model.Totals.Seen,
            model.Totals.Statistics
                + model.Totals.Dates
                + model.Totals.Enumerations
                + model.Totals.Idioms
                + model.Totals.Names
                + model.Totals.Ordinals
                + model.Totals.Refused
        );
    }

    [Fact]
    public void EveryFigureIsCitedWithItsNumberAsPrinted()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options);
        var citations = model.Citations.ToDictionary(citation => citation.Claim, StringComparer.Ordinal);
        var cited = model
            .Facts.Select(row => row.Claim)
            .Concat(model.KeyFigures.Select(figure => figure.Claim))
            .Concat(model.Sections.SelectMany(section => section.Charts).SelectMany(chart => chart.Marks).Select(mark => mark.Claim));
        Assert.All(cited, claim => Assert.True(citations.ContainsKey(claim), claim));
        var printed = GoldLedgers
            .All.SelectMany(ledger =>
                ledger.Facts.Select(fact =>
                    string.Concat(fact.Span.Of(ledger.Document.Text).Where(character => !char.IsWhiteSpace(character)))
                )
            )
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            model.Citations,
            citation =>
            {
                var number = citation.Quote.Substring(citation.Start, citation.Length);
                Assert.Contains(string.Concat(number.Where(character => !char.IsWhiteSpace(character))), printed);
            }
        );
    }

    [Fact]
    public void EveryRowLeadsToItsSentence()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options with { FactLimit = 20, FactExcerpt = 14, TableRows = 4 });
        var shown = model
            .Sections.SelectMany(section => section.Tables)
            .SelectMany(table => table.Parts)
            .SelectMany(part => part.Rows)
            .Select(row => row.Claim)
            .Concat(model.Facts.Select(row => row.Claim))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains(model.Sections.SelectMany(section => section.Tables), table => table.Omitted > 0);
        var anchors = PdfDigest.Pages(model).SelectMany(page => AnchorsIn(page.Items)).ToHashSet(StringComparer.Ordinal);
        Assert.All(shown, claim => Assert.Contains(ClaimAnchor.Of(claim), anchors));
    }

    private static IEnumerable<string> AnchorsIn(IReadOnlyList<SceneItem> items) =>
        items.SelectMany(item =>
            item switch
            {
                SceneItem.AnchorItem anchor => [anchor.Name],
                SceneItem.Container container => AnchorsIn(container.Children),
                _ => Enumerable.Empty<string>(),
            }
        );

    [Fact]
    public void TenFiguresMatterAndNoneOfThemIsAPledge()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options);
        Assert.Equal(10, model.KeyFigures.Count);
        Assert.Equal(10, model.KeyFigures.Select(figure => figure.Claim).Distinct(StringComparer.Ordinal).Count());
        var ahead = model.Facts.Where(row => row.Status != Status.Actual).Select(row => row.Claim).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(model.KeyFigures, figure => ahead.Contains(figure.Claim));
    }

    [Fact]
    public void PledgesAndForecastsStandApart()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options);
        foreach (var section in model.Sections)
        {
            var expected = section.Sort switch
            {
                SectionSort.Pledges => Status.Planned,
                SectionSort.Forecasts => Status.Forecast,
                _ => Status.Actual,
            };
            Assert.All(section.Charts.SelectMany(chart => chart.Marks), mark => Assert.Equal(expected, mark.Status));
            Assert.All(
                section.Tables.SelectMany(table => table.Parts).SelectMany(part => part.Rows),
                row => Assert.Equal(expected, row.Status)
            );
        }
    }

    [Fact]
    public void BeyondTheLimitTheIssueShowsTheFirstOfEachKindAndSaysHowManyMore()
    {
        var facts = Enumerable
            .Range(0, 400)
            .Select(number => SomeFact.Of(number + 1, SomeFact.Dollars, $"金额{number}") with { Kind = (Kind)(number % 4) })
            .ToArray();
        var model = DigestComposer.Compose([SomeFact.LedgerOf("d", facts)], Options with { FactLimit = 100 });
        Assert.Equal(100, model.Facts.Count);
        Assert.Equal(300, model.FactsLeftOut);
        Assert.All(model.Facts.GroupBy(row => row.Kind), kind => Assert.Equal(25, kind.Count()));
    }

    [Fact]
    public void ANumberThatWasNotReadIsListedWithItsReason()
    {
        var ledger = SomeFact.LedgerOf("d", SomeFact.Of(5, Unit.Count, "某数"));
        var held = ledger with
        {
            Mentions = [ledger.Mentions[0] with { Class = MentionClass.Refused, Refusal = "no unit stands beside the number" }],
            Facts = [],
        };
        var refused = Assert.Single(DigestComposer.Compose([held], Options).RefusedNumbers);
        Assert.Equal("A1:3", refused.Claim);
        Assert.Equal("5", refused.Words.Substring(refused.Start, refused.Length));
        Assert.Equal("no unit stands beside the number", refused.Reason);
    }

    [Fact]
    public void AnIssueWithoutDocumentsIsAnIssue()
    {
        var model = DigestComposer.Compose([], Options);
        Assert.Empty(model.Sections);
        Assert.Empty(model.KeyFigures);
    }
}
