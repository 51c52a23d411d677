using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Serving;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// The process of <c>beltroad schedule</c>: runs Quartz, the folder watch, the alarms and <c>/health</c> until it is stopped.
/// </summary>
internal static class ScheduleHost
{
    /// <summary>
    /// More than one, so that a long run does not delay the next digest; not more than two, since runs are heavy and would slow each other
    /// down.
    /// </summary>
    private const int RunsAtATime = 2;

    /// <summary>The time to end what is left, in addition to the wait for current runs.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(15);

    /// <exception cref="RefusedException">Another schedule uses this folder, or the port is taken.</exception>
    public static async Task Run(Settings settings, IReadOnlyList<ScheduledDigest> digests, TimeProvider time)
    {
        if (settings.Server is { } server)
        {
            var cluster = settings.Cluster;
            using var node = new NodeMembership(server, cluster);
            using var first = ClusterStart.Begin(server);
            await Run(settings, digests, time, quartz => ClusterStart.Configure(quartz, server, cluster), first.Dispose, node.Lost);
            return;
        }

        using var held = RunLock.Acquire(settings.Output, ".schedule-lock", time, RefusalTexts.SchedulerBusy);
        var file = Path.Combine(settings.Output, ScheduleFile.Name);
        var aside = ScheduleFile.Prepare(file, time.GetUtcNow());
        if (aside is not null)
        {
            await using var logging = new ServiceCollection()
                .AddLogging(logging => AddLog(logging, settings.Schedule, time))
                .BuildServiceProvider();
            logging
                .GetRequiredService<ILoggerFactory>()
                .CreateLogger("beltroad")
                .LogWarning(
                    "{File} was damaged: it was set aside as {Aside}, and a new one begun from the configuration and the history",
                    file,
                    aside
                );
        }

        await Run(settings, digests, time, quartz => ConfigureFile(quartz, file), static () => { }, CancellationToken.None);
    }

    /// <param name="store">Configures where Quartz keeps its triggers.</param>
    /// <param name="started">Called when everything is planned and fires.</param>
    /// <param name="lost">Cancelled if this process has lost its place in the cluster.</param>
    private static async Task Run(
        Settings settings,
        IReadOnlyList<ScheduledDigest> digests,
        TimeProvider time,
        Action<IQuartzBuilder> store,
        Action started,
        CancellationToken lost
    )
    {
        using var stop = new CancellationTokenSource();
        await using var app = Build(settings, digests, time, store, stop.Token);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("beltroad");
        await using var ending = lost.Register(() =>
        {
            log.LogError("another process has taken the name of {Node}, which stops", settings.Cluster.Node);
            app.Lifetime.StopApplication();
        });

        app.Lifetime.ApplicationStopping.Register(() =>
        {
            log.LogInformation("stopping: runs under way have {Seconds} s to end", settings.Schedule.StopSeconds);
            stop.CancelAfter(TimeSpan.FromSeconds(settings.Schedule.StopSeconds));
        });
        try
        {
            await app.StartAsync(CancellationToken.None);
        }
        catch (IOException fault)
        {
            // Whatever started before the port was opened must not continue in a process that refuses to run.
            await stop.CancelAsync();
            await app.StopAsync(CancellationToken.None);
            throw new RefusedException(
                RefusalTexts.HealthPortTaken(settings.Schedule.Port, fault.InnerException?.Message ?? fault.Message),
                fault
            );
        }

        started();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        log.LogInformation("{Count} digests are scheduled; {Health} tells how they do", digests.Count, address + "/health");
        await app.WaitForShutdownAsync(CancellationToken.None);
        if (
            app
                .Services.GetServices<IHostedService>()
                .OfType<BackgroundService>()
                .FirstOrDefault(part => part.ExecuteTask is { IsFaulted: true }) is
            { } broken
        )
        {
            await broken.ExecuteTask!;
        }

        log.LogInformation("stopped");
        if (lost.IsCancellationRequested)
        {
            throw new RefusedException(RefusalTexts.NodeLost(settings.Cluster.Node));
        }
    }

