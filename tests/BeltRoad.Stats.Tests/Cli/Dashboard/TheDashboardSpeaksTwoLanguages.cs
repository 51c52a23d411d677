using System.Text.RegularExpressions;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Dashboard;

public sealed partial class TheDashboardSpeaksTwoLanguages(SmallDashboard dashboard) : IClassFixture<SmallDashboard>
{
    [Theory]
    [InlineData("/", "概览")]
    [InlineData("/facts", "最近一次成功运行的")]
    [InlineData("/series", "序列")]
    [InlineData("/sources", "原文")]
    [InlineData("/source/A", "跳到正文")]
    [InlineData("/runs", "与上一次相比")]
    [InlineData("/runs/1", "首次成功的运行")]
    [InlineData("/schedule", "没有计划任务")]
    [InlineData("/none", "没有这一页")]
    public async Task EveryPageFollowsItsAddress(string address, string words)
    {
        var page = await (await dashboard.Client.GetAsync(address + "?lang=zh")).Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"zh-Hans\">", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}?lang=en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndTheChoiceIsKeptAndTheFilterWithIt()
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new System.Net.CookieContainer() })
        {
            BaseAddress = dashboard.Client.BaseAddress,
        };
        Assert.Contains("href=\"/facts?q=3&amp;lang=zh\"", await client.GetStringAsync("/facts?q=3"), StringComparison.Ordinal);
        await client.GetStringAsync("/facts?q=3&lang=zh");
        Assert.Contains("<html lang=\"zh-Hans\">", await client.GetStringAsync("/runs"), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"\\u7A7A\\u95F2\"", await client.GetStringAsync("/run"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync("/runs?lang=en"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync("/runs?lang=none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConflictShowsBothSentencesTheOneUsedAndTheRule()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "国家统计局\n发布日期：2023年2月1日\n2022年，中国与共建国家进出口总额达2.07万亿美元。\n");
        folder.Write("in/b.txt", "新华社\n发布日期：2023年3月1日\n2022年，中国与共建国家进出口总额达2.9万亿美元。\n");
        new Pipeline(
            new RunOptions { Input = folder["in"], Output = folder["out"] },
            FixedTime.At(2026, 1, 1),
            new Progress<RunProgress>()
        ).Run(CancellationToken.None);
        await using var own = await SmallDashboard.Over(folder);
        var page = await own.Client.GetStringAsync("/series");
        Assert.Contains("1 series, 1 of them with a conflict", page, StringComparison.Ordinal);
        Assert.Contains("进出口总额达<mark>2.07万亿</mark>美元", page, StringComparison.Ordinal);
        Assert.Contains("进出口总额达<mark>2.9万亿</mark>美元", page, StringComparison.Ordinal);
        Assert.Matches("[AB]3:20 is used: ", page);
    }

    [Fact]
    public void BothLanguagesFillTheSamePlaces()
    {
        foreach (var id in DashboardWords.Ids)
        {
            Assert.Equal(Places(DashboardWords.Of(DigestLanguage.English)[id]), Places(DashboardWords.Of(DigestLanguage.Chinese)[id]));
        }

        Assert.Contains(
            "no.such",
            Assert.Throws<KeyNotFoundException>(() => DashboardWords.Of(DigestLanguage.English)["no.such"]).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void EveryWordThePagesAskForIsThere()
    {
        var folder = Path.Combine(GoldLedgers.Root, "src", "BeltRoad.Stats.Cli", "Dashboard");
        var asked = Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(id => !id.EndsWith('.'))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.Count > 60, $"{asked.Count} words");
        Assert.Empty(asked.Except(DashboardWords.Ids));
    }

    [GeneratedRegex("(?<!Digest)(?<!this)\\b(?:words)(?:\\.Format\\(|\\[)\"([a-z.]+)\"")]
    private static partial Regex Asked();

    private static string Places(string text) =>
        string.Concat(
            Enumerable.Range(0, 9).Where(number => text.Contains(FormattableString.Invariant($"{{{number}}}"), StringComparison.Ordinal))
        );
}
