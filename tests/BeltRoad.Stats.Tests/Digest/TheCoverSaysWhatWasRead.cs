using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Tests.Series.Checks;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class TheCoverSaysWhatWasRead
{
    private const string Communique =
        "1. 我们，中华人民共和国主席、阿塞拜疆总统于2019年4月27日聚首北京，出席第二届“一带一路”国际合作高峰论坛领导人圆桌峰会。我们欢迎联合国秘书长与会。";

    [Theory]
    [InlineData("共建“一带一路”白皮书", "Belt and Road in official figures", "What one Chinese official document states,")]
    [InlineData("“一带一路”建设综述", "Belt and Road in figures", "What one Chinese document states,")]
    [InlineData(
        "对外投资白皮书|贸易白皮书|一年来的综述",
        "Belt and Road in official figures",
        "What 3 Chinese documents, two of them official, state,"
    )]
    [InlineData("中老铁路见闻|港口见闻", "Belt and Road in figures", "What 2 Chinese documents state,")]
    public void OfficialOnlyWhereItIs(string titles, string title, string intro)
    {
        var model = Issue([.. titles.Split('|').Select(static heading => heading + "\n\n2023年，贸易额为19.1万亿美元。")]);
        Assert.Equal(title, model.Cover.Title);
        Assert.StartsWith(intro, model.Cover.Intro, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentWithoutATitleIsNamedByItsSortAndNotByItsFirstWords()
    {
        var document = Assert.Single(Issue([Communique]).Documents);
        Assert.StartsWith("Joint Communiqué of the Leaders’ Roundtable", document.Name, StringComparison.Ordinal);
        Assert.Equal("领导人圆桌峰会联合公报", document.Title);
        Assert.StartsWith("Joint Communiqué", document.ShortName, StringComparison.Ordinal);
    }

    private static DigestModel Issue(string[] texts)
    {
        var read = Statements.Of(texts);
        return DigestComposer.Compose(read.Ledgers, read.Book, new DigestOptions { IssueDate = new DateOnly(2026, 1, 1) });
    }
}