    public static void AddLog(ILoggingBuilder logging, ScheduleSettings settings, TimeProvider time)
    {
        logging
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // what fails there is thrown, and told once
            .AddFilter("Quartz.Core.JobRunShell", LogLevel.None); // that a run failed, which the run has told
        logging.Services.AddSingleton(time);
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = settings.IsJsonLog ? JsonLines.FormatterName : TextLines.FormatterName;
        });
        logging.AddConsoleFormatter<JsonLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.AddConsoleFormatter<TextLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }

    private static WebApplication Build(
        Settings settings,
        IReadOnlyList<ScheduledDigest> digests,
        TimeProvider time,
        Action<IQuartzBuilder> store,
        CancellationToken stop
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.Schedule.Port}"));
        builder.Logging.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Schedule.StopSeconds) + EndingTime
        );
        AddLog(builder.Logging, settings.Schedule, time);
        builder.Services.AddSingleton(services => new ScheduleBoard(
            digests,
            new DigestRunner(settings.Schedule, time, services.GetRequiredService<ILoggerFactory>().CreateLogger("run"))
            {
                BatchDocuments = settings.Cluster.BatchDocuments,
            },
            time,
            time.GetUtcNow(),
            stop
        )
        {
            Server = settings.Server,
        });
        builder.Services.AddSingleton(services => new Notifier(
            settings.Schedule,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("notify")
        ));
        builder.Services.AddSingleton<SchedulePlan>().AddHostedService(services => services.GetRequiredService<SchedulePlan>());
        builder.Services.AddQuartz(quartz => Configure(quartz, settings.Schedule, store));
        builder.Services.AddQuartzHostedService(hosted =>
        {
            hosted.WaitForJobsToComplete = true;
            hosted.AwaitApplicationStarted = false; // firing before /health listens, so that it never answers that nothing fires
        });
        builder.Services.AddSingleton(settings.Cluster).AddHostedService<BatchWorker>();
        builder.Services.AddHostedService<FolderWatch>();
        builder.Services.AddHostedService<Alarms>().AddHostedService<ClockWatch>();
        var app = builder.Build();
        app.Run(context => Answer(context, app.Services));
        return app;
    }

    private static void ConfigureFile(IQuartzBuilder quartz, string file) =>
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, ScheduleFile.ConnectionString(file));
            store.ProvisionSchema();
            store.UseExecutionHistory();
            store.ConfigureStore(ado => ado.StoreJobDataAsStrings = true);
        });

    private static void Configure(IQuartzBuilder quartz, ScheduleSettings settings, Action<IQuartzBuilder> configureStore)
    {
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "beltroad");
        quartz.UseDefaultThreadPool(RunsAtATime);
        configureStore(quartz);
        quartz.Services.Configure<ExecutionHistoryOptions>(history =>
        {
            history.Retention = TimeSpan.FromDays(settings.HistoryDays);
            history.MaxEntriesPerScheduler = 200_000;
        });
        quartz.AddJobListener<FailureListener>();
    }

    /// <summary>A database that does not answer shows in the health of the digests.</summary>
    private static async Task<IReadOnlyList<NodeHealth>> Nodes(IServiceProvider services, IScheduler scheduler, CancellationToken cancel)
    {
        try
        {
            return services.GetRequiredService<ScheduleBoard>().Server is { } server ? await NodeHealth.Of(server, scheduler, cancel) : [];
        }
        catch (Exception fault) when (Faults.IsOrdinary(fault))
        {
            return [];
        }
    }

    private static async Task Answer(HttpContext context, IServiceProvider services)
    {
        if (!LoopbackHost.IsNamedBy(context))
        {
            await LoopbackHost.Refuse(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.Path != "/health" || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(context.RequestAborted);
        var (status, json) = HealthReport.Of(
            services.GetRequiredService<ScheduleBoard>(),
            scheduler.Status == SchedulerStatus.Running,
            await Nodes(services, scheduler, context.RequestAborted)
        );
        context.Response.StatusCode = status == HealthReport.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
