using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Store;

/// <summary>
/// Makes a store anew beside the old one, which it takes the place of when it is whole. The old one is set aside, whatever its state:
/// nothing is deleted.
/// </summary>
internal static class StoreRebuild
{
    private const string Made = ".new";

    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>Where the new store is made; what a killed run left there is gone.</summary>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static string Begin(string path)
    {
        Discard(path);
        return path + Made;
    }

    /// <summary>Deletes the new store; the old one stays.</summary>
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

    /// <summary>The store that was made, and is closed, takes the place of the old one.</summary>
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

    /// <summary>Renames a file and what SQLite keeps beside it; does nothing where there is none.</summary>
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
