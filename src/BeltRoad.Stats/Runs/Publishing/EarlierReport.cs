using BeltRoad.Stats.Export;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>The report that a run is about to replace, for the parts of it that stay as they are.</summary>
/// <param name="files">By name, the SHA-256 they were written with.</param>
/// <param name="same">The documents of which it was made as the next one will be, by id: read by this program, with the same
/// outcome.</param>
internal sealed class EarlierReport(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> same)
{
    /// <summary>None, of which nothing can be taken.</summary>
    public static EarlierReport None { get; } =
        new(string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Whether the records of a document can be taken from the file that has this name.</summary>
    public bool Has(string document) => same.Contains(document);

    /// <summary>The report in a folder, or none where the folder does not hold what a run left there.</summary>
    /// <param name="started">When that run began, to the millisecond.</param>
    public static EarlierReport Of(string folder, DateTimeOffset started, IReadOnlySet<string> same)
    {
        return same.Count > 0 && ReportHead.Of(folder) is { } head && head.IsOf(started)
            ? new EarlierReport(folder, head.Files, same)
            : None;
    }

    /// <summary>The records of a file; null where it is not at hand.</summary>
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
