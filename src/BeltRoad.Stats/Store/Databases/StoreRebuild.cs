using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>
/// Creates a new store beside the old one and replaces the old one when the new one is complete. The old store is set aside in whatever
/// state it is; nothing is deleted.
/// </summary>
internal static class StoreRebuild
{
    private const string Made = ".new";

    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>Returns the path of the new store and removes what a killed run left there.</summary>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static string Begin(string path)
    {
        Discard(path);
        return path + Made;
    }

    /// <summary>Deletes the new store and keeps the old one.</summary>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static void Discard(string path) =>
        Guarded(
            path,
            () =>
            {
                foreach (var suffix in (ReadOnlySpan<string>)["", .. Beside])
                {
                    File.Delete(path + Made + suffix);
                }

                return true;
            }
        );

    /// <summary>Replaces the old store with the new one, which must be closed.</summary>
    /// <exception cref="RefusedException">A file cannot be renamed.</exception>
    public static void End(string path, DateTimeOffset now) =>
        Guarded(
            path,
            () =>
            {
                var aside = Aside(path, now);
                Move(path, aside, Beside);
                if (File.Exists(path))
                {
                    File.Replace(path + Made, path, aside);
                }
                else
                {
                    File.Move(path + Made, path);
                }

                return true;
            }
        );

    /// <summary>Renames a file and the files that SQLite keeps beside it. Does nothing if there is none.</summary>
    /// <exception cref="RefusedException">The file cannot be renamed.</exception>
    public static void SetAside(string path, DateTimeOffset now) =>
        Guarded(
            path,
            () =>
            {
                Move(path, Aside(path, now), ["", .. Beside]);
                return true;
            }
        );

    private static string Aside(string path, DateTimeOffset now) =>
        path + now.ToUniversalTime().ToString("'.'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);

    private static void Move(string path, string aside, ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, aside + suffix);
            }
        }
    }

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RefusalTexts.StoreUnwritable(path, fault.Message), fault);
        }
    }
}
