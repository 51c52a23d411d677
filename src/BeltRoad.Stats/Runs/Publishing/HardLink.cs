using System.Runtime.InteropServices;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>Gives one file a second name in another folder if the system can; Linux and macOS use <c>link(2)</c>.</summary>
internal static partial class HardLink
{
    private const UnixFileMode Writing = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>
    /// Creates the second name. The file is write-protected under both names, since a change under one would silently change the other.
    /// </summary>
    /// <param name="name">A path that does not exist yet.</param>
    /// <returns>False if the file system does not support it; nothing has happened then.</returns>
    /// <exception cref="IOException">The file cannot be write-protected.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is somebody else's.</exception>
    public static bool TryGive(string file, string name)
    {
        if (OperatingSystem.IsWindows() || Link(file, name) != 0)
        {
            return false;
        }

        File.SetUnixFileMode(name, File.GetUnixFileMode(name) & ~Writing);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string name);
}
