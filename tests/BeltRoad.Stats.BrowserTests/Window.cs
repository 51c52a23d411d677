using Microsoft.Playwright;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>A page that notes what it complains of, and what it asks others for than where it came from.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Window(IBrowserContext context, IPage page, string address)
    {
        this.context = context;
        var own = new Uri(address).GetLeftPart(UriPartial.Authority);
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(own, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
            {
                Complaints.Add("asked for " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught exceptions, requests to a network.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>Keeps a picture for the eye in the folder named by BELTROAD_PAGE_FOLDER, where it is set.</summary>
    public async Task PictureAsync(string name, bool wholePage = false)
    {
        if (Environment.GetEnvironmentVariable("BELTROAD_PAGE_FOLDER") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = wholePage });
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
