namespace BeltRoad.Stats.Diagnostics;

/// <content>Titles, publishers and dates that are given beside the documents.</content>
internal static partial class RefusalTexts
{
    public static Refusal BadMetadata(string path, string reason) =>
        new(
            "bad-metadata",
            path,
            "tells nothing of its documents (" + Sentence(reason) + ")",
            "Write NAME.meta.json as {\"title\": \"...\", \"publisher\": \"...\", \"published\": \"2023-10-18\"}, documents.csv "
                + "with the columns file, title, publisher, published, script, language"
        );

    public static Refusal UnknownMetadata(string path, string field, IEnumerable<string> known) =>
        new("unknown-metadata", path, $"there is no field \"{Cut(field)}\"", "The fields are " + string.Join(", ", known));

    public static Refusal BadMetadataValue(string place, string field, string value, string wanted) =>
        new("bad-metadata", place, $"\"{Cut(value)}\" is no value for \"{field}\"", "Give " + wanted);

    public static Refusal MetadataWithoutFile(string path, long line, string name) =>
        new(
            "metadata-without-file",
            Invariant($"{path}:{line}"),
            $"tells of \"{Cut(name)}\", and there is no such file",
            "Correct the name in the column file, or take the row out"
        );

    public static Refusal MetadataDiffers(string path, string field, string first, string one, string second, string other) =>
        new(
            "metadata-differs",
            path,
            $"its {field} is \"{Cut(one)}\" in {first} and \"{Cut(other)}\" in {second}",
            "Let both say the same, or take one out"
        );
}
