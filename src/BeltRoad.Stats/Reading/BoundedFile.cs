using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading;

/// <summary>Takes a file's bytes into memory, never more than a limit, also of a file that grows meanwhile or has no end. What has no length, as pipes and devices, is not opened.</summary>
internal static class BoundedFile
{
    /// <summary>Null, and the reason, where the file cannot be read or is larger than <paramref name="limit"/> bytes.</summary>
    public static byte[]? Read(string path, long limit, out Refusal? refusal)
    {
        refusal = null;
        try
        {
            if (!HasBytes(path))
            {
                refusal = RefusalTexts.FileEmpty(path);
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length <= limit)
            {
                using var held = new MemoryStream((int)stream.Length);
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

    /// <summary>Pipes, sockets and devices have no length, and opening a pipe waits for its writer for ever; what has no length is not opened.</summary>
    private static bool HasBytes(string path)
    {
        var info = new FileInfo(path);
        var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return target is not { Exists: true, Length: 0 };
    }
}
