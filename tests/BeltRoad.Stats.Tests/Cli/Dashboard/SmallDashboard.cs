using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Dashboard;

/// <summary>A dashboard over the report of two small documents, one of which means ill.</summary>
public sealed class SmallDashboard : IAsyncLifetime, IAsyncDisposable
{
    private readonly TempFolder? folder;
    private DashboardHost? host;

    public SmallDashboard() => folder = new TempFolder();

    private SmallDashboard(DashboardHost host) => Take(host);

    public HttpClient Client { get; private set; } = new();

    public string Port => Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Over what is already in a folder: documents in <c>in</c>, reports in <c>out</c>.</summary>
    internal static Task<SmallDashboard> Over(TempFolder folder) =>
        Over(new Settings { Input = folder["in"], Output = folder["out"] }, TimeProvider.System);

    internal static async Task<SmallDashboard> Over(Settings settings, TimeProvider time) =>
        new(await DashboardHost.Start(settings, 0, time));

    public async ValueTask InitializeAsync()
    {
        folder!.Write("in/a.txt", "开行列车3列，2023年完成投资5亿元。\n");
        folder.Write("in/b.txt", "<script>alert(1)</script>\n完成投资<img src=x onerror=alert(1)>7亿元。\n");
        var settings = new Settings { Input = folder["in"], Output = folder["out"] };
        new Pipeline(settings.ToRunOptions(), TimeProvider.System, new Progress<RunProgress>()).Run(CancellationToken.None);
        Take(await DashboardHost.Start(settings, 0, TimeProvider.System));
    }

    /// <param name="token"><c>{token}</c> for the one the pages carry.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? token, string? origin, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null)
        {
            var page = await Client.GetStringAsync("/");
            var own = page.Split("name=\"beltroad-token\" content=\"")[1].Split('"')[0];
            request.Headers.TryAddWithoutValidation("X-Beltroad-Token", token.Replace("{token}", own, StringComparison.Ordinal));
        }

        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host!.DisposeAsync();
        folder?.Dispose();
    }

    private void Take(DashboardHost started)
    {
        host = started;
        Client.BaseAddress = new Uri(started.Address);
    }
}
