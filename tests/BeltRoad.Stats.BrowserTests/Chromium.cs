using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>
/// One browser for a class of tests. Without an installed Chromium the tests are skipped, or fail where the tools are required.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string ExecutablePath = "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(ExecutablePath))
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions
                {
                    ExecutablePath = ExecutablePath,
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            );
        }
    }

    /// <summary>
    /// Opens an address in a window of its own, in which nothing is kept from other tests; a file reaches no network, a dashboard only
    /// itself.
    /// </summary>
    /// <param name="zone">The reader's, by its IANA name.</param>
    public async Task<Window> OpenAsync(
        string address,
        int width,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light,
        string zone = "UTC"
    )
    {
        if (browser is null)
        {
            var needed = Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") == "1";
            Assert.False(needed, $"There is no Chromium at {ExecutablePath}; install it or unset BELTROAD_REQUIRE_TOOLS.");
            Assert.Skip($"There is no Chromium at {ExecutablePath}.");
        }

        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                TimezoneId = zone,
                Offline = address.StartsWith("file:", StringComparison.Ordinal),
                AcceptDownloads = true,
                DeviceScaleFactor = width < 500 ? 2 : 1,
                HasTouch = width < 500,
                IsMobile = width < 500,
            }
        );
        var window = new Window(context, await context.NewPageAsync(), address);
        await window.Page.GotoAsync(address);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
