using System.Text.Json;
using BeltRoad.Stats.Export;

namespace BeltRoad.Stats.Publishing;

/// <summary>The report that a run is about to replace, for the parts of it that stay as they are.</summary>
/// <param name="files">By name, the SHA-256 they were written with.</param>
/// <param name="same">The documents of which it was made as the next one will be, by id: read by this program, with the same outcome.</param>
public sealed class EarlierReport(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> same)
{
    /// <summary>Bytes of the manifest, at first.</summary>
    private const int FirstPortion = 1 << 16;

    /// <summary>None, of which nothing can be taken.</summary>
    public static EarlierReport None { get; } = new(string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Whether the records of a document can be taken from the file that has this name.</summary>
    public bool Has(string document) => same.Contains(document);

    /// <summary>The report in a folder, or none where the folder does not hold what a run left there.</summary>
    /// <param name="started">When that run began, to the millisecond.</param>
    public static EarlierReport Of(string folder, DateTimeOffset started, IReadOnlySet<string> same)
    {
        try
        {
            if (same.Count == 0)
            {
                return None;
            }

            using var manifest = new FileStream(Path.Combine(folder, PublishedReport.ManifestName), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return FilesOf(manifest, started) is { } files ? new EarlierReport(folder, files, same) : None;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read is made anew.
            return None;
        }
    }

    /// <summary>The records of a file; null where it is not at hand.</summary>
    public (Stream File, string Sha256)? Open(FactFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        try
        {
            return files.TryGetValue(format.FileName, out var sha256) ? (new FileStream(Path.Combine(folder, format.FileName), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), sha256) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads no more of the manifest than it takes to come to the files, which stand before the documents.</summary>
    /// <returns>Null where another run wrote it.</returns>
    private static Dictionary<string, string>? FilesOf(Stream manifest, DateTimeOffset started)
    {
        var held = new byte[FirstPortion];
        for (var count = 0; ;)
        {
            count += manifest.ReadAtLeast(held.AsSpan(count), held.Length - count, throwOnEndOfStream: false);
            var isWhole = count < held.Length;
            var json = new Utf8JsonReader(held.AsSpan(0, count), isWhole, default);
            if (TryRead(ref json, started, out var files) || isWhole)
            {
                return files;
            }

            Array.Resize(ref held, 2 * held.Length);
        }
    }

    /// <returns>False where the manifest has to be read farther.</returns>
    /// <param name="files">Null also where another run wrote it.</param>
    private static bool TryRead(ref Utf8JsonReader json, DateTimeOffset started, out Dictionary<string, string>? files)
    {
        files = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("started"))
            {
                if (!json.Read())
                {
                    return false;
                }

                if (json.GetDateTimeOffset().ToUnixTimeMilliseconds() != started.ToUnixTimeMilliseconds())
                {
                    return true;
                }
            }
            else if (json.ValueTextEquals("files"))
            {
                if (!json.Read() || !JsonElement.TryParseValue(ref json, out var list))
                {
                    return false;
                }

                files = list.Value.EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("sha256").GetString()!, StringComparer.Ordinal);
                return true;
            }
            else if (!json.TrySkip())
            {
                return false;
            }
        }

        return json is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject };
    }
}
