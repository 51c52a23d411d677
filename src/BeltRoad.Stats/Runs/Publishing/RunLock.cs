using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// A lock on a file of a folder. The system releases it when the process ends in any way, so no stale lock is left.
/// </summary>
internal sealed class RunLock : OutputLock
{
    private const string Name = ".lock";

    private readonly string holder;
    private readonly FileStream gate;

    private RunLock(string holder, FileStream gate) => (this.holder, this.gate) = (holder, gate);

    /// <summary>Acquires the lock and creates the folder if it is missing.</summary>
    /// <exception cref="RefusedException">The folder cannot be created or written, or another run holds it; the refusal says
    /// which.</exception>
    public static RunLock Acquire(string root, TimeProvider time) => Acquire(root, Name, time, RefusalTexts.OutputBusy);

    /// <summary>Whether another process has the lock of runs.</summary>
    public static bool IsHeld(string root)
    {
        try
        {
            new FileStream(Path.Combine(root, Name), FileMode.Open, FileAccess.Read, FileShare.Read).Dispose();
            return false;
        }
        catch (IOException fault) when (IsBusy(fault))
        {
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // There was no run yet, or this user may not see it.
            return false;
        }
    }

    /// <summary>A lock for another purpose, which runs do not wait for.</summary>
    /// <param name="name">The name of the locked file.</param>
    /// <param name="busy">Creates the refusal from the folder and from what is known about the holder.</param>
    /// <exception cref="RefusedException">The folder cannot be created or written, or another process has the lock.</exception>
    public static RunLock Acquire(string root, string name, TimeProvider time, Func<string, string, Refusal> busy)
    {
        if (File.Exists(root))
        {
            throw new RefusedException(RefusalTexts.OutputIsFile(root));
        }

        return ReportFolder.Guarded(
            root,
            () =>
            {
                Directory.CreateDirectory(root);
                var holder = Path.Combine(root, name + "-holder");
                foreach (var wanted in (ReadOnlySpan<string>)[Path.Combine(root, name), holder])
                {
                    if (Directory.Exists(wanted))
                    {
                        throw new RefusedException(RefusalTexts.NameTaken(wanted, isFolderWanted: false));
                    }
                }

                var gate = Gate(root, name, () => busy(root, Holder(holder)));
                try
                {
                    File.WriteAllText(holder, Self(time));
                    return new RunLock(holder, gate);
                }
                catch
                {
                    gate.Dispose();
                    throw;
                }
            }
        );
    }

    public override void Dispose()
    {
        File.Delete(holder);
        gate.Dispose();
    }

    private static FileStream Gate(string root, string name, Func<Refusal> busy)
    {
        try
        {
            return new FileStream(Path.Combine(root, name), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException fault) when (IsBusy(fault))
        {
            throw new RefusedException(busy(), fault);
        }
    }

    /// <summary>EWOULDBLOCK on Linux and on macOS, and ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsBusy(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Self(TimeProvider time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC"
        );

    /// <summary>What the holder wrote about itself; empty if it has not written it yet or the file may not be read.</summary>
    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
