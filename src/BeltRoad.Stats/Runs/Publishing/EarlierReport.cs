using BeltRoad.Stats.Export;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>The report that a run is about to replace, as a source of the parts that stay the same.</summary>
/// <param name="files">By name, the SHA-256 with which they were written.</param>
/// <param name="same">By id, the documents that the report has exactly as the next one will: read by this program, with the same
/// outcome.</param>
internal sealed class EarlierReport(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> same)
{
    /// <summary>No earlier report, from which nothing can be copied.</summary>
    public static EarlierReport None { get; } =
        new(string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Whether the records of the document with this name can be copied.</summary>
    public bool Has(string document) => same.Contains(document);

    /// <summary>Returns the report in a folder, or <see cref="None"/> if the folder does not hold what the run left there.</summary>
    /// <param name="started">When that run began, to the millisecond.</param>
    public static EarlierReport Of(string folder, DateTimeOffset started, IReadOnlySet<string> same)
    {
        return same.Count > 0 && ReportHead.Of(folder) is { } head && head.IsOf(started)
            ? new EarlierReport(folder, head.Files, same)
            : None;
    }

    /// <summary>Opens the records of a file; returns null if there are none.</summary>
    public (Stream File, string Sha256)? Open(FactFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        try
        {
            return files.TryGetValue(format.FileName, out var sha256)
                ? (
                    new FileStream(Path.Combine(folder, format.FileName), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0),
                    sha256
                )
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
