using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>No number is dropped: whatever text it stands in, each of its digits and numerals lies in a mention, be it refused.</summary>
public sealed class EveryNumeralIsAccountedFor
{
    /// <summary>Of the pieces.</summary>
    private const string Numerals = "二三五七八〇";

    private static readonly string[] Scaled =
    [
        "3800亿",
        "12.5万",
        "3,456",
        "25个亿",
        "3，456.78亿",
        "1，234，567",
        "US$1.5bn",
        "$3.2m",
        "零下20",
        "7.1：1",
        "1：15",
        "5—6百万",
        "翻两番",
        "2.3 billion",
        "3x4",
        "5k",
        "010-12345678",
        "三十五",
        "三千八百万",
        "八个亿",
        "二〇二三",
        "七十多",
        "五分之三",
    ];

    private static readonly string[] Pieces =
    [
        .. Scaled,
        "元",
        "亿元",
        "美元",
        "以上",
        "级",
        "项目",
        "个",
        "每",
        "人",
        "吨",
        "，",
        "。",
        "（",
        "）",
        "：",
        "、",
        "的",
        "比上年",
        "多",
        "增长",
        "出口",
        "倍",
        "至",
        "第",
        "年",
        "月",
        "%",
        "\n",
        " ",
        "A",
        "《",
        "》",
        "|",
        "-",
        "/",
        "#",
    ];

    private static readonly string[] EnglishPieces =
    [
        "12",
        "3.5",
        "1:3",
        "1,234",
        "$3",
        "billion",
        "lakh",
        "crore",
        "million",
        "points",
        "percent",
        "tonnes",
        "one",
        "three",
        "and a half",
        "in",
        "out of",
        "between",
        "and",
        "to",
        "from",
        "by",
        "a third",
        "threefold",
        "tripled",
        "twice",
        "firms",
        "exports",
        "grew",
        "fell",
        "per",
        "every",
        "the",
        "of",
        "a",
        "quarter",
        "respectively",
        ",",
        ".",
        ":",
        "-",
        "(",
        ")",
        "Rs",
    ];

    [Fact]
    public void InChineseText() =>
        Prop.ForAll(Gen.Elements(Pieces).NonEmptyListOf().Select(string.Concat).ToArbitrary(), AssertDigits)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(24).WithReplay(new Replay(new Rnd(20231018, 7), null)));

    [Fact]
    public void InEnglishText() =>
        Prop.ForAll(Gen.Elements(EnglishPieces).NonEmptyListOf().Select(words => string.Join(' ', words)).ToArbitrary(), AssertDigits)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(24).WithReplay(new Replay(new Rnd(20231018, 7), null)));

    [Fact]
    public void InAnyCharacters() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), AssertDigits)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(80).WithReplay(new Replay(new Rnd(20231018, 7), null)));

    /// <summary>A Chinese number of several characters that no word of the lexicons holds.</summary>
    [Theory]
    [InlineData("各地三十五")]
    [InlineData("三千八百万")]
    [InlineData("二零三室")]
    [InlineData("八个亿")]
    [InlineData("两百多")]
    [InlineData("廿三")]
    public void InChineseNumerals(string number) => Assert.Single(StatisticsReader.Read(Document(number + "。")).Mentions);

    private static void AssertDigits(string text)
    {
        var ledger = StatisticsReader.Read(Document(text));
        var mention = 0;
        for (var at = 0; at < ledger.Document.Text.Length; at++)
        {
            if (!char.IsAsciiDigit(ledger.Document.Text[at]) && !Numerals.Contains(ledger.Document.Text[at]))
            {
                continue;
            }

            while (mention < ledger.Mentions.Count && ledger.Mentions[mention].Span.End <= at)
            {
                mention++;
            }

            Assert.True(
                mention < ledger.Mentions.Count && ledger.Mentions[mention].Span.Start <= at,
                $"the numeral at {at} of \"{ledger.Document.Text}\" is in no mention"
            );
        }
    }

    private static SourceDocument Document(string text) => DocumentReader.FromText("any", text, new PartialDate(2024, 5, 13));
}
