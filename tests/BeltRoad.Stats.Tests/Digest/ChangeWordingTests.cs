using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class ChangeWordingTests
{
    private const string Trade = "2022年，中国与共建国家进出口总额为18.95万亿元。";

    [Theory]
    [InlineData(
        DigestLanguage.English,
        "1 change between the statements of the two issues.",
        "Trade with partner countries: CNY 19.10 tn, before CNY 18.95 tn"
    )]
    [InlineData(DigestLanguage.Chinese, "两期陈述之间有1处变化。", "与共建国家进出口总额：19.10万亿元，此前为18.95万亿元")]
    public void ARevisionGivesTheNewAndTheOldFigure(DigestLanguage language, string summary, string example)
    {
        var changes = Changes(language, Trade, "2022年，中国与共建国家进出口总额为19.10万亿元。");
        Assert.Equal((1, summary), (changes.Since, changes.Summary));
        var revised = changes.Counts.Single(count => count.Sort == ChangeSort.Revised);
        Assert.Equal((1, example, "A1:20"), (revised.Count, revised.Example.Replace('\u00A0', ' '), revised.Claim));
        Assert.All(changes.Counts.Where(count => count != revised), count => Assert.Equal((0, string.Empty), (count.Count, count.Example)));
    }

    [Theory]
    [InlineData(DigestLanguage.English, "Nothing changed: every statement stands as it did.")]
    [InlineData(DigestLanguage.Chinese, "没有变化：各项陈述均与上期相同。")]
    public void NothingChangedIsOneLine(DigestLanguage language, string line)
    {
        var changes = Changes(language, Trade, Trade);
        Assert.Equal(line, changes.Summary);
        Assert.Empty(changes.Counts);
    }

    [Theory]
    [InlineData(
        Trade,
        "2022年，中国与共建国家进出口总额为19.10万亿元。",
        "Revised Trade with partner countries | 2022年，中国与共建国家进出口总额为[18.95万亿]元。 | 2022年，中国与共建国家进出口总额为[19.10万亿]元。"
    )]
    [InlineData(Trade, "", "Withdrawn Trade with partner countries | 2022年，中国与共建国家进出口总额为[18.95万亿]元。 | ")]
    [InlineData("", Trade, "New Trade with partner countries |  | 2022年，中国与共建国家进出口总额为[18.95万亿]元。")]
    public void TheWordsOfBothIssuesStandBesideEachOther(string before, string after, string expected)
    {
        var row = Assert.Single(Changes(DigestLanguage.English, before, after).Rows);
        Assert.Equal(expected, $"{row.Sort} {row.Subject} | {Marked(row.Old)} | {Marked(row.New)}");
    }

    [Fact]
    public void NoMoreRowsAreListedThanAReaderBears()
    {
        var many = string.Concat(Enumerable.Range(1, 30).Select(number => $"甲{(char)('一' + number)}公司培训学员{number}000人。"));
        var changes = Changes(DigestLanguage.English, string.Empty, many);
        Assert.Equal((24, changes.CountOf(ChangeSort.New) - 24), (changes.Rows.Count, changes.RowsLeftOut));
    }

    private static string Marked(CheckQuote? quote) =>
        quote is null ? string.Empty : quote.Quote.Insert(quote.Start + quote.Length, "]").Insert(quote.Start, "[");

    [Fact]
    public void ALongSubjectIsCutAndWhatIsGoneHasNoClaim()
    {
        var gone = Changes(
            DigestLanguage.English,
            "2022年，某某地方某某部门某某机构某某单位联合举办的各级各类专题业务培训班学员3000人。",
            string.Empty
        )
            .Counts.Single(count => count.Count > 0);
        Assert.Equal((ChangeSort.Withdrawn, string.Empty), (gone.Sort, gone.Claim));
        Assert.Contains("\u2026: 3,000\u00A0people", gone.Example, StringComparison.Ordinal);
    }

    private static IssueChanges Changes(DigestLanguage language, string before, string after) =>
        ChangeWording.Of(RunDiff.Of(Facts(before), Facts(after), IndicatorLexicon.Default), 1, Words.Of(language));

    private static IReadOnlyList<StoredFact> Facts(string text) =>
        StoredFact.Of(StatisticsReader.Read(DocumentReader.FromText("d", text)), "A");
}
