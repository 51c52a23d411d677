using System.Runtime.InteropServices;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>Lets one file stand in two folders, where the system can: Linux and macOS do with <c>link(2)</c>.</summary>
internal static partial class HardLink
{
    private const UnixFileMode Writing = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Under both names the file is then protected from being written: who changed one would change the other unawares.</summary>
    /// <param name="name">A path where nothing is yet.</param>
    /// <returns>False where the file system cannot, and then nothing has happened.</returns>
    /// <exception cref="IOException">The file cannot be protected.</exception>
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
