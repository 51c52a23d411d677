using System.Globalization;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Publishing;

/// <summary>
/// The output folder: <c>latest/</c> with the last good report, <c>runs/</c> with the ones before it. One process writes at a
/// time. A report is made in a hidden folder and takes the place of <c>latest/</c> in one step, so that a reader sees the old
/// one or the new one; what a killed run left behind is cleared by the next.
/// </summary>
public sealed class ReportFolder : IDisposable
{
    private const string Staging = ".next";
    private const string Previous = ".previous";
    private readonly FileStream gate;

    private ReportFolder(string root, FileStream gate) => (Root, this.gate) = (root, gate);

    public string Root { get; }

    public string Latest => Path.Combine(Root, "latest");

    /// <exception cref="RefusedException">The folder cannot be made or written, or another run holds it.</exception>
    public static ReportFolder Open(string root)
    {
        if (File.Exists(root))
        {
            throw new RefusedException(RefusalTexts.OutputIsFile(root));
        }

        return Guarded(root, () =>
        {
            Directory.CreateDirectory(root);
            var folder = new ReportFolder(root, Gate(root));
            folder.Recover();
            return folder;
        });
    }

    /// <summary>A fresh folder in which the next report is made.</summary>
    public string Stage() => Guarded(Root, () =>
    {
        var staging = Path.Combine(Root, Staging);
        Clear(staging);
        Directory.CreateDirectory(staging);
        return staging;
    });

    /// <summary>Puts the staged report in the place of <c>latest/</c>; <see cref="Withdraw"/> undoes it until the next stage.</summary>
    public void Publish() => Guarded(Root, () =>
    {
        var staging = Path.Combine(Root, Staging);
        var previous = Path.Combine(Root, Previous);
        Clear(previous);
        if (!Directory.Exists(Latest))
        {
            Directory.Move(staging, Latest);
        }
        else if (FolderExchange.TryExchange(staging, Latest))
        {
            Directory.Move(staging, previous);
        }
        else
        {
            Directory.Move(Latest, previous);
            Directory.Move(staging, Latest);
        }

        return true;
    });

    /// <summary>Brings back the report that stood before <see cref="Publish"/>.</summary>
    public void Withdraw() => Guarded(Root, () =>
    {
        Clear(Latest);
        Recover();
        return true;
    });

    /// <summary>Keeps a copy of the published report under the time of its run, and no more than so many of the newest.</summary>
    /// <param name="retained">At least 0.</param>
    public void Keep(DateTimeOffset started, int retained) => Guarded(Root, () =>
    {
        Clear(Path.Combine(Root, Previous));
        var runs = Directory.CreateDirectory(Path.Combine(Root, "runs")).FullName;
        if (retained > 0)
        {
            var name = started.ToUniversalTime().ToString("yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            var part = Path.Combine(runs, ".part");
            Clear(part);
            Copy(Latest, part);
            var kept = Path.Combine(runs, name);
            Clear(kept);
            Directory.Move(part, kept);
        }

        var names = Directory.GetDirectories(runs).Where(run => IsRunName(Path.GetFileName(run))).Order(StringComparer.Ordinal).ToList();
        foreach (var run in names.Take(Math.Max(0, names.Count - retained)))
        {
            Clear(run);
        }

        return true;
    });

    public void Dispose()
    {
        Clear(Path.Combine(Root, Staging));
        gate.Dispose();
    }

    /// <summary>What happens in the folder; what the system says of it becomes a refusal.</summary>
    public static T Guarded<T>(string root, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RefusalTexts.OutputForbidden(root, fault.Message), fault);
        }
    }

    private static FileStream Gate(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is 11 or 35 or unchecked((int)0x80070020))
        {
            // EWOULDBLOCK of Linux, of macOS, and ERROR_SHARING_VIOLATION of Windows.
            throw new RefusedException(RefusalTexts.OutputBusy(root), fault);
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

    /// <summary>Only names this program gives are ever removed.</summary>
    private static bool IsRunName(string name) =>
        DateTimeOffset.TryParseExact(name, "yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
