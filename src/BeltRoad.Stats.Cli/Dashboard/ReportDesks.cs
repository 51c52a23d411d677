using BeltRoad.Stats.Cli.Configuration;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>
/// All reports of a configuration. The address says which report a page belongs to, so that two windows or a bookmark never mix them up.
/// </summary>
internal sealed class ReportDesks : IAsyncDisposable
{
    public ReportDesks(Settings settings, TimeProvider time)
    {
        Own = new ReportDesk(string.Empty, settings.ToRunOptions(), time);
        Digests = [.. settings.Digests.Keys.Select(name => new ReportDesk(name, settings.ToRunOptions(name), time))];
    }

    /// <summary>The report of the output folder itself.</summary>
    public ReportDesk Own { get; }

    public IReadOnlyList<ReportDesk> Digests { get; }

    /// <summary>The reports to choose from while one of them is open.</summary>
    public IEnumerable<ReportDesk> Choices(ReportDesk current) => Own == current || Own.HasReport ? Digests.Prepend(Own) : Digests;

    /// <summary>The report to show if none is named: the only digest that has one, if the output folder itself has none.</summary>
    public ReportDesk? Instead => !Own.HasReport && Digests.Where(digest => digest.HasReport).Take(2).ToList() is [var only] ? only : null;

    /// <summary>Returns the report that a request is for.</summary>
    public static ReportDesk Of(HttpContext context) => context.Features.Get<ReportDesk>()!;

    /// <summary>Removes the digest's part from the address.</summary>
    public Task Choose(HttpContext context, RequestDelegate next)
    {
        var report = Own;
        if (
            context.Request.Path.StartsWithSegments(ReportDesk.Folder, StringComparison.Ordinal, out var rest)
            && Digests.FirstOrDefault(digest => rest.StartsWithSegments("/" + digest.Name, StringComparison.OrdinalIgnoreCase)) is { } named
        )
        {
            report = named;
            context.Request.PathBase = named.Root;
            context.Request.Path = rest.Value!.Length > named.Name.Length + 1 ? rest.Value[(named.Name.Length + 1)..] : "/";
        }

        context.Features.Set(report);
        return next(context);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in Digests.Prepend(Own))
        {
            await desk.DisposeAsync();
        }
    }
}
