using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading;

/// <summary>Reads a file as text: strict UTF-8, its byte order mark kept as the first character, every fault a reason.</summary>
public static class DocumentFile
{
    /// <summary>Control characters other than tab, line feed, form feed and carriage return: more than one in this many bytes is no text.</summary>
    private const int BytesPerControl = 1000;

    /// <summary>How often a file is read that is being written.</summary>
    private const int Attempts = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="id">The document's id: the file's own name, or its path from the input folder with forward slashes.</param>
    public static ReadResult Read(string path, string id, ReadOptions options)
    {
        var bytes = Bytes(path, options.MaxBytes, out var refusal);
        if (bytes is null)
        {
            return ReadResult.Refused(refusal!);
        }

        if (NotText(path, bytes) is { } notText)
        {
            return ReadResult.Refused(notText);
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            return ReadResult.Refused(BadUtf8(path, bytes, fault.Index));
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return ReadResult.Read(DocumentReader.FromText(id, text, sha256: sha256));
    }

    private static byte[]? Bytes(string path, long limit, out Refusal? refusal)
    {
        refusal = null;
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (Whole(path, limit, out var isTooLarge) is { } bytes)
                {
                    return bytes;
                }

                if (isTooLarge)
                {
                    refusal = RefusalTexts.FileTooLarge(path, limit);
                    return null;
                }
            }

            refusal = RefusalTexts.FileChanging(path);
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

    /// <summary>The bytes as they stood at one time; null where the file is too large, or was written while it was read.</summary>
    private static byte[]? Whole(string path, long limit, out bool isTooLarge)
    {
        // A file that others may not write has its length looked up once: here it must be seen to grow.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        var length = stream.CanSeek ? stream.Length : -1;
        isTooLarge = length > limit;
        if (isTooLarge)
        {
            return null;
        }

        using var held = new MemoryStream((int)Math.Max(0, length));
        var buffer = new byte[81920];
        for (int count; held.Length <= limit && (count = stream.Read(buffer)) > 0;)
        {
            held.Write(buffer, 0, count);
        }

        isTooLarge = held.Length > limit;
        var isWhole = length < 0 || (held.Length == length && stream.Length == length && written == File.GetLastWriteTimeUtc(stream.SafeFileHandle));
        return isTooLarge || !isWhole ? null : held.ToArray();
    }

    private static Refusal? NotText(string path, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return RefusalTexts.Utf16(path);
        }

        var controls = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x20 || bytes[i] is (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r')
            {
                continue;
            }

            if (bytes[i] == 0 || ++controls * (long)BytesPerControl > bytes.Length)
            {
                return RefusalTexts.NotText(path, i, bytes[i]);
            }
        }

        return null;
    }

    private static Refusal BadUtf8(string path, byte[] bytes, int at)
    {
        var start = Array.LastIndexOf(bytes, (byte)'\n', Math.Max(0, at - 1)) + 1;
        var line = 1 + bytes.AsSpan(0, start).Count((byte)'\n');
        var before = Strict.GetString(bytes, start, at - start);
        return RefusalTexts.NotUtf8(path, line, before, bytes[at]);
    }
}
