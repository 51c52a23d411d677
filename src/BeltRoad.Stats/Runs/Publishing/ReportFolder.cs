using System.Data.Common;
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

    private readonly OutputLock held;
    private readonly bool isOwn;

    private ReportFolder(string root, OutputLock held, bool isOwn) => (Root, this.held, this.isOwn) = (root, held, isOwn);

    public string Root { get; }

    public string Latest => Path.Combine(Root, "latest");

    private string Runs => Path.Combine(Root, "runs");

    private string Next => Path.Combine(Root, Staging + held.Suffix);

    /// <summary>The folders of all kept reports, newest first.</summary>
    public IEnumerable<string> Reports() => Guarded(Root, () => (string[])[Latest, .. Directory.Exists(Runs) ? KeptRuns(Runs) : []]);

    /// <exception cref="RefusedException">The folder cannot be created or written, or another run holds it.</exception>
    public static ReportFolder Open(OutputPlace place, TimeProvider time) => Open(place.Root, OutputLock.Of(place, time), isOwn: true);

    /// <summary>Opens the folder under a lock that the caller holds and keeps.</summary>
    /// <exception cref="RefusedException">The folder cannot be written.</exception>
    public static ReportFolder Open(string root, OutputLock held) => Open(root, held, isOwn: false);

    private static ReportFolder Open(string root, OutputLock held, bool isOwn) =>
        Guarded(
            root,
            () =>
            {
                var folder = new ReportFolder(root, held, isOwn);
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
                    if (isOwn)
                    {
                        held.Dispose();
                    }

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
                var staging = Next;
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
                var staging = Next;
                if (!Directory.Exists(staging))
                {
                    throw new RefusedException(RefusalTexts.OutputLost(Root));
                }

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

    /// <inheritdoc cref="OutputLock.Confirm"/>
    public void Confirm(DbConnection store) => held.Confirm(store);

    /// <summary>Restores the report that <see cref="Publish"/> replaced, unless another run may have taken over.</summary>
    public void Withdraw() =>
        Guarded(
            Root,
            () =>
            {
                if (held.MayWithdraw)
                {
                    Clear(Latest);
                    Recover();
                }

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
        Clear(Next);
        if (isOwn)
        {
            held.Dispose();
        }
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

    /// <summary>
    /// Also clears the folder of a holder that lost the right: if it only hung, it has nothing left to publish when it comes back.
    /// </summary>
    private void Recover()
    {
        foreach (var staging in Directory.GetDirectories(Root, Staging + "*"))
        {
            Clear(staging);
        }

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
