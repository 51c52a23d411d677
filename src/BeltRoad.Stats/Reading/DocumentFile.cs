using System.Security.Cryptography;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading;

/// <summary>Reads a file as text: its encoding told and strictly kept to, its byte order mark kept as the first character, every fault a reason.</summary>
public static class DocumentFile
{
    /// <param name="id">The document's id: the file's own name, or its path from the input folder with forward slashes.</param>
    /// <param name="catalog">What is told of the documents beside them; give one for all files of a run.</param>
    public static ReadResult Read(string path, string id, ReadOptions options, MetadataCatalog? catalog = null)
    {
        var bytes = BoundedFile.Read(path, options.MaxBytes, out var refusal);
        if (bytes is null)
        {
            return ReadResult.Refused(refusal!);
        }

        var decoded = DecodedText.Of(path, bytes, options.Encoding);
        if (decoded.Refusal is not null)
        {
            return ReadResult.Refused(decoded.Refusal);
        }

        var (metadata, fault) = (catalog ?? new MetadataCatalog()).Find(path);
        if (fault is not null)
        {
            return ReadResult.Refused(fault);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return ReadResult.Read(metadata.Over(DocumentReader.FromText(id, decoded.Text, sha256: sha256) with { Encoding = decoded.Encoding }));
    }
}
