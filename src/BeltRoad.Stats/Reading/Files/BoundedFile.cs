using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Reading.Files;

/// <summary>
/// Takes a file's bytes into memory, never more than a limit, also of a file that grows meanwhile or has no end. What has no length, as
/// pipes and devices, is not opened.
/// </summary>
internal static class BoundedFile
{
    /// <summary>How often a file is read that is being written.</summary>
    private const int Attempts = 3;

    /// <summary>Null, and the reason, where the file cannot be read or is larger than <paramref name="limit"/> bytes.</summary>
    /// <param name="length">Its bytes, as its folder tells them; 0 where that was not asked.</param>
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

    /// <summary>The bytes as they stood at one time; null where the file is too large, or was written while it was read.</summary>
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

    /// <summary>
    /// Pipes, sockets and devices have no length, and opening a pipe waits for its writer for ever; what has no length is not opened.
    /// </summary>
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
