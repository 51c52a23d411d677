using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>What a reader does with the page by pointer: open, follow, search, filter, sort, download.</summary>
public sealed class DigestPageReading(Chromium chromium, DigestFile file) : IClassFixture<Chromium>, IClassFixture<DigestFile>
{
    private const string Claim = "B173:496";

    /// <summary>One of the ten figures of the cover.</summary>
    private const string Key = "B173:515";

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task AFigureOfTheCoverLeadsToItsHighlightedSentence(int width)
    {
        await using var window = await chromium.OpenAsync(file.English, width);
        await window[$"a.figure[href='#{Key}']"].ClickAsync();

        var number = window[$"[id='{Key}']"];
        await Assertions.Expect(number).ToBeInViewportAsync();
        await Assertions.Expect(number).ToHaveClassAsync("m statistic cited");
        await Assertions.Expect(number).ToBeFocusedAsync();
        await Assertions.Expect(number).ToHaveTextAsync("200");
        await Assertions.Expect(window["#card"]).ToContainTextAsync("over200" + Key);
        Assert.False(await Overlap(number, window["#card"]), "the card covers the number it speaks of");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task BackLeadsToThePlaceOneCameFrom()
    {
        await using var window = await chromium.OpenAsync(file.English, 390, 844);
        var figure = window[$"a.figure[href='#{Key}']"];
        await figure.ScrollIntoViewIfNeededAsync();
        var before = await window.Page.EvaluateAsync<int>("scrollY");
        await figure.ClickAsync();
        await Assertions.Expect(window["#sources"]).ToBeVisibleAsync();

        await window.Page.GoBackAsync();

        await Assertions.Expect(window["#digest"]).ToBeVisibleAsync();
        Assert.Equal(before, await window.Page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task AnAddressWithAClaimOpensIt()
    {
        await using var window = await chromium.OpenAsync(file.English + "#" + Claim, 1280);
        await Assertions.Expect(window[".cited.m"]).ToBeInViewportAsync();
        await Assertions.Expect(window["#facts-table tr.cited a"]).ToHaveTextAsync(Claim);
        await Assertions.Expect(window["#facts-table tr.cited"]).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("", 155)]
    [InlineData("B173:", 4)]
    [InlineData("中欧班列", 0)]
    [InlineData("150 over", 5)]
    [InlineData("１５０", 6)]
    [InlineData("no such words", 0)]
    public async Task SearchKeepsTheFactsThatHoldAllTerms(string terms, int atLeast)
    {
        await using var window = await chromium.OpenAsync(file.English + "#sources", 1280);
        await window["#q"].FillAsync(terms);
        var rows = await window["#facts-table tbody tr:visible"].CountAsync();
        Assert.True(atLeast == 0 || rows >= atLeast, $"{rows} rows");
        await Assertions.Expect(window["#count"]).ToHaveTextAsync($"{rows} of 155 statistics, in document order");
        foreach (var text in await window["#facts-table tbody tr:visible .c"].AllTextContentsAsync())
        {
            Assert.True(terms != "B173:" || text.StartsWith("B173:", StringComparison.Ordinal), text);
        }

        await Assertions.Expect(window["#nothing"]).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = rows == 0 });
    }

    [Fact]
    public async Task FiltersNarrowAndAreUndone()
    {
        await using var window = await chromium.OpenAsync(file.English + "#sources", 1280);
        var rows = window["#facts-table tbody tr:visible"];
        await window["button[value='Planned']"].ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(15);
        await window["button[value='Forecast']"].ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(16);
        await window["button[value='dated']"].ClickAsync();
        foreach (var time in await window["#facts-table tbody tr:visible .when"].AllTextContentsAsync())
        {
            Assert.False(time == "not stated", "a fact without a time passes the filter for dated ones");
        }

        foreach (var value in new[] { "Planned", "Forecast", "dated" })
        {
            await window[$"button[value='{value}']"].ClickAsync();
        }

        await Assertions.Expect(rows).ToHaveCountAsync(155);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("subject")]
    [InlineData("time")]
    [InlineData("status")]
    [InlineData("claim")]
    public async Task AHeadSortsAndTurnsTheOrder(string column)
    {
        await using var window = await chromium.OpenAsync(file.English + "#sources", 1280);
        var head = window[$"th[data-sort='{column}']"];
        if (column != "claim")
        {
            await head.Locator("button").ClickAsync();
        }

        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        var up = await window["#facts-table tbody .c"].AllTextContentsAsync();
        await head.Locator("button").ClickAsync();
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var down = await window["#facts-table tbody .c"].AllTextContentsAsync();
        Assert.True(
            up.Order(StringComparer.Ordinal).SequenceEqual(down.Order(StringComparer.Ordinal), StringComparer.Ordinal),
            "a row was lost or doubled"
        );
        Assert.False(up.SequenceEqual(down, StringComparer.Ordinal), "the order did not turn");
        await Assertions.Expect(window["th[aria-sort]"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task TheDownloadHoldsTheListedFactsAsPrinted()
    {
        await using var window = await chromium.OpenAsync(file.English + "#sources", 1280);
        await window["#q"].FillAsync("B173:496");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window["#csv"].ClickAsync());
        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("facts.csv", download.SuggestedFilename);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("claim,doc,line,column,section,subject,value,high,unit", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("B173:496,001_c5dfafe5038b3ec3.txt,173,496,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",150,,count,国家,over,", lines[1], StringComparison.Ordinal);
        Assert.Empty(lines[2]);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task TheFontsOfThePageAreTaken()
    {
        await using var window = await chromium.OpenAsync(file.English + "#B173:496", 1280);
        var states = await window.Page.EvaluateAsync<string[]>(
            "document.fonts.ready.then(fonts => [...fonts].map(font => font.family + ' ' + font.weight + ' ' + font.status))"
        );
        Assert.Equal(
            ["BeltRoad Hei 400 loaded", "BeltRoad Hei 700 loaded", "BeltRoad Latin 400 loaded", "BeltRoad Latin 700 loaded"],
            states.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task APrintHoldsAllViewsAndTheOpenTextWithoutTheControls()
    {
        await using var window = await chromium.OpenAsync(file.English + "#B173:496", 1280);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(window[".top"]).ToBeHiddenAsync();
        await Assertions.Expect(window["#q"]).ToBeHiddenAsync();
        await Assertions.Expect(window["#facts-table"]).ToBeVisibleAsync();
        await Assertions.Expect(window["#doc-B .text"]).ToBeVisibleAsync();
        await Assertions.Expect(window["#charts .wide svg"].First).ToBeVisibleAsync();
        await Assertions.Expect(window["#digest .figures"]).ToBeVisibleAsync();
        Assert.Equal("visible", await window["#source-pane"].EvaluateAsync<string>("pane => getComputedStyle(pane).overflowY"));
    }

    [Fact]
    public async Task AClassIsHiddenAndShownFromItsChip()
    {
        await using var window = await chromium.OpenAsync(file.English + "#doc-B", 1280);
        var chip = window["#doc-B [data-class='date']"];
        var date = window["#doc-B .text .date"].First;
        var line = await Underline(date);
        await chip.ClickAsync();
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("rgba(0, 0, 0, 0)", await Underline(date));
        await chip.ClickAsync();
        Assert.Equal(line, await Underline(date));
    }

    private static Task<string> Underline(ILocator mark) => mark.EvaluateAsync<string>("mark => getComputedStyle(mark).borderBottomColor");

    private static async Task<bool> Overlap(ILocator first, ILocator second)
    {
        var (a, b) = ((await first.BoundingBoxAsync())!, (await second.BoundingBoxAsync())!);
        return a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
    }
}
