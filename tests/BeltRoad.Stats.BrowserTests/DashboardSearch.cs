using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>The dashboard's search beside that of the digest's page, and what a search that is a question is told.</summary>
public sealed class DashboardSearch(Chromium chromium, RunningDashboard dashboard)
    : IClassFixture<Chromium>,
        IClassFixture<RunningDashboard>
{
    [Theory]
    [InlineData("railway")]
    [InlineData("loan")]
    [InlineData("Piraeus")]
    [InlineData("poverty")]
    [InlineData("铁路")]
    [InlineData("partner countries 2022")]
    public async Task FindsWhatTheDigestFinds(string words)
    {
        await using var page = await chromium.OpenAsync(dashboard.Address + "/digest#sources", 1440);
        await page["#q"].FillAsync(words);
        await Assertions.Expect(page["#count"]).ToContainTextAsync(" of 282");
        var digest = await page["#facts-table tbody tr:visible"].CountAsync();
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts?q=" + Uri.EscapeDataString(words), 1440);
        var found = Number(await window["#count"].InnerTextAsync());
        Assert.True(found > 0 && found >= digest, $"{words}: the dashboard finds {found}, the digest {digest}");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("2022年与共建国家贸易额", "B237:101")]
    [InlineData("trade with partner countries in 2022", "B237:101")]
    public async Task AnswersAQuestion(string question, string claim)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts", 1440);
        await window["input[name=q]"].FillAsync(question);
        await window["input[name=q]"].PressAsync("Enter");
        await Assertions.Expect(window["#answer a.claim"]).ToHaveTextAsync(claim);
        await window.PictureAsync("answer-1440-" + claim.Replace(':', '-'));
        await window["#answer a.claim"].ClickAsync();
        await Assertions.Expect(window[$"[id='{claim}']"]).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("/series")]
    [InlineData("/series?lang=zh")]
    public async Task SeriesShowTheirCharts(string view)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + view, 1440);
        var picture = window[".series-chart img"].First;
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 100);
        Assert.Empty(window.Complaints);
    }

    private static int Number(string text) =>
        int.Parse(
            string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
