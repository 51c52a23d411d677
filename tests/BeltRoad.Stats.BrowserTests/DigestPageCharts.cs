using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>Charts that can be questioned: each point tells its source and leads to it.</summary>
public sealed class DigestPageCharts(Chromium chromium, DigestFile file) : IClassFixture<Chromium>, IClassFixture<DigestFile>
{
    private const string Point = "#chart-1 .wide [data-claim='B237:4']";

    [Fact]
    public async Task APointUnderThePointerTellsWhatWasPrintedTheQuoteAndTheSource()
    {
        await using var window = await chromium.OpenAsync(file.English + "#charts", 1280);
        await window[Point].HoverAsync();
        var tip = window["[role=tooltip]"];
        await Assertions.Expect(tip).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        await Assertions.Expect(tip).ToContainTextAsync("over US$380\u00A0bn");
        await Assertions.Expect(tip).ToContainTextAsync("3800亿美元");
        await Assertions.Expect(tip.Locator("mark")).ToHaveTextAsync("3800 亿");
        await Assertions.Expect(tip).ToContainTextAsync("B237:4, White Paper 2023");
        await window.PictureAsync("tip-1280-Light");
        await window.Page.Mouse.MoveAsync(5, 5);
        await Assertions.Expect(tip).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task APointIsReachedAndFollowedByKeyboard()
    {
        await using var window = await chromium.OpenAsync(file.English + "#charts", 1280);
        var code = window[Point + " a"];
        for (var i = 0; i < 40 && !await code.EvaluateAsync<bool>("code => code === document.activeElement"); i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(code).ToBeFocusedAsync();
        await Assertions.Expect(window["[role=tooltip]"]).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window["[role=tooltip]"]).ToHaveCountAsync(0);
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["[id='B237:4']"]).ToBeFocusedAsync();
        await Assertions.Expect(window["[id='B237:4']"]).ToBeInViewportAsync();
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(390, ".narrow")]
    [InlineData(1440, ".wide")]
    public async Task APointLeadsToItsSentenceAndTheCardBackToTheChart(int width, string picture)
    {
        await using var window = await chromium.OpenAsync(file.English + "#chart-1", width);
        await window[$"#chart-1 {picture} [data-claim='B237:4'] a"].ClickAsync();
        await Assertions.Expect(window[".m.cited"]).ToHaveTextAsync("3800 亿");
        await window["#card dd a[href='#chart-1']"].ClickAsync();
        await Assertions.Expect(window[$"#chart-1 {picture} svg"]).ToBeInViewportAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task EveryPointOfEveryChartLeadsToAClaimOfThePage()
    {
        await using var window = await chromium.OpenAsync(file.English + "#charts", 1280);
        var lost = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.chart svg [data-claim]')].map(point => point.dataset.claim).filter(claim => "
                + "!document.getElementById(claim)?.matches('.m'))"
        );
        Assert.Empty(lost);
        Assert.True(await window[".chart svg [data-claim]"].CountAsync() > 80);
    }

    [Fact]
    public async Task EveryLinkOfThePageLeadsSomewhere()
    {
        await using var window = await chromium.OpenAsync(file.Chinese, 1280);
        var lost = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a')].map(anchor => anchor.getAttribute('href') ?? anchor.href.baseVal).filter(href "
                + "=> !href?.startsWith('#') || !document.getElementById(href.slice(1)))"
        );
        Assert.Empty(lost);
        var ids = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(element => element.id).filter((id, at, all) => all.indexOf(id) !== at)"
        );
        Assert.Empty(ids);
    }

    [Fact]
    public async Task AChartIsCopiedAsAPictureADrawingWithItsFontAndItsFigures()
    {
        await using var window = await chromium.OpenAsync(file.English + "#charts", 1280);
        await Assertions.Expect(window["#chart-1 .copy button"]).ToHaveTextAsync(["PNG", "SVG", "CSV"]);
        foreach (var (kind, holds) in new[] { ("png", "PNG"), ("svg", "@font-face"), ("csv", "B237:4,") })
        {
            var downloaded = await window.Page.RunAndWaitForDownloadAsync(() =>
                window.Page.EvaluateAsync(
                    "kind => { navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(); "
                        + "return take(document.querySelector('#chart-1'), kind); }",
                    kind
                )
            );
            Assert.Equal("chart-1." + kind, downloaded.SuggestedFilename);
            Assert.Contains(holds, await File.ReadAllTextAsync(await downloaded.PathAsync()), StringComparison.Ordinal);
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task OnAPhoneNoTitleIsCut()
    {
        await using var window = await chromium.OpenAsync(file.English + "#charts", 390);
        var beyond = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.chart .narrow svg')]"
                + ".flatMap(svg => [...svg.querySelectorAll('text[font-weight]')].slice(0, 4))"
                + ".filter(text => text.getAttribute('font-size') === '10' && text.getBoundingClientRect().right > innerWidth)"
                + ".map(text => text.textContent)"
        );
        Assert.Empty(beyond);
    }
}
