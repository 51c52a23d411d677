using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>The steps taken for a character do not grow with the length of the text. Steps are counted, not time.</summary>
public sealed class WorkIsLinear
{
    /// <summary>More than the longest sentence, so that what is bounded by a sentence counts as it should.</summary>
    private const int Shortest = 1_600;

    /// <summary>Less than the length at which a sentence is cut.</summary>
    private const int LongInOneSentence = 1_400;

    /// <summary>Room for what is done once a document; a step that grows with the length would quadruple.</summary>
    private static double Bound(double first) => first * 1.1 + 0.01;

    public static TheoryData<string> Repeated() =>
        new(
            "9",
            "一",
            "万",
            "十万",
            "1,",
            "1.",
            "1至",
            "1—2、",
            "三分之",
            "零",
            "半",
            "几",
            "（",
            "《",
            "“",
            "》",
            "#",
            "|",
            "\n",
            "3列\n",
            " ",
            "第",
            "第3届",
            "2023年",
            "2023年3月",
            "截至2023年",
            "约",
            "约3吨",
            "增长3%",
            "分别为1吨、2吨",
            "，其中3家",
            "出口3亿美元，",
            "人民币",
            "US$",
            "C919",
            "http://a/1",
            "一带一路",
            "班列",
            "\uD83D",
            "、",
            "，",
            "；",
            "1 ",
            "1 234 ",
            "多",
            "3多",
            "出口和进口分别增长3%和5%，",
            "2022年，出口3吨。",
            "the trade rose 3 percent, ",
            "one hundred and fifty of the countries ",
            "from 2013 to 2022 it rose ",
            "到2030年将培训3人，",
            "3亿美元、",
            "中欧班列3列、",
            "同比增长3%、",
            "3名学生、",
            "超过3%，"
        );

    [Theory]
    [MemberData(nameof(Repeated))]
    public void OfOneThingRepeated(string piece)
    {
        var first = StepsPerCharacter(piece, Shortest);
        Assert.InRange(StepsPerCharacter(piece, Shortest * 4), 0, Bound(first));
        Assert.InRange(StepsPerCharacter(piece, Shortest * 16), 0, Bound(first));
    }

    /// <summary>
    /// Rules look a bounded way around a number, so that the steps rise at first; what goes through the whole sentence for each number
    /// would quadruple here.
    /// </summary>
    [Theory]
    [MemberData(nameof(Repeated))]
    public void AlsoWithinOneSentence(string piece) =>
        Assert.InRange(StepsPerCharacter(piece, LongInOneSentence), 0, (StepsPerCharacter(piece, LongInOneSentence / 4) * 1.5) + 0.01);

    private static double StepsPerCharacter(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        using var reader = new StatisticsReader();
        reader.ReadDocument(DocumentReader.FromText("long", text));
        return (double)reader.Steps / text.Length;
    }
}
