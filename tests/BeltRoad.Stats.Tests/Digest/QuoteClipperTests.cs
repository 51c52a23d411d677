using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class QuoteClipperTests
{
    [Theory]
    [InlineData("共有7个。", "7", "", "共有7个。")]
    [InlineData(
        "截至2023年6月底，在一段很长很长很长很长很长很长很长的说明之后，在另一段同样很长很长很长的说明之后，共有150个国家签署文件。",
        "150",
        "截至2023年6月底",
        "截至2023年6月底，…在另一段同样很长很长很长的说明之后，共有150个国家签署文件。"
    )]
    [InlineData(
        "在一段很长很长很长很长很长很长很长很长很长的说明之后，第一项为1,500个，第二项为20个，在另一段很长很长很长很长很长很长很长的说明之后结束。",
        "1,500",
        "",
        "…第一项为1,500个，第二项为20个…"
    )]
    public void TheClauseOfTheNumberAndTheClauseThatDatesItAreKept(string sentence, string number, string date, string quote)
    {
        var span = SpanOf(sentence, number);
        var (clipped, start) = QuoteClipper.Clip(sentence, span, date.Length == 0 ? [] : [SpanOf(sentence, date)]);
        Assert.Equal(quote, clipped);
        Assert.Equal(number, clipped.Substring(start, span.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(298)]
    public void AClauseWithoutEndIsCutAroundTheNumber(int place)
    {
        var sentence = new string('长', place) + "42" + new string('长', 298 - place);
        var (clipped, start) = QuoteClipper.Clip(sentence, new TextSpan(place, place + 2), []);
        Assert.Equal("42", clipped.Substring(start, 2));
        Assert.InRange(clipped.Length, 2, 84);
    }

    private static TextSpan SpanOf(string sentence, string words)
    {
        var start = sentence.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
