using System.Globalization;
using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>What a reader does with the dashboard: open, filter, follow, download, run; by pointer and by keyboard alone.</summary>
public sealed class DashboardReading(Chromium chromium, RunningDashboard dashboard)
    : IClassFixture<Chromium>,
        IClassFixture<RunningDashboard>
{
    private const string Claim = "B173:496";

    public static TheoryData<string, int, ColorScheme> Rows()
    {
        var rows = new TheoryData<string, int, ColorScheme>();
        foreach (
            var view in new[]
            {
                "/",
                "/?lang=zh",
                "/facts",
                "/facts?lang=zh",
                "/series?lang=zh",
                "/review",
                "/review?lang=zh&only=unsure",
                "/runs?lang=zh",
                "/runs/1?lang=zh",
                "/series",
                "/sources",
                "/source/B?claim=" + Claim + "#" + Claim,
                "/runs",
                "/runs/1",
                "/schedule",
                "/schedule?lang=zh",
                "/digests/weekly/",
                "/digests/weekly/?lang=zh",
                "/digests/weekly/source/B?claim=" + Claim + "#" + Claim,
                "/digests/inbox/?lang=zh",
                "/digests/inbox/schedule",
                "/none",
                "/digest",
            }
        )
        {
            foreach (var width in new[] { 390, 1440 })
            {
                rows.Add(view, width, ColorScheme.Light);
                rows.Add(view, width, ColorScheme.Dark);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task EveryViewFitsItsWindowAndComplainsOfNothing(string view, int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + view, width, width < 500 ? 844 : 900, scheme);
        await window.PictureAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"dashboard{view.Split('?')[0].TrimEnd('/').Replace('/', '-')}"
                    + $"{(view.Contains("lang=zh", StringComparison.Ordinal) ? "-zh" : string.Empty)}-{width}-{scheme}"
            ),
            wholePage: view is not "/digest"
        );
        Assert.True(
            await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width,
            "the view is wider than its window"
        );
        Assert.True(view is "/none" || window.Complaints.Count == 0, string.Join('\n', window.Complaints));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task AFilterStandsInTheAddressAndAFigureLeadsToItsHighlightedSentence(int width)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address, width);
        await window[".views a[href='/facts']"].ClickAsync();
        await window["input[name=q]"].FillAsync("B173:496");
        await window["input[name=q]"].PressAsync("Enter");
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/facts?q=B173%3A496");
        await Assertions.Expect(window[".rows tbody tr"]).ToHaveCountAsync(1);
        await window[".rows a.claim"].ClickAsync();

        var number = window[$"[id='{Claim}']"];
        await Assertions.Expect(number).ToBeInViewportAsync();
        await Assertions.Expect(number).ToHaveClassAsync("m statistic cited");
        await Assertions.Expect(number).ToBeFocusedAsync();
        await Assertions.Expect(number).ToHaveTextAsync("150");
        await Assertions.Expect(window["#card"]).ToContainTextAsync("over");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task AChoiceFiltersAtOnceAndBackUndoesIt()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts", 1440);
        var all = await window["#count"].InnerTextAsync();
        await window["select[name=status]"].SelectOptionAsync("planned");
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/facts?status=planned");
        foreach (var status in await window[".rows .status"].AllInnerTextsAsync())
        {
            Assert.Equal("planned", status.Trim());
        }

        await window.Page.GoBackAsync();
        await Assertions.Expect(window["#count"]).ToHaveTextAsync(all);
    }

    [Fact]
    public async Task TheDownloadHoldsTheFactsOfTheFilter()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts?q=" + Claim, 1440);
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window["a[download]"].ClickAsync());
        var lines = (await File.ReadAllLinesAsync(await download.PathAsync())).Where(line => line.Length > 0).ToList();
        Assert.Equal("facts.csv", download.SuggestedFilename);
        Assert.Equal(2, lines.Count);
        Assert.StartsWith(Claim + ",001_c5dfafe5038b3ec3.txt,173,496,", lines[1], StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task ThePdfIsDownloaded()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address, 1440);
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window["a[href='/report/digest.pdf']"].ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.True(bytes.AsSpan().StartsWith("%PDF-1.7"u8));
    }

    [Fact]
    public async Task AFigureOfTheServedDigestLeadsToItsSentence()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/digest", 1440);
        await window["a.figure"].First.ClickAsync();
        await Assertions.Expect(window[".m.cited"]).ToBeInViewportAsync();
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task ARunIsStartedWithTheKeyboardAndShowsItsEnd(int width)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address, width);
        await ReachAsync(window, "start");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["#start"]).ToBeDisabledAsync();
        await Assertions
            .Expect(window["#run-state"])
            .ToContainTextAsync("done: 5 documents read", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        await Assertions.Expect(window["#fresh"]).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["#start"]).ToBeEnabledAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task TheKeyboardAloneSearchesAndFollowsAFigure()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts", 1440);
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window[".skip"]).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window["input[name=q]"]).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync(Claim);
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window[".rows tbody tr"]).ToHaveCountAsync(1);
        await window[".rows a.claim"].FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window[$"[id='{Claim}']"]).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task TheLanguageIsSwitchedAndKeptAndARunIsToldInIt(int width)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts?q=" + Claim, width);
        await window["#language"].ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/facts?q=B173%3A496&lang=zh");
        await Assertions.Expect(window["html"]).ToHaveAttributeAsync("lang", "zh-Hans");
        await Assertions.Expect(window[".rows tbody tr"]).ToHaveCountAsync(1);
        await window[".rows a.claim"].ClickAsync();
        await Assertions.Expect(window["#card"]).ToContainTextAsync("超过");
        await window.Page.GotoAsync(dashboard.Address);
        await window["#start"].ClickAsync();
        await Assertions
            .Expect(window["#run-state"])
            .ToContainTextAsync("读取文件5份", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        await window["#language"].ClickAsync();
        await Assertions.Expect(window["html"]).ToHaveAttributeAsync("lang", "en");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task AnotherReportIsChosenAtTheSameViewAndClaimsStayWithIt(int width)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/facts", width);
        await ReachAsync(window, "choose");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(window["#chooser li a"])
            .ToHaveTextAsync([RunningDashboard.Own, "inboxNo report yet", "nightly-berlinNo report yet", "weekly"]);
        await window.PictureAsync(FormattableString.Invariant($"dashboard-chooser-{width}"));
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window["#chooser ul"]).ToBeHiddenAsync();
        await Assertions.Expect(window["#choose"]).ToBeFocusedAsync();
        await window["#choose"].ClickAsync();
        await window["#chooser a[href='/digests/weekly/facts']"].ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/digests/weekly/facts");
        await window["input[name=q]"].FillAsync(Claim);
        await window["input[name=q]"].PressAsync("Enter");
        await window[".rows a.claim"].ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/digests/weekly/source/B?claim=B173%3A496#B173:496");
        await window["#language"].ClickAsync();
        await Assertions
            .Expect(window.Page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/digests/weekly/source/B\\?claim=.*lang=zh"));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(390, "Europe/Berlin", "en", "your time (Europe/Berlin)", "Mon 2[0-9]{3}-[0-9]{2}-[0-9]{2} 0[23]:00 \\+0[12]:00")]
    [InlineData(
        1440,
        "America/New_York",
        "zh",
        "\u60a8\u7684\u65f6\u95f4\uff08America/New_York\uff09",
        "\u5468\u65e5 2[0-9]{3}-[0-9]{2}-[0-9]{2} 2[01]:00 -0[45]:00"
    )]
    public async Task TheScheduleTellsTheReadersOwnTime(int width, string zone, string language, string head, string time)
    {
        await using var window = await chromium.OpenAsync(dashboard.Address + "/schedule?lang=" + language, width, zone: zone);
        var weekly = window["section[aria-labelledby=due-weekly]"];
        await Assertions.Expect(weekly.Locator("th.local")).ToHaveTextAsync(head);
        await Assertions
            .Expect(weekly.Locator("td.local").First)
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^" + time + "$"));
        await Assertions
            .Expect(window["section[aria-labelledby=due-nightly-berlin] td.local"].First)
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = zone != "Europe/Berlin" });
        await weekly.Locator("h2 a").ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(dashboard.Address + "/digests/weekly/");
        await window["#start"].ClickAsync();
        await Assertions
            .Expect(window["#fresh"])
            .ToHaveAttributeAsync("href", "/digests/weekly/", new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task DarkIsKeptFromPageToPage()
    {
        await using var window = await chromium.OpenAsync(dashboard.Address, 1440);
        await window["#theme"].ClickAsync();
        await Assertions.Expect(window["html"]).ToHaveAttributeAsync("data-theme", "dark");
        await window.Page.GotoAsync(dashboard.Address + "/facts");
        await Assertions.Expect(window["html"]).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static async Task ReachAsync(Window window, string id)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach #{id}");
    }
}
