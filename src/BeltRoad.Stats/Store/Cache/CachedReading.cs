using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>What a run found in a document before corrections, kept so that a document that is as it was need not be read again.</summary>
/// <param name="Source">The hash over all that it depends on.</param>
/// <param name="Fingerprint">The hash over what was found, as the store keeps it.</param>
/// <param name="Found">What is known of the document, its mentions and its facts, as <see cref="KeptLedger"/> packs them.</param>
internal sealed record CachedReading(string Source, string Fingerprint, byte[] Found)
{
    /// <summary>The checksum by which a change of the row is noticed.</summary>
    internal long ChecksumOf(string document) => RowChecksum.Of([document, Source, Fingerprint], [], Found);

    /// <summary>Of a plain text: a hash over its name and bytes, its metadata, and what reads it.</summary>
    /// <param name="reader">As of <see cref="ReaderOf"/>.</param>
    internal static string SourceOf(OpenedFile file, string reader)
    {
        List<string?> parts = [reader, file.Sha256, file.Id];
        foreach (var field in file.Metadata.Values.Count == 0 ? [] : DocumentMetadata.Fields)
        {
            if (file.Metadata[field] is { } stated)
            {
                parts.AddRange([field, stated.Value, stated.From]);
            }
        }

        return HashOf(parts);
    }

    /// <summary>
    /// Of what was taken out of a file by a reader of its form: a hash over the text and all else that was found before its numbers are.
    /// </summary>
    /// <param name="reader">As of <see cref="ReaderOf"/>.</param>
    internal static string SourceOf(SourceDocument document, string reader) =>
        HashOf([
            reader,
            document.Id,
            document.Sha256,
            document.Text,
            document.TextFrom,
            document.Title,
            document.Publisher,
            document.Published?.ToString(),
            EnumNames.Name(document.Script),
            document.Language,
        ]);

    /// <summary>
    /// Of what reads the documents of a run: a hash over how they are to be decoded, what finds their numbers and whether another reads
    /// them too, the program as it was compiled, and the runtime.
    /// </summary>
    internal static string ReaderOf(ReadOptions reading, NumberRecognizers numbers, bool readsTwice) =>
        HashOf([
            reading.Encoding,
            numbers.Name,
            readsTwice ? "twice" : "once",
            numbers.Create.Method.Module.ModuleVersionId.ToString("N"),
            typeof(CachedReading).Module.ModuleVersionId.ToString("N"),
            Environment.Version.ToString(),
        ]);

    /// <summary>The length of each part tells where the next begins.</summary>
    private static string HashOf(List<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
