using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Tests.Digest.Html;
using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>A document that would like to run, to reorder or to widen the page.</summary>
public sealed class DigestPageOfHostileDocument(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), "beltroad-hostile-" + Path.GetRandomFileName() + ".html");

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task ItIsShownAsText(int width)
    {
        var text =
            "</title><script>document.title='owned'</script>\n"
            + "\u202E与<img src=x onerror=\"document.title='owned'\">150个国家\u2066签署 7 份"
            + new string('9', 4_000)
            + "份\n"
            + string.Concat(Enumerable.Repeat("x̷̧̛", 400))
            + "\n";
        var ledger = SmallLedger.Of(
            "<b>.txt",
            text,
            ("150", MentionClass.Statistic),
            ("7", MentionClass.Refused),
            (new string('9', 4_000), MentionClass.Refused)
        );
        await File.WriteAllTextAsync(path, PlainDigest.Html(PlainDigest.Of([ledger]), [ledger]));

        await using var window = await chromium.OpenAsync(new Uri(path).AbsoluteUri + "#checks", width);
        Assert.StartsWith("Belt and Road in figures", await window.Page.TitleAsync(), StringComparison.Ordinal);
        await window["#checks a.claim"].First.ClickAsync();
        var held = window[".text a.refused"].First;
        await Assertions.Expect(held).ToBeFocusedAsync();
        await Assertions.Expect(held).ToBeInViewportAsync();
        await Assertions.Expect(held).ToHaveAttributeAsync("title", "held: no unit <follows>");
        await window["#facts-table tbody a"].EvaluateAsync("link => link.click()");
        await Assertions.Expect(window["#card dd .ctl"].First).ToHaveTextAsync("U+202E");
        Assert.True(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Equal(0, await window["img"].CountAsync());
        Assert.Empty(window.Complaints);
        await window.PictureAsync(FormattableString.Invariant($"hostile-{width}"));
    }

    public void Dispose() => File.Delete(path);
}
