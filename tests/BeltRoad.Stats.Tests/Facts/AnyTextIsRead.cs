using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>
/// No text throws; the mentions of any text stand in order, never overlap and lie inside it; each statistic has its fact.
/// </summary>
public sealed class AnyTextIsRead
{
    [Fact]
    public void MadeOfPieces() =>
        Prop.ForAll(HostileTexts.Arbitrary, AssertWhole)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(300).WithReplay(new Replay(new Rnd(20231018, 7), null)));

    [Fact]
    public void MadeOfFewPieces() =>
        Prop.ForAll(HostileTexts.Short, AssertWhole)
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(60_000)
                    .WithStartSize(1)
                    .WithEndSize(12)
                    .WithReplay(new Replay(new Rnd(20231018, 7), null))
            );

    [Fact]
    public void MadeOfEnglishPieces() =>
        Prop.ForAll(HostileTexts.English, AssertWhole)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(300).WithReplay(new Replay(new Rnd(20231018, 7), null)));

    [Theory]
    [InlineData("The trade 1 ", 20_000)]
    [InlineData("the trade rose 1.5 million ", 5_000)]
    [InlineData("one hundred and fifty thousand ", 5_000)]
    [InlineData("hundreds of thousands of the ", 5_000)]
    [InlineData("twenty-", 20_000)]
    [InlineData("from 2013 to 2022 ", 5_000)]
    [InlineData("trade grew 3 percent, ", 5_000)]
    [InlineData("the number of trains ", 5_000)]
    [InlineData("（", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("《", 10_000)]
    [InlineData("“", 10_000)]
    [InlineData("【", 10_000)]
    [InlineData("9", 100_000)]
    [InlineData("０", 100_000)]
    [InlineData("一", 100_000)]
    [InlineData("万", 100_000)]
    [InlineData("零", 100_000)]
    [InlineData("半", 100_000)]
    [InlineData("十万", 50_000)]
    [InlineData("分之", 50_000)]
    [InlineData("三分之", 30_000)]
    [InlineData("1,", 50_000)]
    [InlineData("1.", 50_000)]
    [InlineData("1至", 50_000)]
    [InlineData("1 234 ", 20_000)]
    [InlineData("第", 100_000)]
    [InlineData("2023年", 20_000)]
    [InlineData("3列\n", 30_000)]
    [InlineData("\n", 100_000)]
    [InlineData(" ", 100_000)]
    [InlineData("\uD83D", 50_000)]
    [InlineData("\0", 50_000)]
    [InlineData("#", 50_000)]
    [InlineData("|", 50_000)]
    [InlineData("出口", 50_000)]
    public void OfOneThingRepeated(string piece, int times) => AssertWhole(string.Concat(Enumerable.Repeat(piece, times)));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("%")]
    [InlineData("\uD83D1列\uDE82")]
    [InlineData("三分之零的企业。")]
    [InlineData("零分之一的企业。")]
    [InlineData("2023年0月0日，出口3吨。")]
    [InlineData("2023年2月30日，出口3吨。")]
    [InlineData("9999年12月31日后，出口3吨。")]
    [InlineData("0000年，出口3吨。")]
    [InlineData("民国99999999999年底，出口3吨。")]
    [InlineData("今年3—9999999999999个季度，出口3吨。")]
    [InlineData("今年三至五万亿季度，出口3吨。")]
    [InlineData("民国零年，出口3吨。")]
    [InlineData("200年来，出口3吨。")]
    [InlineData("99999999999999999999999亿亿吨。")]
    [InlineData("12，345吨。")]
    [InlineData("发电80114858992万亿太瓦时，约9999999999999999999999元，增长约792281625142643375935439503倍。")]
    public void AtTheEdges(string text) => AssertWhole(text);

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void WithADocumentOfAnyYear(int year)
    {
        foreach (
            var text in (ReadOnlySpan<string>)
                [
                    "去年底，出口3吨。明年底出口3吨。200年来，出口3吨。未来90年出口3吨。昨日出口3吨。",
                    "Last year exports rose to 3 tonnes. In the next 90 years it will export 3 tonnes.",
                ]
        )
        {
            AssertWhole(text, new PartialDate(year, year == 1 ? 1 : 12, year == 1 ? 1 : 31));
        }
    }

    private static void AssertWhole(string text) => AssertWhole(text, new PartialDate(2024, 5, 13));

    private static void AssertWhole(string text, PartialDate published)
    {
        var ledger = StatisticsReader.Read(DocumentReader.FromText("any", text, published));
        var end = 0;
        foreach (var mention in ledger.Mentions)
        {
            Assert.InRange(mention.Span.Start, end, text.Length);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            Assert.Equal(mention.Class == MentionClass.Refused, mention.Refusal is not null);
            end = mention.Span.End;
        }

        Assert.Equal(
            ledger.Mentions.Where(mention => mention.Class == MentionClass.Statistic).Select(mention => mention.Span),
            ledger.Facts.Select(fact => fact.Span)
        );
        foreach (var fact in ledger.Facts)
        {
            Assert.True(
                fact.Sentence.Start <= fact.Span.Start && fact.Span.End <= fact.Sentence.End && fact.Sentence.End <= text.Length,
                $"{fact.Span} is not in its sentence {fact.Sentence}"
            );
            Assert.InRange(fact.SignificantDigits, 1, int.MaxValue);
        }

        Assert.Equal(ledger.Mentions.Count, LedgerLine.Of(ledger).Count());
    }
}
