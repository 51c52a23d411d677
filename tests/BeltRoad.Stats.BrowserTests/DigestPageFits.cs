using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

public sealed class DigestPageFits(Chromium chromium, DigestFile file) : IClassFixture<Chromium>, IClassFixture<DigestFile>
{
    public static TheoryData<string, int, ColorScheme> Rows()
    {
        var rows = new TheoryData<string, int, ColorScheme>();
        foreach (var view in new[] { "digest", "charts", "chart-1", "sources", "checks", "B173:496" })
        {
            foreach (var width in new[] { 390, 1280, 1440 })
            {
                rows.Add(view, width, ColorScheme.Light);
                rows.Add(view, width, ColorScheme.Dark);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task EveryViewFitsItsWindow(string view, int width, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(file.English + "#" + view, width, width < 500 ? 844 : 900, scheme);
        await window.PictureAsync(
            FormattableString.Invariant($"{view.Replace(':', '-')}-{width}-{scheme}"),
            wholePage: view is "digest" or "charts" or "checks"
        );
        Assert.True(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        foreach (var pane in new[] { "#source-pane", "#facts-pane" })
        {
            Assert.True(
                await window[pane].EvaluateAsync<bool>("pane => pane.scrollWidth <= pane.clientWidth"),
                $"{pane} is wider than its place"
            );
        }

        Assert.Equal(width, await window.Page.EvaluateAsync<int>("Math.round(visualViewport.width * visualViewport.scale)"));
        Assert.Empty(window.Complaints);
    }
}
