using System.Collections.Concurrent;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>
/// Finds the metadata beside documents: <c>NAME.meta.json</c>, where NAME is the document's file name with or without its extension, and
/// the document's row in <c>documents.csv</c> of its folder. Each table is read once. Thread-safe.
/// </summary>
/// <param name="told">The paths of all metadata files; null to look for them.</param>
internal sealed class MetadataCatalog(IEnumerable<string>? told = null)
{
    public const string TableName = "documents.csv";

    public const string SidecarEnding = ".meta.json";

    private readonly HashSet<string>? known = told
        ?.Select(static path => Path.Combine(FolderOf(path), Path.GetFileName(path)))
        .ToHashSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<MetadataTable>> tables = new(StringComparer.Ordinal);

    /// <summary>Returns the metadata of all sources together, or a refusal if one is faulty or two differ.</summary>
    internal (DocumentMetadata Metadata, Refusal? Refusal) Find(string path)
    {
        if (known is { Count: 0 })
        {
            return (DocumentMetadata.None, null);
        }

        var folder = FolderOf(path);
        var values = new Dictionary<string, MetadataValue>(StringComparer.Ordinal);
        var table = TableOf(folder);
        if (table.Refusal is not null)
        {
            return (DocumentMetadata.None, table.Refusal);
        }

        if (Add(path, values, table.Of(Path.GetFileName(path))) is { } differing)
        {
            return (DocumentMetadata.None, differing);
        }

        foreach (var name in (ReadOnlySpan<string>)[Path.GetFileName(path), Path.GetFileNameWithoutExtension(path)])
        {
            var sidecar = Path.Combine(folder, name + SidecarEnding);
            if (known?.Contains(sidecar) == false || !File.Exists(sidecar))
            {
                continue;
            }

            var (stated, refusal) = MetadataSidecar.Read(sidecar);
            if ((refusal ?? Add(path, values, stated)) is { } fault)
            {
                return (DocumentMetadata.None, fault);
            }
        }

        return (values.Count == 0 ? DocumentMetadata.None : new DocumentMetadata(values), null);
    }

    /// <summary>Returns the rows of the known tables whose file does not exist, in the order of the tables and their lines.</summary>
    /// <param name="files">The paths of existing files; others are looked for.</param>
    internal IEnumerable<Refusal> Strays(IReadOnlySet<string> files)
    {
        foreach (var path in (known ?? []).Where(static path => Path.GetFileName(path) == TableName).Order(StringComparer.Ordinal))
        {
            foreach (var (name, row) in TableOf(FolderOf(path)).Rows.OrderBy(static row => row.Value.Line))
            {
                var told = Path.Combine(FolderOf(path), name);
                if (!files.Contains(told) && !File.Exists(told))
                {
                    yield return RefusalTexts.MetadataWithoutFile(path, row.Line, name);
                }
            }
        }
    }

    private MetadataTable TableOf(string folder) =>
        tables.GetOrAdd(folder, static name => new Lazy<MetadataTable>(() => MetadataTable.Read(Path.Combine(name, TableName)))).Value;

    /// <summary>The folder in a uniform notation.</summary>
    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? string.Empty;

    private static Refusal? Add(string path, Dictionary<string, MetadataValue> values, IReadOnlyDictionary<string, MetadataValue> stated)
    {
        foreach (var (field, value) in stated.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (!values.TryAdd(field, value) && values[field].Value != value.Value)
            {
                return RefusalTexts.MetadataDiffers(path, field, values[field].From, values[field].Value, value.From, value.Value);
            }
        }

        return null;
    }
}
