using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>Reads <c>NAME.meta.json</c>: one object with string values.</summary>
internal static class MetadataSidecar
{
    private const long MaxBytes = 64 * 1024;

    public static (IReadOnlyDictionary<string, MetadataValue> Values, Refusal? Refusal) Read(string path)
    {
        var values = new Dictionary<string, MetadataValue>(StringComparer.Ordinal);
        var bytes = BoundedFile.Read(path, MaxBytes, out var refusal);
        if (bytes is null)
        {
            return (values, refusal);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (values, RefusalTexts.BadMetadata(path, "it is not a JSON object"));
            }

            foreach (var member in json.RootElement.EnumerateObject())
            {
                refusal = Add(path, member, values);
                if (refusal is not null)
                {
                    break;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            refusal = RefusalTexts.BadMetadata(path, fault.Message);
        }

        return (values, refusal);
    }

    private static Refusal? Add(string path, JsonProperty member, Dictionary<string, MetadataValue> values)
    {
        if (!DocumentMetadata.Fields.Contains(member.Name))
        {
            return RefusalTexts.UnknownMetadata(path, member.Name, DocumentMetadata.Fields);
        }

        if (member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { Length: > 0 } text)
        {
            return RefusalTexts.BadMetadata(path, $"\"{member.Name}\" is not a text");
        }

        if (DocumentMetadata.Wanted(member.Name, text) is { } wanted)
        {
            return RefusalTexts.BadMetadataValue(path, member.Name, text, wanted);
        }

        return values.TryAdd(member.Name, new MetadataValue(text, Path.GetFileName(path)))
            ? null
            : RefusalTexts.BadMetadata(path, $"\"{member.Name}\" stands twice");
    }
}
