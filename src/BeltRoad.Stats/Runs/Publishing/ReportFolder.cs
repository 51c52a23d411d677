using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// The output folder: <c>latest/</c> with the last good report, <c>runs/</c> with the ones before it. One process writes at a
/// time. A report is made in a hidden folder and takes the place of <c>latest/</c> in one step, so that a reader sees the old
/// one or the new one; what a killed run left behind is cleared by the next.
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

    /// <summary>The folders of all reports that are kept, the newest first.</summary>
    public IEnumerable<string> Reports() => Guarded(Root, () => (string[])[Latest, .. Directory.Exists(Runs) ? KeptRuns(Runs) : []]);

    /// <exception cref="RefusedException">The folder cannot be made or written, or another run holds it.</exception>
    public static ReportFolder Open(string root, TimeProvider time) => Open(root, RunLock.Acquire(root, time), isOwn: true);

    /// <summary>Opens the folder under a lock that the caller holds, and goes on holding.</summary>
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

    /// <summary>A fresh folder in which the next report is made.</summary>
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

    /// <summary>Puts the staged report in the place of <c>latest/</c>; <see cref="Withdraw"/> undoes it until the next stage.</summary>
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

    /// <summary>Brings back the report that stood before <see cref="Publish"/>.</summary>
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
    /// Keeps a copy of the published report under the time of its run, and of the others so many that the newest are at most so many.
    /// </summary>
    /// <remarks>
    /// The report just published stays whatever the clock says: after the clock was set back, its name is not the newest.
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

    /// <summary>What happens in the folder; what the system says of it becomes a refusal.</summary>
    public static T Guarded<T>(string root, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            // The last of these is how .NET tells of EFBIG: the file may not grow further.
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

    /// <summary>Only names this program gives are ever removed.</summary>
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
            // Of a name that only this program gives.
            File.Delete(folder);
        }
    }

    /// <summary>The same files in another folder; copies of them where the file system gives a file one name only.</summary>
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
