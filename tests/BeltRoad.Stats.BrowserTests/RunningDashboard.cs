using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>
/// A dashboard over a report of the seeds, in a folder of its own, and three digests: one with a report, one that failed, one that is
/// watched.
/// </summary>
public sealed class RunningDashboard : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("beltroad-dashboard-").FullName;
    private DashboardHost? host;

    /// <summary>What the report of the output folder itself is called.</summary>
    public static string Own => "reports";

    public string Address => host!.Address.TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        var settings = new Settings
        {
            Input = Path.Combine(GoldLedgers.Root, "seeds"),
            Output = Path.Combine(folder, Own),
            Date = new DateOnly(2026, 11, 21),
        };
        settings = settings with
        {
            Digests = settings
                .Digests.Add("weekly", new DigestSettings { Cron = "0 9 * * MON" })
                .Add(
                    "nightly-berlin",
                    new DigestSettings
                    {
                        Cron = "30 2 * * *",
                        TimeZone = "Europe/Berlin",
                        Input = Path.Combine(folder, "not-there"),
                    }
                )
                .Add("inbox", new DigestSettings { Watch = true }),
        };
        new Pipeline(settings.ToRunOptions(), TimeProvider.System, new Progress<RunProgress>()).Run(CancellationToken.None);
        Run(settings, "weekly");
        Assert.Throws<Diagnostics.RefusedException>(() => Run(settings, "nightly-berlin"));
        host = await DashboardHost.Start(settings, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Run(Settings settings, string digest) =>
        new RunRecorder(settings.ToRunOptions(digest), TimeProvider.System, new Progress<RunProgress>()).Run(
            RunTrigger.ByHand with
            {
                Digest = digest,
            },
            CancellationToken.None
        );
}
