using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Tests.Series.Checks;

public sealed class AnnouncedLists
{
    private const string Stated = "论坛期间还举行三场专题论坛。\n\n在专题论坛上，各方观点如下：\n\n";

    [Theory]
    [InlineData(
        "（一）促进贸易畅通\n\n（二）加强海洋合作\n\n（三）建设廉洁丝路\n\n二、展望\n\n（四）今后\n",
        "Pass list.headings.pass 3 3"
    )]
    [InlineData("（一）促进贸易畅通\n\n（二）增进民心相通\n\n（三）加强合作\n\n（四）增进民心相通\n", "Fail list.headings.fail 3 4 2")]
    [InlineData("（一）促进贸易畅通\n\n（二）加强海洋合作\n", "")]
    [InlineData("各方表示支持。\n", "")]
    public void TheHeadingsBelowAreCountedAndARepeatedOneSaysThatTheCopyIsNotWhole(string headings, string expected) =>
        Assert.Equal(expected, string.Join('|', Lists(Stated + headings)));

    [Fact]
    public void WithoutALineThatAnnouncesThemNoHeadingsAreCounted() =>
        Assert.Empty(Lists("论坛期间还举行三场专题论坛。\n\n（一）增进民心相通\n\n（二）增进民心相通\n"));

    private static IEnumerable<string> Lists(string text) =>
        Statements
            .Of(text)
            .Checks.Where(static check => check.Sort == CheckSort.ListCount)
            .Select(static check => $"{check.Result} {check.Reckoning} {string.Join(' ', check.Counts)}");
}
