using System.Runtime.InteropServices;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>Lets two folders change names in one step of the file system, where it can: Linux does with <c>renameat2(2)</c>.</summary>
internal static partial class AtomicSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <returns>False where the system cannot, and then nothing has happened.</returns>
    public static bool TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentFolder, left, CurrentFolder, right, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int leftFolder, string left, int rightFolder, string right, uint flags);
}
