using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Reading.Files;

/// <summary>
/// Reads a file into memory up to a size limit, even if the file grows meanwhile or has no end. Files without a length, such as pipes and
/// devices, are not opened.
/// </summary>
internal static class BoundedFile
{
    /// <summary>How often to try to read a file that is being written.</summary>
    private const int Attempts = 3;

    /// <summary>Returns null with a refusal if the file cannot be read or is larger than <paramref name="limit"/> bytes.</summary>
    /// <param name="length">The size in bytes from the folder listing; 0 if unknown.</param>
    public static byte[]? Read(string path, long limit, out Refusal? refusal, long length = 0)
    {
        refusal = null;
        try
        {
            if (length == 0 && !HasBytes(path))
            {
                refusal = RefusalTexts.FileEmpty(path);
                return null;
            }

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

    /// <summary>The bytes at one point in time; null if the file is too large or was written while it was read.</summary>
    private static byte[]? Whole(string path, long limit, out bool isTooLarge)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var written = File.GetLastWriteTimeUtc(file);
        var length = RandomAccess.GetLength(file);
        isTooLarge = length > limit;
        if (isTooLarge)
        {
            return null;
        }

        var bytes = new byte[length];
        var count = 0;
        for (int more; count < length && (more = RandomAccess.Read(file, bytes.AsSpan(count), count)) > 0; )
        {
            count += more;
        }

        return count == length && written == File.GetLastWriteTimeUtc(file) ? bytes : null;
    }

    /// <summary>Whether the file has a length. Pipes, sockets and devices do not, and opening a pipe would wait for its writer.</summary>
    private static bool HasBytes(string path)
    {
        var info = new FileInfo(path);
        var target =
            info.Exists && info.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ? info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo
                : info;
        return target is not { Exists: true, Length: 0 };
    }
}
