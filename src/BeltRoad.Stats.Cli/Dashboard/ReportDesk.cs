using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A report that the dashboard shows: that of the output folder itself, or of a digest of the configuration.</summary>
/// <param name="name">The digest's; empty for the output folder itself.</param>
internal sealed class ReportDesk(string name, RunOptions options, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Under which the reports of digests have their addresses.</summary>
    public const string Folder = "/digests";

    public string Name => name;

    /// <summary>What its reader calls it: the digest's name, or the folder's.</summary>
    public string Title => name.Length > 0 ? name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)));

    /// <summary>What stands before the addresses of its pages.</summary>
    public string Root => name.Length > 0 ? Folder + "/" + name : string.Empty;

    /// <summary>What to write in a terminal to make the next report.</summary>
    public string RunCommand => name.Length > 0 ? "beltroad schedule --once " + name : "beltroad run";

    /// <summary>What to write in a terminal to compare two runs.</summary>
    public string DiffCommand => name.Length > 0 ? "beltroad diff --digest " + name : "beltroad diff";

    public bool HasReport => PublishedReport.IsThere(options.Output);

    public DashboardQueries Shelf { get; } = new(options);

    public BackgroundRunner Runs { get; } = new(name, options, time);

    public ValueTask DisposeAsync() => Runs.DisposeAsync();
}
