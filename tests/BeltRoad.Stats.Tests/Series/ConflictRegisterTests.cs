using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Series;

public sealed class ConflictRegisterTests
{
    private static readonly Fact stated = SomeFact.Of(100, SomeFact.Dollars, "与共建国家进出口总额") with
    {
        Time = SomeFact.Time("2022"),
        SignificantDigits = 3,
    };

    /// <summary>Of the same scope, which its own words do not name.</summary>
    private static Fact Unnamed => stated with { Subject = "进出口总额", Scope = "partner" };

    public static IReadOnlyCollection<ITheoryDataRow> Pairs =>
        new TheoryData<string, Fact, Fact, string, string, ConflictRule>
        {
            { "later", stated, stated with { Value = 120 }, "", "", ConflictRule.LaterPublication },
            { "rank before date", stated, stated with { Value = 120 }, "海关总署", "央视新闻", ConflictRule.SourceRank },
            { "a rank before none", stated, stated with { Value = 120 }, "中华人民共和国商务部", "某某网", ConflictRule.SourceRank },
            {
                "later before more precise",
                stated,
                stated with
                {
                    Value = 120,
                    SignificantDigits = 2,
                },
                "",
                "",
                ConflictRule.LaterPublication
            },
            { "later before a named scope", stated, Unnamed with { Value = 120 }, "", "", ConflictRule.LaterPublication },
            { "equal ranks", stated, stated with { Value = 120 }, "新华社", "人民日报", ConflictRule.LaterPublication },
        };

    [Theory]
    [InlineData(
        "2023年，中国对共建国家出口10.73万亿元。",
        "2023年，中国与共建国家进出口总额为19.47万亿元。其中，出口10.15万亿元。",
        ConflictRule.NarrowerScope,
        10.73
    )]
    [InlineData(
        "2023年，中国与共建国家进出口总额为19.47万亿元。其中，出口10.15万亿元。",
        "2023年，中国对共建国家出口10.73万亿元。",
        ConflictRule.NarrowerScope,
        10.73
    )]
    [InlineData(
        "2023年，中国与共建国家进出口总额为19.47万亿元。其中，出口10.15万亿元。",
        "2023年，中国对共建国家出口10.7万亿元。",
        ConflictRule.NarrowerScope,
        10.7
    )]
    [InlineData("2023年，中国对共建国家出口10.7万亿元。", "2023年，中国对共建国家出口11.32万亿元。", ConflictRule.MorePrecise, 11.32)]
    [InlineData("2023年，中国对共建国家出口10.73万亿元。", "2023年，中国对共建国家出口11.32万亿元。", ConflictRule.FirstStated, 10.73)]
    internal void OfOneDayTheWordsDecide(string first, string second, ConflictRule rule, double used)
    {
        var conflict = Assert.Single(Statements.Of(first, second).Book.Conflicts);
        Assert.Equal((rule, (decimal)used * 1_000_000_000_000m), (conflict.Rule, conflict.Used.Fact.Value));
    }

