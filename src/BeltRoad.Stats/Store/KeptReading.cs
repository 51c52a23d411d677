using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Store;

/// <summary>What a run found in a document before corrections, kept so that a document that is as it was need not be read again.</summary>
/// <param name="Source">The hash over all that it depends on.</param>
/// <param name="Print">The hash over what was found, as the store keeps it.</param>
/// <param name="Found">What was told of the document, its mentions and its facts, as <see cref="PackedLedger"/> writes them.</param>
public sealed record KeptReading(string Source, string Print, byte[] Found)
{
    /// <summary>Of a plain text: a hash over its name and bytes, what is told of it, how it is to be decoded, what finds its numbers, the program as it was compiled, and the runtime.</summary>
    internal static string SourceOf(OpenedFile file, ReadOptions reading, NumberRecognizers numbers)
    {
        List<string?> parts = [file.Id, file.Sha256, reading.Encoding, .. Program(numbers)];
        foreach (var field in DocumentMetadata.Fields)
        {
            if (file.Told[field] is { } told)
            {
                parts.AddRange([field, told.Value, told.From]);
            }
        }

        return HashOf(parts);
    }

    /// <summary>Of what was taken out of a file by a reader of its form: a hash over the text and all else that was found before its numbers are.</summary>
    internal static string SourceOf(SourceDocument document, NumberRecognizers numbers) => HashOf(
    [
        document.Id, document.Sha256, document.Text, document.Title, document.Publisher, document.Published?.ToString(), Terms.Name(document.Script), document.Language,
        .. Program(numbers),
    ]);

    private static string[] Program(NumberRecognizers numbers) =>
    [
        numbers.Name,
        numbers.Create.Method.Module.ModuleVersionId.ToString("N"),
        typeof(KeptReading).Module.ModuleVersionId.ToString("N"),
        Environment.Version.ToString(),
    ];

    /// <summary>The length of each part tells where the next begins.</summary>
    private static string HashOf(IReadOnlyList<string?> parts)
    {
        var whole = new StringBuilder();
        foreach (var part in parts)
        {
            whole.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:").Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(whole.ToString())));
    }
}
