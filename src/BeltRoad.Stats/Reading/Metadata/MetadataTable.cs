using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;
using CsvHelper;

namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>
/// Reads <c>documents.csv</c>: UTF-8, a header with <c>file</c> and any of the metadata fields, one row per document. Empty cells are
/// ignored.
/// </summary>
/// <param name="Rows">By file name.</param>
internal sealed record MetadataTable(IReadOnlyDictionary<string, MetadataRow> Rows, Refusal? Refusal)
{
    private const long MaxBytes = 16 * 1024 * 1024;
    private static readonly Dictionary<string, MetadataValue> Nothing = new(StringComparer.Ordinal);

    /// <param name="name">A file name in the table's folder.</param>
    public IReadOnlyDictionary<string, MetadataValue> Of(string name) => Rows.GetValueOrDefault(name)?.Values ?? Nothing;

    /// <summary>Returns an empty table if there is no such file.</summary>
    public static MetadataTable Read(string path)
    {
        var rows = new Dictionary<string, MetadataRow>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return new MetadataTable(rows, null);
        }

        var bytes = BoundedFile.Read(path, MaxBytes, out var refusal);
        if (bytes is null)
        {
            return new MetadataTable(rows, refusal);
        }

        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = CsvReader.Create(reader, LexiconTable.Csv with { CommentPrefix = null });
            return new MetadataTable(rows, Fill(path, csv, rows));
        }
        catch (Exception fault) when (fault is DecoderFallbackException or CsvFormatException)
        {
            return new MetadataTable(
                rows,
                RefusalTexts.BadMetadata(
                    path,
                    fault is DecoderFallbackException ? "it is not UTF-8" : "its quotation marks or cells are not those of a CSV table"
                )
            );
        }
    }

    private static Refusal? Fill(string path, CsvReader csv, Dictionary<string, MetadataRow> rows)
    {
        var header = csv.Headers;
        if (!header.Contains("file"))
        {
            return RefusalTexts.BadMetadata(path, "its first line has no column \"file\"");
        }

        if (header.FirstOrDefault(column => column != "file" && !DocumentMetadata.Fields.Contains(column)) is { } unknown)
        {
            return RefusalTexts.UnknownMetadata(path, unknown, ["file", .. DocumentMetadata.Fields]);
        }

        while (csv.Read())
        {
            var place = FormattableString.Invariant($"{path}:{csv.LineNumber}");
            var from = FormattableString.Invariant($"{Path.GetFileName(path)}:{csv.LineNumber}");
            var values = new Dictionary<string, MetadataValue>(StringComparer.Ordinal);
            foreach (var field in DocumentMetadata.Fields)
            {
                if (!header.Contains(field) || csv.GetString(field) is not { Length: > 0 } text)
                {
                    continue;
                }

                if (DocumentMetadata.Wanted(field, text) is { } wanted)
                {
                    return RefusalTexts.BadMetadataValue(place, field, text, wanted);
                }

                values.Add(field, new MetadataValue(text, from));
            }

            if (csv.GetString("file") is not { Length: > 0 } file || !rows.TryAdd(file, new MetadataRow(csv.LineNumber, values)))
            {
                return RefusalTexts.BadMetadata(place, "the file is not named, or stands twice");
            }
        }

        return null;
    }
}
