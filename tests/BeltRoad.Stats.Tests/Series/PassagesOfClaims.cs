using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class PassagesOfClaims
{
    private const string Text = "甲乙丙丁戊己庚辛";

    [Theory]
    [InlineData(2, 6, 3, 5, "丙丁戊己", "丙丁戊己", "丁戊")]
    [InlineData(2, 6, 0, 1, "丙丁戊己", "甲乙丙丁戊己", "甲")]
    [InlineData(2, 4, 6, 8, "丙丁", "丙丁戊己庚辛", "庚辛")]
    public void HoldTheSentenceAndTheNumber(int start, int end, int from, int to, string quote, string whole, string number)
    {
        var fact = SomeFact.Of(1, Recognition.Units.Unit.Count) with { Sentence = new TextSpan(start, end), Span = new TextSpan(from, to) };
        var passage = Passage.Of(Text, fact);
        Assert.Equal((quote, whole), (passage.Quote, passage.Text.ToString()));
        Assert.Equal(number, passage.Number.Of(passage.Text.ToString()));
    }

    [Theory]
    [InlineData(2, 4, 2, 4)]
    [InlineData(0, 4, 0, 4)]
    [InlineData(2, 5, 0, 0)]
    public void OfAQuoteHoldTheNumberWhereItIsInIt(int from, int to, int start, int end)
    {
        var fact = SomeFact.Of(1, Recognition.Units.Unit.Count) with
        {
            Sentence = new TextSpan(10, 14),
            Span = new TextSpan(10 + from, 10 + to),
        };
        Assert.Equal(new TextSpan(start, end), Passage.OfQuote("甲乙丙丁", fact).Number);
    }

    [Fact]
    public void OfAQuoteThatBeginsBehindTheNumberDoNotHoldIt()
    {
        var fact = SomeFact.Of(1, Recognition.Units.Unit.Count) with { Sentence = new TextSpan(10, 14), Span = new TextSpan(9, 11) };
        Assert.Equal(new TextSpan(0, 0), Passage.OfQuote("甲乙丙丁", fact).Number);
    }

    [Theory]
    [InlineData(2, "丙丁")]
    [InlineData(4, "甲乙丙丁")]
    [InlineData(9, "甲乙丙丁")]
    [InlineData(0, "")]
    [InlineData(-3, "")]
    public void TellWhatStandsBeforeTheNumber(int count, string words) =>
        Assert.Equal(words, new Passage(Text.AsMemory(), new TextSpan(0, 8), new TextSpan(4, 5)).Before(count).ToString());

    [Theory]
    [InlineData("", " ")]
    [InlineData("a", " a ")]
    [InlineData("a-b,  c2.", " a b c2 ")]
    [InlineData("(a)", " a ")]
    public void EnglishWordsStandBetweenSpaces(string folded, string words) => Assert.Equal(words, EnglishWords.Of(folded));

    [Theory]
    [InlineData("trade", true)]
    [InlineData("a", true)]
    [InlineData("z", true)]
    [InlineData("trade贸易", false)]
    [InlineData("trade\u3400", false)]
    [InlineData("贸易", false)]
    [InlineData("123", false)]
    public void ASubjectIsEnglishWithoutChinese(string subject, bool isEnglish) => Assert.Equal(isEnglish, EnglishWords.IsEnglish(subject));

    [Theory]
    [InlineData(" a b a ", "a", " b ")]
    [InlineData(" a a b ", "a", " b ")]
    [InlineData(" ab b ", "a", " ab b ")]
    public void WordsAreTakenOutWhole(string text, string words, string left)
    {
        Assert.Equal(left, EnglishWords.Without(text, words));
        Assert.Equal(text != left, EnglishWords.Holds(text, words));
    }
}
