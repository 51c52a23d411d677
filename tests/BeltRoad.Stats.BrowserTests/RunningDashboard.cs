using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Publishing;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>A dashboard over a report of the seeds, in a folder of its own.</summary>
public sealed class RunningDashboard : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("beltroad-dashboard-").FullName;
    private DashboardHost? host;

    public string Address => host!.Address.TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        var options = new RunOptions { Input = Path.Combine(GoldLedgers.Root, "seeds"), Output = folder, IssueDate = new DateOnly(2026, 11, 21) };
        new Pipeline(options, TimeProvider.System, new Progress<RunProgress>()).Run(CancellationToken.None);
        host = await DashboardHost.Start(options, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
