using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// The output folder: <c>latest/</c> with the last good report and <c>runs/</c> with earlier ones. Only one process writes at a time. A
/// report is made in a hidden folder and replaces <c>latest/</c> in one step, so that a reader sees either the old or the new report. The
/// next run clears what a killed run left behind.
/// </summary>
internal sealed class ReportFolder : IDisposable
{
    private const string Staging = ".next";
    private const string Previous = ".previous";

    private readonly RunLock? own;

    private ReportFolder(string root, RunLock? own) => (Root, this.own) = (root, own);

    public string Root { get; }

    public string Latest => Path.Combine(Root, "latest");

    private string Runs => Path.Combine(Root, "runs");

    /// <summary>The folders of all kept reports, newest first.</summary>
    public IEnumerable<string> Reports() => Guarded(Root, () => (string[])[Latest, .. Directory.Exists(Runs) ? KeptRuns(Runs) : []]);

    /// <exception cref="RefusedException">The folder cannot be created or written, or another run holds it.</exception>
    public static ReportFolder Open(string root, TimeProvider time) => Open(root, RunLock.Acquire(root, time), isOwn: true);

    /// <summary>Opens the folder under a lock that the caller holds and keeps.</summary>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static ReportFolder Open(string root, RunLock held) => Open(root, held, isOwn: false);

    private static ReportFolder Open(string root, RunLock held, bool isOwn) =>
        Guarded(
            root,
            () =>
            {
                var folder = new ReportFolder(root, isOwn ? held : null);
                try
                {
                    foreach (var wanted in (ReadOnlySpan<string>)[folder.Latest, folder.Runs])
                    {
                        if (File.Exists(wanted))
                        {
                            throw new RefusedException(RefusalTexts.NameTaken(wanted, isFolderWanted: true));
                        }
                    }

                    folder.Recover();
                }
                catch
                {
                    folder.own?.Dispose();
                    throw;
                }

                return folder;
            }
        );

    /// <summary>Creates an empty folder in which the next report is made.</summary>
    public string Stage() =>
        Guarded(
            Root,
            () =>
            {
                var staging = Path.Combine(Root, Staging);
                Clear(staging);
                Directory.CreateDirectory(staging);
                return staging;
            }
        );

    /// <summary>
    /// Replaces <c>latest/</c> with the staged report. <see cref="Withdraw"/> undoes this until the next report is staged.
    /// </summary>
    public void Publish() =>
        Guarded(
            Root,
            () =>
            {
                var staging = Path.Combine(Root, Staging);
                var previous = Path.Combine(Root, Previous);
                Clear(previous);
                if (!Directory.Exists(Latest))
                {
                    Directory.Move(staging, Latest);
                }
                else if (AtomicSwap.TryExchange(staging, Latest))
                {
                    Directory.Move(staging, previous);
                }
                else
                {
                    Directory.Move(Latest, previous);
                    Directory.Move(staging, Latest);
                }

                return true;
            }
        );

    /// <summary>Restores the report that <see cref="Publish"/> replaced.</summary>
    public void Withdraw() =>
        Guarded(
            Root,
            () =>
            {
                Clear(Latest);
                Recover();
                return true;
            }
        );

    /// <summary>
    /// Keeps a copy of the published report under the time of its run, and deletes the oldest copies beyond the given number.
    /// </summary>
    /// <remarks>
    /// The report just published is kept whatever the clock says: after the clock was set back, its name is not the newest.
    /// </remarks>
    /// <param name="retained">At least 0.</param>
    public void Keep(DateTimeOffset started, int retained) =>
        Guarded(
            Root,
            () =>
            {
                Clear(Path.Combine(Root, Previous));
                var runs = Directory.CreateDirectory(Runs).FullName;
                var name = started.ToUniversalTime().ToString("yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
                var part = Path.Combine(runs, ".part");
                Clear(part);
                if (retained > 0)
                {
                    Copy(Latest, part);
                    var kept = Path.Combine(runs, name);
                    Clear(kept);
                    Directory.Move(part, kept);
                }

                var others = KeptRuns(runs).Where(run => retained == 0 || Path.GetFileName(run) != name).ToList();
                foreach (var run in others.Skip(Math.Max(0, retained - 1)))
                {
                    Clear(run);
                }

                return true;
            }
        );

    public void Dispose()
    {
        Clear(Path.Combine(Root, Staging));
        own?.Dispose();
    }

    /// <summary>Runs work in the folder and turns the system's errors into refusals.</summary>
    public static T Guarded<T>(string root, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            // .NET reports EFBIG, a file that may not grow further, as the last of these.
            throw new RefusedException(RefusalTexts.OutputForbidden(root, fault.Message), fault);
        }
    }

    private void Recover()
    {
        Clear(Path.Combine(Root, Staging));
        var previous = Path.Combine(Root, Previous);
        if (Directory.Exists(previous))
        {
            if (Directory.Exists(Latest))
            {
                Clear(previous);
            }
            else
            {
                Directory.Move(previous, Latest);
            }
        }
    }

    private static IEnumerable<string> KeptRuns(string runs) =>
        Directory.GetDirectories(runs).Where(static run => IsRunName(Path.GetFileName(run))).OrderDescending(StringComparer.Ordinal);

    /// <summary>Whether the name is one that this program gives; no other is ever deleted.</summary>
    private static bool IsRunName(string name) =>
        DateTimeOffset.TryParseExact(name, "yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        else if (File.Exists(folder))
        {
            // A name that only this program gives.
            File.Delete(folder);
        }
    }

    /// <summary>Links the files into another folder, or copies them if the file system does not support hard links.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            if (!HardLink.TryGive(file, copy))
            {
                File.Copy(file, copy);
            }
        }
    }
}
