using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Questions;

public sealed class QuestionsAreAnswered(SeedBook seeds) : IClassFixture<SeedBook>
{
    /// <summary>The claims of the answers, the best first; none where the seeds do not state it.</summary>
    [Theory]
    [InlineData("2022年与共建国家贸易额", "B237:101")]
    [InlineData("2022年與共建國家貿易額是多少？", "B237:101")]
    [InlineData("How much was trade with partner countries in 2022?", "B237:101")]
    [InlineData("与共建国家进出口总额 2013-2022", "B235:39")]
    [InlineData("trade with partner countries, 2013 to 2022", "B235:39")]
    [InlineData("与共建国家进出口年均增长", "B235:54")]
    [InlineData("share of partner countries in China's foreign trade 2022", "B237:121")]
    [InlineData("中欧班列累计开行多少列", "B225:154")]
    [InlineData("how many China-Europe freight trains have run", "B225:154")]
    [InlineData("比雷埃夫斯港", "B219:57")]
    [InlineData("containers at Piraeus", "B219:57")]
    [InlineData("AIIB members", "B260:118")]
    [InlineData("2019年与共建国家贸易额", "")]
    [InlineData("trade with ASEAN countries in 2022", "")]
    [InlineData("火星探测器", "")]
    [InlineData("", "")]
    [InlineData("how much is there?", "")]
    [InlineData("loans of the China Development Bank", "")]
    public void WithTheirClaims(string question, string claims)
    {
        var answer = FigureFinder.Find(seeds.Book, QuestionReader.Read(question));
        Assert.Equal(claims, string.Join(' ', answer.Figures.Select(static figure => figure.Observation.Lead.Code)));
    }

    [Theory]
    [InlineData("2019年与共建国家贸易额", "B237:101", "Time")]
    [InlineData("trade with ASEAN countries in 2022", "B237:101", "Scope")]
    public void OrWithTheNearestAndWhatItDiffersIn(string question, string claim, string why)
    {
        var answer = FigureFinder.Find(seeds.Book, QuestionReader.Read(question));
        Assert.Empty(answer.Figures);
        Assert.Contains((claim, why), answer.Nearest.Select(static near => (near.Figure.Observation.Lead.Code, near.Why.ToString())));
    }

    [Theory]
    [InlineData("2022年贸易", "2022")]
    [InlineData("2023年6月的班列", "2023-06")]
    [InlineData("trains by June 2023", "2023-06")]
    [InlineData("2013—2022年贸易", "2013/2022")]
    [InlineData("from 2013 to 2022", "2013/2022")]
    [InlineData("1950 mu or 12345", "1950")]
    [InlineData("trade", null)]
    public void ForATime(string question, string? time) => Assert.Equal(time, QuestionReader.Read(question).Time?.ToString());

    [Theory]
    [InlineData("2022", "2022", 3)]
    [InlineData("2022-05", "2022", 2)]
    [InlineData("../2022-06-30", "2022", 2)]
    [InlineData("2013/2022", "2022", 1)]
    [InlineData("../2023", "2022", 1)]
    [InlineData("2021", "2022", 0)]
    [InlineData(null, "2022", 0)]
    public void OfATimeThatFits(string? stated, string asked, int fit)
    {
        Assert.True(TimePeriod.TryParse(asked, out var wanted));
        Assert.Equal(fit, QuestionTimes.Fit(TimePeriod.TryParse(stated, out var time) ? time : null, wanted));
    }

    [Theory]
    [InlineData("贸易增长多少", "growth", null)]
    [InlineData("planned trade 2025", null, "planned")]
    [InlineData("预计贸易占比", "share", "forecast")]
    [InlineData("trade", null, null)]
    public void OfTheSortThatWordsAskFor(string question, string? measure, string? status)
    {
        var read = QuestionReader.Read(question);
        Assert.Equal((measure, status), (Name(read.Measure), Name(read.Status)));

        static string? Name<T>(T? value)
            where T : struct, Enum => value is { } known ? EnumNames.Name(known) : null;
    }

    [Fact]
    public void WithTheContradictionBesideIt()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "国家统计局\n2022年，中国与共建国家进出口总额为2.07万亿美元。\n");
        folder.Write("in/b.txt", "商务部\n2022年，中国与共建国家进出口总额为2.9万亿美元。\n");
        var options = new RunOptions { Input = folder["in"], Output = folder["out"] };
        new Pipeline(options, FixedTime.At(2026, 1, 1), new Progress<RunProgress>()).Run(CancellationToken.None);
        var answer = FigureFinder.Find(SeedBook.BookOf(options), QuestionReader.Read("2022年与共建国家贸易额"));
        Assert.Equal("A2:20", Assert.Single(answer.Figures).Observation.Lead.Code);
        using var written = new StringWriter();
        new AnswerText(AnswerText.WordsFor("贸易")).Write(answer, written);
        Assert.Contains("未采用  2.9万亿美元", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("B2:20", written.ToString(), StringComparison.Ordinal);
        var program = BuiltProgram.Run(folder.Path, "ask", "-o", "out", "trade with partner countries", "2022");
        Assert.Equal(0, program.Code);
        Assert.Contains("US$2.07 tn  2022, period, actual, partner countries", program.Output, StringComparison.Ordinal);
        Assert.Contains(
            "No document states it.",
            BuiltProgram.Run(folder.Path, "ask", "-o", "out", "weather").Output,
            StringComparison.Ordinal
        );
    }
}
