using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Series;

public sealed class RunDiffTests
{
    private const string Trains = "截至2023年6月底，中欧班列累计开行7.4万列。";
    private const string Trade = "2022年，中国与共建国家进出口总额为18.95万亿元。";

    [Theory]
    [InlineData("", Trains, Trains)]
    [InlineData("", Trains + Trade, Trade + "\n\n另起一段。\n\n" + Trains)]
    [InlineData("Revised", Trade, "2022年，中国与共建国家进出口总额为19.10万亿元。")]
    [InlineData("New", Trains, Trains + Trade)]
    [InlineData("Withdrawn", Trains + Trade, Trains)]
    public void OneDocumentReadTwice(string expected, string before, string after) => Assert.Equal(expected, Sorts([before], [after]));

    [Theory]
    [InlineData("Copied", Trade)]
    [InlineData("Restated", "另据介绍，2022年，中国与共建国家进出口总额为18.95万亿元。")]
    [InlineData("Contradicted", "2022年，中国与共建国家进出口总额为13.76万亿元。")]
    [InlineData("New", "2022年，中国与沿线国家进出口总额为13.76万亿元。")]
    [InlineData("New", "2021年，中国与共建国家进出口总额为13.76万亿元。")]
    public void ADocumentIsAdded(string expected, string added) => Assert.Equal(expected, Sorts([Trade], [Trade, added]));

    [Fact]
    public void ADocumentThatReplacesTheOnlyOneRevisesIt() =>
        Assert.Equal("Revised", Sorts([Trade, ""], ["", "数据显示，2022年，中国与共建国家进出口总额为13.76万亿元。"]));

    [Fact]
    public void ABareTotalOfAnotherDocumentContradictsNothing() =>
        Assert.Equal(
            "New",
            Sorts(["2022年，进出口总额为8.3万亿元。"], ["2022年，进出口总额为8.3万亿元。", "2022年，进出口总额为3.26万亿元。"])
        );

    [Fact]
    public void TheSameWordsReadOtherwiseAreNoNewsOfTheDocument()
    {
        var read = Facts(Trains + Trade);
        var reread = read.Select(stored => stored with { Fact = stored.Fact with { Subject = "某项" + stored.Fact.Subject } }).ToList();
        Assert.Equal(
            [ChangeSort.Reread, ChangeSort.Reread],
            RunDiff.Of(read, reread, IndicatorLexicon.Default).Select(change => change.Sort)
        );
    }

    [Fact]
    public void ARevisionCarriesBothSentences()
    {
        var change = Assert.Single(
            RunDiff.Of(Facts(Trade), Facts("2022年，中国与共建国家进出口总额为19.10万亿元。"), IndicatorLexicon.Default)
        );
        Assert.Equal(("18.95万亿元", "19.10万亿元"), (change.Old!.Fact.AsPrinted, change.New!.Fact.AsPrinted));
        Assert.Contains("18.95", change.Old.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNewOneWayIsGoneTheOtherWay() =>
        Prop.ForAll(
                Gen.SubListOf<StoredFact>(Facts(Trains + Trade + "2022年，中国与沿线国家进出口总额为13.83万亿元。培训各类人员3000人次。"))
                    .Two()
                    .ToArbitrary(),
                pair =>
                {
                    var there = RunDiff.Of([.. pair.Item1], [.. pair.Item2], IndicatorLexicon.Default);
                    var back = RunDiff.Of([.. pair.Item2], [.. pair.Item1], IndicatorLexicon.Default);
                    return there.Count(change => change.Sort == ChangeSort.New) == back.Count(change => change.Sort == ChangeSort.Withdrawn)
                        && RunDiff.Of([.. pair.Item1], [.. pair.Item1], IndicatorLexicon.Default).Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The first documents are in both runs; only those of their facts that are asked for are given.</summary>
    [Theory]
    [InlineData(1, Trade, "", "2022年，中国与共建国家进出口总额为13.76万亿元。")]
    [InlineData(1, Trade, "", Trade)]
    [InlineData(1, Trains, "", Trade)]
    [InlineData(2, Trade, "2022年，中国与共建国家进出口总额为13.76万亿元。", "另据介绍，2022年，中国与共建国家进出口总额为18.95万亿元。")]
    [InlineData(1, Trade, "2021年，中国与共建国家进出口总额为13.76万亿元。", "2022年，中国与沿线国家进出口总额为13.76万亿元。")]
    public void WhatStaysNeedNotBeSetAgainstItself(int staying, string first, string second, string added)
    {
        var now = Facts(first, second, added);
        var before = now.Where(static stored => stored.Letter != "C").ToList();
        bool Stays(StoredFact stored) => stored.Letter[0] - 'A' < staying;
        var given = 0;
        var changes = RunDiff.Of(
            [.. before.Where(stored => !Stays(stored))],
            [.. now.Where(stored => !Stays(stored))],
            IndicatorLexicon.Default,
            wanted =>
            {
                var shared = now.Where(stored => Stays(stored) && wanted(stored.Fact)).ToList();
                given += shared.Count;
                return shared;
            }
        );
        Assert.Equal(RunDiff.Of(before, now, IndicatorLexicon.Default).Select(Line), changes.Select(Line));
        Assert.Equal(first == Trade && !added.Contains("沿线", StringComparison.Ordinal) ? staying : 0, given);
    }

    private static string Line(FactChange change) => $"{change.Sort} {change.Old?.Code} {change.New?.Code}";

    private static string Sorts(string[] before, string[] after) =>
        string.Join(' ', RunDiff.Of(Facts(before), Facts(after), IndicatorLexicon.Default).Select(change => change.Sort));

    private static IReadOnlyList<StoredFact> Facts(params string[] texts) =>
        [
            .. texts.SelectMany(
                (text, index) =>
                    StoredFact.Of(
                        StatisticsReader.Read(DocumentReader.FromText(FormattableString.Invariant($"d{index}"), text)),
                        DocumentLetters.Of(index)
                    )
            ),
        ];
}
