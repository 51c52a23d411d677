using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>The page by keyboard alone, in both palettes and languages.</summary>
public sealed class DigestPageKeyboard(Chromium chromium, DigestFile file) : IClassFixture<Chromium>, IClassFixture<DigestFile>
{
    [Fact]
    public async Task TheFirstTabOffersToSkipToTheContent()
    {
        await using var window = await chromium.OpenAsync(file.English, 1280);
        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window["a.skip >> nth=0"]).ToBeFocusedAsync();
        await Assertions.Expect(window["a.skip >> nth=0"]).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["#main"]).ToBeFocusedAsync();
        await Assertions.Expect(window["#digest"]).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AFactIsFoundFollowedAndLeftByKeyboard()
    {
        await using var window = await chromium.OpenAsync(file.English + "#sources", 1280);
        var keyboard = window.Page.Keyboard;
        await window["#q"].FocusAsync();
        await keyboard.TypeAsync("B173");
        await TabTo(window, "#facts-table tbody tr:visible a");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        var claim = await window.Page.EvaluateAsync<string>("document.activeElement.textContent");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(window["#facts-table tr.cited a"]).ToHaveTextAsync(claim);
        await Assertions.Expect(window["#facts-table tr.cited a"]).ToBeFocusedAsync();
        await Assertions.Expect(window[$"[id='{claim}']"]).ToBeInViewportAsync();
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(window["#card"]).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task NextAndPreviousWalkTheListedFacts()
    {
        await using var window = await chromium.OpenAsync(file.English + "#B173:496", 390, 844);
        var next = window["#card button:text-is('Next')"];
        await next.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["#card"]).ToContainTextAsync("B173:504");
        await Assertions.Expect(next).ToBeFocusedAsync();
        await window["#card button:text-is('Previous')"].ClickAsync();
        await Assertions.Expect(window["#card"]).ToContainTextAsync("B173:496");
    }

    [Fact]
    public async Task EverythingThatTakesTheFocusShowsIt()
    {
        await using var window = await chromium.OpenAsync(file.English, 1280);
        for (var i = 0; i < 25; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var ring = await window.Page.EvaluateAsync<string>(
                "(e => getComputedStyle(e).outlineStyle + ' ' + getComputedStyle(e).outlineWidth)(document.activeElement)"
            );
            Assert.Equal("solid 2px", ring);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, "Dark", "rgb(255, 255, 255)", "rgb(16, 23, 28)")]
    [InlineData(ColorScheme.Dark, "Light", "rgb(16, 23, 28)", "rgb(255, 255, 255)")]
    public async Task ThePaletteFollowsTheSystemUntilTheReaderChooses(ColorScheme scheme, string label, string before, string after)
    {
        await using var window = await chromium.OpenAsync(file.English, 1280, scheme: scheme);
        await Assertions.Expect(window["body"]).ToHaveCSSAsync("background-color", before);
        await Assertions.Expect(window["#theme"]).ToHaveTextAsync(label);
        await window["#theme"].FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window["body"]).ToHaveCSSAsync("background-color", after);
        await window.Page.ReloadAsync();
        await Assertions.Expect(window["body"]).ToHaveCSSAsync("background-color", after);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task TheMenuOfAPhoneOpensAndLeadsOn()
    {
        await using var window = await chromium.OpenAsync(file.Chinese, 390, 844);
        await Assertions.Expect(window["#views"]).ToBeHiddenAsync();
        await window["#menu"].ClickAsync();
        await window["#views a[href='#sources']"].ClickAsync();
        await Assertions.Expect(window["#sources"]).ToBeVisibleAsync();
        await Assertions.Expect(window["#facts-pane"]).ToBeHiddenAsync();
        await window["#swap"].ClickAsync();
        await Assertions.Expect(window["#facts-pane"]).ToBeVisibleAsync();
        await window.PictureAsync("facts-390-Light");
        await window["#facts-table tbody tr"].Nth(3).ClickAsync();
        await Assertions.Expect(window["#card"]).ToBeVisibleAsync();
        await Assertions.Expect(window[".m.cited"]).ToBeInViewportAsync();
        Assert.Empty(window.Complaints);
    }

    private static async Task TabTo(Window window, string selector)
    {
        var wanted = await window[selector].First.ElementHandleAsync();
        for (var i = 0; i < 60; i++)
        {
            if (await window.Page.EvaluateAsync<bool>("element => element === document.activeElement", wanted))
            {
                return;
            }

            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Sixty tabs do not reach {selector}.");
    }
}
