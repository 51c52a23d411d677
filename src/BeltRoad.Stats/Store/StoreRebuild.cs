using System.Globalization;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Store;

/// <summary>Sets a store aside, whatever its state, so that the next run begins a new one. Nothing is deleted.</summary>
public static class StoreRebuild
{
    /// <summary>Renames the file and what SQLite keeps beside it; does nothing where there is none.</summary>
    /// <exception cref="RefusedException">The file cannot be renamed.</exception>
    public static void SetAside(string path, DateTimeOffset now)
    {
        var aside = path + now.ToUniversalTime().ToString("'.'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        try
        {
            foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            {
                if (File.Exists(path + suffix))
                {
                    File.Move(path + suffix, aside + suffix);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RefusalTexts.StoreUnwritable(path, fault.Message), fault);
        }
    }
}
