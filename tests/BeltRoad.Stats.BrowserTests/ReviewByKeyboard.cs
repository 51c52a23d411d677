using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Gold;
using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>What a person does at the desk: decides figures with single keys, corrects, takes back, and meets another window.</summary>
public sealed class ReviewByKeyboard(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("beltroad-review-").FullName;
    private DashboardHost? host;

    private string Confirmations => Path.Combine(folder, "confirmations.csv");

    private string Corrections => Path.Combine(folder, "corrections.csv");

    private Settings Settings => new() { Input = Path.Combine(folder, "seeds"), Output = Path.Combine(folder, "reports") };

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Settings.Input);
        foreach (var seed in Directory.GetFiles(Path.Combine(GoldLedgers.Root, "seeds")))
        {
            File.Copy(seed, Path.Combine(Settings.Input, Path.GetFileName(seed)));
        }

        Run();
        host = await DashboardHost.Start(Settings, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task TwentyFiguresAreDecidedByKeysAndCountAfterTheNextRun()
    {
        await using var window = await Open();
        var claims = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            claims.Add(await Claim(window));
            await Press(window, i % 5 == 4 ? "x" : "a");
        }

        Assert.Equal(20, claims.Distinct(StringComparer.Ordinal).Count());
        await Assertions.Expect(window["#count"]).ToContainTextAsync("20 of 282 decided");
        Assert.Equal(21, File.ReadAllLines(Confirmations).Length);
        Assert.Empty(window.Complaints);

        Run();
        var facts = File.ReadAllText(Path.Combine(Settings.Output, "latest", "facts.csv"));
        Assert.All(claims.Where((_, i) => i % 5 == 4), claim => Assert.DoesNotContain("\n" + claim + ",", facts, StringComparison.Ordinal));
        Assert.All(claims.Where((_, i) => i % 5 != 4), claim => Assert.Contains("\n" + claim + ",", facts, StringComparison.Ordinal));
        await window.Page.ReloadAsync();
        await Assertions.Expect(window["#count"]).ToContainTextAsync("16 of 278 decided");
    }

    [Fact]
    public async Task AHeldKeyDecidesOneFigure()
    {
        await using var window = await Open();
        await window.Page.Keyboard.DownAsync("a");
        for (var i = 0; i < 10; i++)
        {
            await window.Page.Keyboard.DownAsync("a"); // a repeat, as long as the key is down
        }

        await window.Page.Keyboard.UpAsync("a");
        await Assertions.Expect(window["#count"]).ToContainTextAsync("1 of 282 decided");
        Assert.Equal(2, File.ReadAllLines(Confirmations).Length);
    }

    [Fact]
    public async Task AFieldIsCorrectedWithTwoKeysAndTakenBackWithOne()
    {
        await using var window = await Open();
        var claim = await Claim(window);
        await window.Page.Keyboard.PressAsync("2");
        await Press(window, "1");
        Assert.Contains(",status,actual,", File.ReadAllText(Corrections), StringComparison.Ordinal);
        Assert.Contains(",corrected,", File.ReadAllText(Confirmations), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(window["#item-claim + .claim"]).ToHaveTextAsync(claim);
        Assert.Single(File.ReadAllLines(Corrections));
        Assert.Single(File.ReadAllLines(Confirmations));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task ASubjectIsMarkedInTheSentenceByArrows()
    {
        await using var window = await Open();
        await window.Page.Keyboard.PressAsync("5");
        await Assertions.Expect(window[".sentence.marking .taken"]).Not.ToHaveCountAsync(0);
        for (var i = 0; i < 3; i++)
        {
            await window.Page.Keyboard.PressAsync("Shift+ArrowRight");
        }

        await window.Page.Keyboard.PressAsync("ArrowRight");
        var marked = string.Concat(await window[".sentence .taken"].AllTextContentsAsync());
        await window.PictureAsync("review-marking-1440");
        await Press(window, "Enter");
        Assert.Contains(",subject," + marked.Trim() + ",", File.ReadAllText(Corrections), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFieldsAreChangedWithShiftAndSavedTogether()
    {
        await using var window = await Open();
        await window.Page.Keyboard.PressAsync("1");
        await window.Page.Keyboard.PressAsync("Shift+Digit2");
        await window.Page.Keyboard.PressAsync("2");
        await window.Page.Keyboard.PressAsync("Shift+Digit1");
        Assert.False(File.Exists(Confirmations));
        await Press(window, "a");
        Assert.Equal(3, File.ReadAllLines(Corrections).Length);
        Assert.Equal(2, File.ReadAllLines(Confirmations).Length);
        Run();
        await window.Page.ReloadAsync();
        await Assertions.Expect(window["#count"]).ToContainTextAsync("1 of 282 decided");
    }

    [Fact]
    public async Task TwoWindowsLoseNothingAndTheSecondIsTold()
    {
        await using var one = await Open();
        await using var other = await Open();
        Assert.Equal(await Claim(one), await Claim(other));
        await Press(one, "a");
        await other.Page.Keyboard.PressAsync("x");
        await Assertions.Expect(other["#review-note"]).ToContainTextAsync("another window");
        await Assertions.Expect(other[".older"]).ToContainTextAsync("confirmed by");
        Assert.Contains(",accepted,", File.ReadAllLines(Confirmations)[1], StringComparison.Ordinal);
        await Press(other, "s");
        await Task.WhenAll(Press(one, "a"), Press(other, "x")); // one of them first, the other is told or decides the next
        Assert.InRange(File.ReadAllLines(Confirmations).Length, 3, 4);
    }

    /// <summary>Measures what a decision takes from the key to the next figure on the screen; the person's thinking is not in it.</summary>
    [Fact]
    public async Task AHundredFiguresTakeSeconds()
    {
        await using var window = await Open();
        var watch = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 100; i++)
        {
            await Press(window, "a");
        }

        var taken = TimeProvider.System.GetElapsedTime(watch);
        output.WriteLine(FormattableString.Invariant($"100 decisions in {taken.TotalSeconds:0.0} s"));
        Assert.Equal(101, File.ReadAllLines(Confirmations).Length);
        Assert.True(taken < TimeSpan.FromSeconds(60), FormattableString.Invariant($"100 decisions took {taken.TotalSeconds:0.0} s"));
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light, "")]
    [InlineData(1440, ColorScheme.Dark, "?lang=zh")]
    [InlineData(390, ColorScheme.Light, "?lang=zh")]
    [InlineData(390, ColorScheme.Dark, "")]
    public async Task TheDeskFitsItsWindow(int width, ColorScheme scheme, string query)
    {
        await using var window = await chromium.OpenAsync(host!.Address + "review" + query, width, width < 500 ? 844 : 900, scheme);
        await Press(window, "s");
        await Press(window, "a");
        await window.Page.Keyboard.PressAsync("1");
        await window.PictureAsync(FormattableString.Invariant($"review-{width}-{scheme}"), wholePage: true);
        Assert.True(
            await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width,
            "the desk is wider than its window"
        );
        Assert.Empty(window.Complaints);
    }

    private Task<Window> Open() => chromium.OpenAsync(host!.Address + "review", 1440);

    private static Task<string> Claim(Window window) => window["#item-claim + .claim"].InnerTextAsync();

    /// <summary>Presses a key and waits until the desk shows another figure.</summary>
    private static async Task Press(Window window, string key)
    {
        await window.Page.EvaluateAsync(
            """
            () => {
              window.shown = new Promise(shown =>
                new MutationObserver((_, watch) => { watch.disconnect(); requestAnimationFrame(() => shown()); })
                  .observe(document.getElementById("desk"), { childList: true }));
            }
            """
        );
        await window.Page.Keyboard.PressAsync(key);
        await window.Page.EvaluateAsync("() => window.shown").WaitAsync(TimeSpan.FromSeconds(20));
    }

    private void Run() =>
        new Pipeline(Settings.ToRunOptions(), TimeProvider.System, new Progress<RunProgress>()).Run(CancellationToken.None);
}