    [Fact]
    public void OnlyTheUsedValueIsShownAndItNamesWhatContradictsIt()
    {
        var book = Statements
            .Of("2023年，中国对共建国家出口10.73万亿元。", "2023年，中国对共建国家出口11.32万亿元。", "2022年，中国对共建国家出口9万亿元。")
            .Book;
        Assert.Equal(
            ["10.73万亿元 B1:16", "9万亿元 "],
            book.Settled.Select(observation =>
                $"{observation.Fact.AsPrinted} {string.Join(' ', observation.Contradicts.Select(claim => claim.Code))}"
            )
        );
        Assert.Equal(3, book.All.Count);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    internal void TheRuleDecides(string what, Fact first, Fact second, string firstPublisher, string secondPublisher, ConflictRule rule)
    {
        var conflict = Assert.Single(Conflicts((first, firstPublisher, 2023), (second, secondPublisher, 2024)));
        Assert.Equal((what, rule), (what, conflict.Rule));
        Assert.Equal(rule == ConflictRule.SourceRank ? first.Value : second.Value, conflict.Used.Fact.Value);
    }

    /// <summary>
    /// Each statement is a value, its time and the year of its document; each conflict the used value and the others. Over 90 agrees with
    /// 100, which is then stated in the later year too.
    /// </summary>
    [Theory]
    [InlineData("100 2022 2020|120 2022 2021|140 2022 2022", "140: 100 120")]
    [InlineData("140 2022 2022|120 2022 2020|100 2022 2021", "140: 120 100")]
    [InlineData("100 2021 2020|50 2022 2020|120 2021 2021|60 2022 2021", "120: 100|60: 50")]
    [InlineData("50 2022 2020|100 2021 2020|120 2021 2021|60 2022 2021", "60: 50|120: 100")]
    [InlineData("100 2022 2020|120 2022 2021|90+ 2022 2022", "100: 120")]
    public void ConflictsAndWhatTheyAreAgainstStandInTheOrderOfTheStatements(string statements, string expected)
    {
        var documents = statements
            .Split('|')
            .Select(static statement => statement.Split(' '))
            .Select(static parts =>
                (
                    stated with
                    {
                        Value = decimal.Parse(parts[0].TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture),
                        Modifier = parts[0].EndsWith('+') ? Modifier.Over : Modifier.Exact,
                        Time = SomeFact.Time(parts[1]),
                    },
                    string.Empty,
                    int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        Assert.Equal(
            expected,
            string.Join(
                '|',
                Conflicts([.. documents])
                    .Select(static conflict =>
                        $"{conflict.Used.Fact.Value}: {string.Join(' ', conflict.Others.Select(static other => other.Fact.Value))}"
                    )
            )
        );
    }

    public static TheoryData<string, Fact> Meeting =>
        new()
        {
            { "rounded", stated with { Value = 100.4m, SignificantDigits = 4 } },
            { "over", stated with { Value = 90, Modifier = Modifier.Over } },
            { "about", stated with { Value = 105, Modifier = Modifier.About } },
            { "another time", stated with { Value = 120, Time = SomeFact.Time("2021") } },
            { "no time", stated with { Value = 120, Time = null } },
            { "another scope", stated with { Value = 120, Subject = "与沿线国家进出口总额" } },
            { "another unit", stated with { Value = 120, Unit = SomeFact.Yuan } },
            { "a plan", stated with { Value = 120, Status = Status.Planned } },
            { "another basis", stated with { Value = 120, Basis = PeriodBasis.YearToDate } },
        };

    [Theory]
    [MemberData(nameof(Meeting))]
    public void WhatCanHoldTogetherIsNoConflict(string what, Fact other)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Conflicts((stated, "", 2023), (other, "", 2024)));
    }

    [Theory]
    [InlineData("地区生产总值", 0)]
    [InlineData("进出口总额", 0)]
    [InlineData("中国进出口总额", 1)]
    [InlineData("我国外贸总额", 1)]
    [InlineData("中欧班列累计开行", 1)]
    public void TwoDocumentsContradictEachOtherOnlyInWhatSurelyIsOneThing(string subject, int conflicts)
    {
        var fact = stated with
        {
            Subject = subject,
            Unit = subject.Contains('列', StringComparison.Ordinal) ? new Unit("train", Dimension.Train) : SomeFact.Yuan,
        };
        Assert.Equal(conflicts, Conflicts((fact, "", 2023), (fact with { Value = 120 }, "", 2024)).Count);
    }

    [Fact]
    public void AFigureNeverContradictsItsOwnRounding() =>
        Prop.ForAll(
                Gen.Choose(1, 99_999_999).SelectMany(value => Gen.Choose(1, 8).Select(digits => (value, digits))).ToArbitrary(),
                pair =>
                {
                    var unit = (decimal)
                        Math.Pow(
                            10,
                            Math.Max(0, pair.value.ToString(System.Globalization.CultureInfo.InvariantCulture).Length - pair.digits)
                        );
                    var rounded = Math.Round(pair.value / unit, MidpointRounding.AwayFromZero) * unit;
                    var printed = stated with
                    {
                        Value = rounded,
                        SignificantDigits = Math.Min(
                            pair.digits,
                            rounded.ToString("0", System.Globalization.CultureInfo.InvariantCulture).Length
                        ),
                    };
                    var exact = stated with { Value = pair.value, SignificantDigits = 8 };
                    return PrintedInterval.Of(printed).Meets(PrintedInterval.Of(exact));
                }
            )
            .QuickCheckThrowOnFailure();

    private static IReadOnlyList<Conflict> Conflicts(params (Fact Fact, string Publisher, int Year)[] documents)
    {
        var ledgers = documents
            .Select((document, index) => SomeFact.LedgerOf(FormattableString.Invariant($"d{index}"), document.Fact))
            .ToList();
        ledgers =
        [
            .. ledgers.Select(
                (ledger, index) =>
                    ledger with
                    {
                        Document = ledger.Document with
                        {
                            Publisher = documents[index].Publisher,
                            Published = new PartialDate(documents[index].Year),
                        },
                    }
            ),
        ];
        return ConflictRegister.Of(
            Observations.Of(
                Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document))),
                IndicatorLexicon.Default
            )
        );
    }
}
