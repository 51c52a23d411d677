using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Export;

/// <summary>A ledger of two facts, one with every field and one with none that may be missing, and a refused number.</summary>
public sealed class OneLedgerInEveryFormat
{
    private static readonly Ledger ledger = Made();

    [Fact]
    public void TheTableOfALedgerHasARowForEachNumber() =>
        Assert.Equal(
            "doc,start,end,text,class,repeats,reason,value,high,unit,multiple,counted,modifier,"
                + """
                measure,status,time,subject,kind,condition,confidence,doubts
                d,4,5,3,statistic,,,3,5,count,,"港, 口",about,level,planned,2022/2025,与共建国家,partner,若通车,0.1234,second_reader unknown_word
                d,10,11,7,statistic,,,7,,USD,,,exact,cumulative,actual,,甲,trade,,1,
                d,0,1,与,refused,true,no unit,,,,,,,,,,,,,,

                """,
            Text(static writer => new LedgerCsv(writer).Write(ledger))
        );

    [Fact]
    public void VerboseLinesHaveWhatIsKnownAndNoMore() =>
        Assert.Equal(
            Joined(
                """
                {"doc":"d","start":4,"end":5,"text":"3","class":"statistic","value":3,"high":5,"unit":"count","counted":"港, 口",
                "modifier":"about","measure":"level","status":"planned","time":"2022/2025","subject":"与共建国家","kind":"partner",
                "condition":"若通车","confidence":0.1234,"doubts":"second_reader unknown_word",
                "line":1,"column":5,"rule":"made","section":"","sentence":"与共建国3。","as_printed":"3","significant_digits":1,
                "basis":"year_to_date","time_rule":"own","indicator":"i","scope":"partner",
                "measure_rule":"m","status_rule":"s","kind_rule":"k"}↵
                {"doc":"d","start":10,"end":11,"text":"7","class":"statistic","value":7,"unit":"USD",
                "modifier":"exact","measure":"cumulative","status":"actual","subject":"甲","kind":"trade","confidence":1,
                "line":2,"column":4,"rule":"made","section":"","sentence":"甲乙丙7。","as_printed":"7","significant_digits":1,
                "basis":"point"}↵
                {"doc":"d","start":0,"end":1,"text":"与","class":"refused","repeats":true,"reason":"no unit",
                "line":1,"column":1,"rule":"made"}↵
                """
            ),
            Text(static writer => LedgerJsonl.Write(ledger, writer, verbose: true))
        );

    [Fact]
    public void FactsHaveTheirCodeBeforeTheirPlace()
    {
        var stored = StoredFact.Of(ledger, "B");
        var lines = Text(writer => LedgerJsonl.Write([stored[0] with { Place = "page 3" }, stored[1]], writer)).Split('\n');
        Assert.Contains("unknown_word\",\"claim\":\"B1:5\",\"line\":1,\"column\":5,\"section\":", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"place\":\"page 3\",", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"place\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnObservationSaysInCodesWhatItIs()
    {
        var book = ObservationSet.Of(
            [
                SomeFact.LedgerOf(
                    "a",
                    SomeFact.Of(3, Unit.Count, "某项", "港口") with
                    {
                        Modifier = Modifier.Over,
                        Status = Status.Planned,
                    },
                    SomeFact.Of(5, SomeFact.Dollars, "与共建国家进出口总额") with
                    {
                        Modifier = Modifier.Under,
                    }
                ),
                SomeFact.LedgerOf("b", SomeFact.Of(5, SomeFact.Dollars, "另据统计与共建国家进出口总额") with { Modifier = Modifier.Under }),
                SomeFact.LedgerOf("c", SomeFact.Of(5, SomeFact.Dollars, "与共建国家进出口总额") with { Modifier = Modifier.Under }),
            ],
            new Dictionary<string, string>
            {
                ["a"] = "A",
                ["b"] = "B",
                ["c"] = "C",
            }
        );
        Assert.Equal(
            Joined(
                """
                BELTROAD:STATED_FIGURES(1.0),某项,_Z,港口,_Z,count,cumulative,point,planned,_U,,
                3,3,,0,0,over,1,0,3,F,N,_Z,1,A1:3,某项↵
                BELTROAD:STATED_FIGURES(1.0),trade.total,partner,_Z,_Z,USD,cumulative,point,actual,_U,,
                5,0,5,1,0,under,1,0,5,A,N,_Z,2,A2:11 C1:11,与共建国家进出口总额↵
                BELTROAD:STATED_FIGURES(1.0),另据统计与共建国家进出口总额,partner,_Z,_Z,USD,cumulative,point,actual,_U,,
                5,0,5,1,0,under,1,0,5,V,N,_Z,1,B1:15,另据统计与共建国家进出口总额↵
                """
            ),
            string.Join('\n', Text(writer => ObservationsCsv.Write(book, writer)).Split('\n').Skip(1))
        );
    }

    [Theory]
    [InlineData("EDITION,_Z,No edition is named")]
    [InlineData("UNIT_MEASURE,CNY,ISO 4217 currency")]
    [InlineData("UNIT_MEASURE,km,length")]
    [InlineData("INDICATOR,trade.total,trade with {scope} / 与{scope}进出口总额")]
    [InlineData("SCOPE_ID,partner,partner countries / 共建国家")]
    public void TheCodesAreThoseOfTheLexicons(string row)
    {
        var lines = Text(ObservationsCsv.WriteCodes).Split('\n');
        Assert.Equal("list,code,meaning", lines[0]);
        Assert.Single(lines, line => line.StartsWith(row, StringComparison.Ordinal));
    }

    [Fact]
    public void OnlySectionsArePartedByAnArrow() =>
        Assert.All(FactColumn.All, column => Assert.Equal(column.Name == "section" ? HeadingPath.Separator : " ", column.Separator));

    private static Ledger Made()
    {
        var made = SomeFact.LedgerOf(
            "d",
            SomeFact.Of(3, Unit.Count, "与共建国", "港, 口") with
            {
                High = 5,
                Modifier = Modifier.About,
                Measure = Measure.Level,
                Basis = PeriodBasis.YearToDate,
                Status = Status.Planned,
                Time = SomeFact.Time("2022/2025"),
                TimeRule = "own",
                MeasureRule = "m",
                StatusRule = "s",
                KindRule = "k",
                Condition = "若通车",
                Indicator = "i",
                Scope = "partner",
                Kind = Kind.Partner,
                Confidence = 0.12345,
                Doubts = [Doubt.SecondReader, Doubt.UnknownWord],
            },
            SomeFact.Of(7, SomeFact.Dollars, "甲乙丙")
        );
        return made with
        {
            Facts = [made.Facts[0] with { Subject = "与共建国家" }, made.Facts[1] with { Subject = "甲" }],
            Mentions = [.. made.Mentions, new NumberMention(new TextSpan(0, 1), MentionClass.Refused, "made", true, "no unit")],
        };
    }

    /// <summary>Line breaks are for the reader; ↵ is one.</summary>
    private static string Joined(string text) => text.Replace("\n", string.Empty, StringComparison.Ordinal).Replace('↵', '\n');

    private static string Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
