using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Metadata;

/// <summary>One thing told of a document from outside its text.</summary>
/// <param name="From">The file, with its line where it has several: <c>a.meta.json</c>, <c>documents.csv:3</c>.</param>
internal sealed record MetadataValue(string Value, string From);

/// <summary>What files beside a document tell of it, by field: title, publisher, published, script, language.</summary>
internal sealed record DocumentMetadata(IReadOnlyDictionary<string, MetadataValue> Values)
{
    public static readonly string[] Fields = ["title", "publisher", "published", "script", "language"];

    public static DocumentMetadata None { get; } = new(new Dictionary<string, MetadataValue>(StringComparer.Ordinal));

    public MetadataValue? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>The document with what is told from outside put over what was found in its text.</summary>
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

    /// <summary>Whether a field takes a value; where not, what it takes.</summary>
    public static string? Wanted(string field, string value) =>
        field switch
        {
            "published" => PartialDate.TryParse(value, out _) ? null : "a date: 2023, 2023-10 or 2023-10-18",
            "script" => value.ToUpperInvariant() is "SIMPLIFIED" or "TRADITIONAL" ? null : "simplified or traditional",
            "language" => value.ToUpperInvariant() is "ZH" or "EN" ? null : "zh or en",
            _ => value.Length <= 500 ? null : "at most 500 characters",
        };
}
