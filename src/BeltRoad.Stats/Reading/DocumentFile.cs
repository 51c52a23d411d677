using System.Security.Cryptography;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading;

/// <summary>Reads a file as text: its encoding told and strictly kept to, its byte order mark kept as the first character, every fault a reason.</summary>
public static class DocumentFile
{
    /// <param name="id">The document's id: the file's own name, or its path from the input folder with forward slashes.</param>
    public static ReadResult Read(string path, string id, ReadOptions options)
    {
        var bytes = Bytes(path, options.MaxBytes, out var refusal);
        if (bytes is null)
        {
            return ReadResult.Refused(refusal!);
        }

        var decoded = DecodedText.Of(path, bytes, options.Encoding);
        if (decoded.Refusal is not null)
        {
            return ReadResult.Refused(decoded.Refusal);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return ReadResult.Read(DocumentReader.FromText(id, decoded.Text, sha256: sha256) with { Encoding = decoded.Encoding });
    }

    private static byte[]? Bytes(string path, long limit, out Refusal? refusal)
    {
        refusal = null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!stream.CanSeek || stream.Length <= limit)
            {
                using var held = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
                var buffer = new byte[81920];
                for (int count; held.Length <= limit && (count = stream.Read(buffer)) > 0;)
                {
                    held.Write(buffer, 0, count);
                }

                if (held.Length <= limit)
                {
                    return held.ToArray();
                }
            }

            refusal = RefusalTexts.FileTooLarge(path, limit);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            refusal = Directory.Exists(path) ? RefusalTexts.FileIsFolder(path) : RefusalTexts.FileMissing(path);
        }
        catch (UnauthorizedAccessException)
        {
            refusal = Directory.Exists(path) ? RefusalTexts.FileIsFolder(path) : RefusalTexts.FileForbidden(path);
        }
        catch (IOException fault)
        {
            refusal = RefusalTexts.FileUnreadable(path, fault.Message);
        }

        return null;
    }
}
