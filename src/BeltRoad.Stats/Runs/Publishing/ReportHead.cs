using System.Text.Json;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>The part of <c>run.json</c> before the documents, which are most of it in a large library.</summary>
/// <param name="Started">When the run began, to the millisecond.</param>
/// <param name="FactsFingerprint">As in <see cref="Store.RunRecord.FactsFingerprint"/>; null in a report of a version that did not have
/// it.</param>
/// <param name="Files">By name, the SHA-256 with which they were written.</param>
internal sealed record ReportHead(DateTimeOffset Started, string? FactsFingerprint, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Bytes of the manifest that are read first.</summary>
    private const int FirstPortion = 1 << 16;

    public bool IsOf(DateTimeOffset started) => Started.ToUnixTimeMilliseconds() == started.ToUnixTimeMilliseconds();

    /// <summary>Returns null if there is no report, or none that can be read.</summary>
    public static ReportHead? Of(string folder)
    {
        try
        {
            using var manifest = new FileStream(
                Path.Combine(folder, PublishedReport.ManifestName),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read,
                bufferSize: 0
            );
            return Read(manifest);
        }
        catch (Exception fault) when (PublishedReport.IsUnreadable(fault))
        {
            // A report that cannot be read is made again.
            return null;
        }
    }

    private static ReportHead? Read(Stream manifest)
    {
        var held = new byte[FirstPortion];
        for (var count = 0; ; )
        {
            count += manifest.ReadAtLeast(held.AsSpan(count), held.Length - count, throwOnEndOfStream: false);
            var isWhole = count < held.Length;
            var json = new Utf8JsonReader(held.AsSpan(0, count), isWhole, default);
            if (TryRead(ref json, out var head) || isWhole)
            {
                return head;
            }

            Array.Resize(ref held, 2 * held.Length);
        }
    }

    /// <returns>False if more of the manifest must be read.</returns>
    private static bool TryRead(ref Utf8JsonReader json, out ReportHead? head)
    {
        (head, DateTimeOffset? started, string? print) = (null, null, null);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("started"))
            {
                started = json.Read() ? json.GetDateTimeOffset() : null;
            }
            else if (json.ValueTextEquals("facts_sha256"))
            {
                print = json.Read() ? json.GetString() : null;
            }
            else if (json.ValueTextEquals("files"))
            {
                if (started is null || !json.Read() || !JsonElement.TryParseValue(ref json, out var list))
                {
                    return false;
                }

                head = new ReportHead(
                    started.Value,
                    print,
                    list.Value.EnumerateArray()
                        .ToDictionary(
                            static file => file.GetProperty("name").GetString()!,
                            static file => file.GetProperty("sha256").GetString()!,
                            StringComparer.Ordinal
                        )
                );
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
