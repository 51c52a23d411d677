using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>A metadata value that is stated outside the document's text.</summary>
/// <param name="From">The file, with its line where it has several: <c>a.meta.json</c>, <c>documents.csv:3</c>.</param>
internal sealed record MetadataValue(string Value, string From);

/// <summary>The metadata from files beside a document, by field: title, publisher, published, script, language.</summary>
internal sealed record DocumentMetadata(IReadOnlyDictionary<string, MetadataValue> Values)
{
    public static readonly string[] Fields = ["title", "publisher", "published", "script", "language"];

    public static DocumentMetadata None { get; } = new(new Dictionary<string, MetadataValue>(StringComparer.Ordinal));

    public MetadataValue? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>Returns the document with this metadata in place of what was found in its text.</summary>
    public SourceDocument Over(SourceDocument document)
    {
        if (this["title"] is { } title)
        {
            document = document with { Title = title.Value, TitleFrom = title.From };
        }

        if (this["publisher"] is { } publisher)
        {
            document = document with { Publisher = publisher.Value, PublisherFrom = publisher.From };
        }

        if (this["published"] is { } published && PartialDate.TryParse(published.Value, out var date))
        {
            document = document with { Published = date, PublishedFrom = published.From };
        }

        if (this["script"] is { } script && Enum.TryParse<Script>(script.Value, ignoreCase: true, out var known))
        {
            document = document with { Script = known, ScriptFrom = script.From };
        }

        return this["language"] is { } language
            ? document with
            {
                Language = language.Value.ToLowerInvariant(),
                LanguageFrom = language.From,
            }
            : document;
    }

    /// <summary>Returns null if the field accepts the value, otherwise a description of what it accepts.</summary>
    public static string? Wanted(string field, string value) =>
        field switch
        {
            "published" => PartialDate.TryParse(value, out _) ? null : "a date: 2023, 2023-10 or 2023-10-18",
            "script" => value.ToUpperInvariant() is "SIMPLIFIED" or "TRADITIONAL" ? null : "simplified or traditional",
            "language" => value.ToUpperInvariant() is "ZH" or "EN" ? null : "zh or en",
            _ => value.Length <= 500 ? null : "at most 500 characters",
        };
}
