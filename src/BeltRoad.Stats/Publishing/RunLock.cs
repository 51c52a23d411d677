using System.Globalization;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Publishing;

/// <summary>
/// The right to write into an output folder, which one process has at a time. The system takes it back from a process that
/// dies, however it dies, so that no lock is ever left over.
/// </summary>
public sealed class RunLock : IDisposable
{
    private const string FileName = ".lock";
    private const string HolderName = ".writer";
    private readonly string root;
    private readonly FileStream gate;

    private RunLock(string root, FileStream gate) => (this.root, this.gate) = (root, gate);

    /// <summary>Makes the folder where it is missing.</summary>
    /// <exception cref="RefusedException">The folder cannot be made or written, or another run holds it; the refusal says which.</exception>
    public static RunLock Acquire(string root, TimeProvider time)
    {
        if (File.Exists(root))
        {
            throw new RefusedException(RefusalTexts.OutputIsFile(root));
        }

        return ReportFolder.Guarded(root, () =>
        {
            Directory.CreateDirectory(root);
            var gate = Gate(root);
            try
            {
                File.WriteAllText(Path.Combine(root, HolderName), Self(time));
                return new RunLock(root, gate);
            }
            catch
            {
                gate.Dispose();
                throw;
            }
        });
    }

    public void Dispose()
    {
        File.Delete(Path.Combine(root, HolderName));
        gate.Dispose();
    }

    private static FileStream Gate(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, FileName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is 11 or 35 or unchecked((int)0x80070020))
        {
            // EWOULDBLOCK of Linux, of macOS, and ERROR_SHARING_VIOLATION of Windows.
            throw new RefusedException(RefusalTexts.OutputBusy(root, Holder(root)), fault);
        }
    }

    private static string Self(TimeProvider time) => string.Create(
        CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC");

    /// <summary>What the holder wrote of itself; empty in the moment before it has, and where it may not be read.</summary>
    private static string Holder(string root)
    {
        try
        {
            return File.ReadAllText(Path.Combine(root, HolderName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
