using BeltRoad.Stats.Cli.Dashboard.Reviewing;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A report that the dashboard shows: that of the output folder, or that of a digest of the configuration.</summary>
/// <param name="name">The name of the digest; empty for the output folder itself.</param>
internal sealed class ReportDesk(string name, RunOptions options, TimeProvider time) : IAsyncDisposable
{
    private ReviewQueue? reviews;

    /// <summary>The path under which the reports of digests have their addresses.</summary>
    public const string Folder = "/digests";

    public string Name => name;

    /// <summary>The name shown to the reader: that of the digest or of the folder.</summary>
    public string Title => name.Length > 0 ? name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)));

    /// <summary>The prefix of the addresses of its pages.</summary>
    public string Root => name.Length > 0 ? Folder + "/" + name : string.Empty;

    /// <summary>The command that makes the next report.</summary>
    public string RunCommand => name.Length > 0 ? "beltroad schedule --once " + name : "beltroad run";

    /// <summary>The command that compares two runs.</summary>
    public string DiffCommand => name.Length > 0 ? "beltroad diff --digest " + name : "beltroad diff";

    public bool HasReport => PublishedReport.IsThere(options.Output);

    public DashboardQueries Shelf { get; } = new(options);

    public ReviewQueue Reviews => LazyInitializer.EnsureInitialized(ref reviews, () => new ReviewQueue(options, Shelf));

    public DateTimeOffset Now => time.GetUtcNow();

    public BackgroundRunner Runs { get; } = new(name, options, time);

    public ValueTask DisposeAsync() => Runs.DisposeAsync();
}
