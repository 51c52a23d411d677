using BeltRoad.Stats.Cli.Configuration;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>
/// All reports of a configuration. Which one a page is of stands in its address, so that two windows, or a kept link, never mix them up.
/// </summary>
internal sealed class ReportDesks : IAsyncDisposable
{
    public ReportDesks(Settings settings, TimeProvider time)
    {
        Own = new ReportDesk(string.Empty, settings.ToRunOptions(), time);
        Digests = [.. settings.Digests.Keys.Select(name => new ReportDesk(name, settings.ToRunOptions(name), time))];
    }

    /// <summary>Of the output folder itself.</summary>
    public ReportDesk Own { get; }

    public IReadOnlyList<ReportDesk> Digests { get; }

    /// <summary>What there is to choose from, with a reader who looks at one of them.</summary>
    public IEnumerable<ReportDesk> Choices(ReportDesk current) => Own == current || Own.HasReport ? Digests.Prepend(Own) : Digests;

    /// <summary>The report that is meant where none is named: the only digest that has one, if the output folder itself has none.</summary>
    public ReportDesk? Instead => !Own.HasReport && Digests.Where(digest => digest.HasReport).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The report that a request is for.</summary>
    public static ReportDesk Of(HttpContext context) => context.Features.Get<ReportDesk>()!;

    /// <summary>Takes the digest's part off the address.</summary>
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
