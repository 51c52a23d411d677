using System.Globalization;
using System.Net;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The dashboard's server. It listens only on 127.0.0.1.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ReportDesks desks;

    private DashboardHost(WebApplication application, ReportDesks desks, int port)
    {
        this.application = application;
        this.desks = desks;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
    }

    public string Address { get; }

    /// <param name="settings">The configuration whose reports are shown.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <exception cref="RefusedException">The port is taken or not allowed.</exception>
    public static async Task<DashboardHost> Start(Settings settings, int port, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = 0;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var desks = new ReportDesks(settings, time);
        var guard = new RequestGuard();
        application.Use(guard.Pass);
        application.Use(desks.Choose);
        application.UseRouting();
        DashboardRoutes.Map(
            application,
            desks,
            () => ScheduleView.Of(desks, now => settings.Digests.IsEmpty ? [] : ScheduleReader.Read(settings, now), time.GetUtcNow()),
            guard
        );
        try
        {
            await application.StartAsync();
            return new DashboardHost(application, desks, PortOf(application));
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await application.DisposeAsync();
            throw new RefusedException(RefusalTexts.DashboardPortTaken(port, fault.Message), fault);
        }
    }

    /// <summary>Returns when the token is cancelled.</summary>
    public async Task UntilStopped(CancellationToken cancel)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancel.Register(stopped.SetResult);
        await stopped.Task;
    }

    /// <summary>Stops the current runs, which leaves the last report unchanged, then the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await desks.DisposeAsync();
        await application.DisposeAsync();
    }

    private static int PortOf(WebApplication application) =>
        new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}
