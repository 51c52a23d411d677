using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>
/// Writes decisions to <c>confirmations.csv</c> and the corrections that carry them out to <c>corrections.csv</c>. One writer at a time,
/// of whatever process, reads the files anew, checks that nobody decided in between, and replaces them whole; lines of others stay as they
/// are and where they are.
/// </summary>
/// <param name="decisions">The path of the file of decisions, which is made where it is missing.</param>
/// <param name="corrections">The path of the file of corrections, likewise.</param>
internal sealed class DecisionDesk(string decisions, string corrections)
{
    private const int Tries = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public DecisionBook Read() => File.Exists(decisions) ? DecisionFile.Read(decisions) : DecisionBook.Empty;

    /// <summary>Puts a decision in the place of the present one about the same passage.</summary>
    /// <param name="seen">The mark of the decision that the person saw, from <see cref="MarkOf"/>.</param>
    /// <param name="decide">Returns the new decision from the present one; null to leave the passage undecided.</param>
    /// <returns>False, and nothing is written, if the present decision is not the one that was seen.</returns>
    /// <exception cref="RefusedException">A file cannot be read or written.</exception>
    public bool TryDecide(string document, string text, string seen, Func<Decision?, Decision?> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        using var held = Lock();
        var present = Read().Find(document, text);
        if (MarkOf(present) != seen)
        {
            return false;
        }

        var next = decide(present);
        var gone = Read().All.Where(decision => decision.Document == document && decision.Text == text).ToList();
        // Corrections first: a writer that is killed in between leaves a correction that the next decision finds there.
        Replace(corrections, CorrectionFile.Head, gone.SelectMany(LinesOf), next is null ? [] : LinesOf(next));
        Replace(decisions, DecisionFile.Head, gone.Select(DecisionFile.Line), next is null ? [] : [DecisionFile.Line(next)]);
        return true;
    }

    /// <summary>By which a window tells whether the decision it shows is still the present one; empty for none.</summary>
    public static string MarkOf(Decision? decision) => decision is null ? string.Empty : MarkedQuote.Print(DecisionFile.Line(decision));

    private static IEnumerable<string> LinesOf(Decision decision) => decision.Corrections().Select(CorrectionFile.LineOf);

    /// <summary>Takes lines out and puts new ones in, each before the first line that sorts after it.</summary>
    private static void Replace(string path, string head, IEnumerable<string> gone, IEnumerable<string> come)
    {
        var (old, added) = (gone.ToHashSet(StringComparer.Ordinal), come.ToList());
        if (old.Count + added.Count == 0)
        {
            return;
        }

        Guarded(
            path,
            () =>
            {
                var bytes = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
                var end = bytes.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
                var lines = bytes.Split('\n').Select(static line => line.TrimEnd('\r')).ToList();
                if (lines[^1].Length == 0)
                {
                    lines.RemoveAt(lines.Count - 1);
                }

                if (lines.Count == 0)
                {
                    lines.Add(head);
                }

                lines.RemoveAll(old.Contains);
                var first = 1 + lines.FindIndex(static line => !line.StartsWith('#'));
                foreach (var line in added.Where(line => !lines.Contains(line)))
                {
                    var at = lines.FindIndex(first, other => string.CompareOrdinal(other, line) > 0);
                    lines.Insert(at < 0 ? lines.Count : at, line);
                }

                var beside = path + ".new";
                using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
                {
                    file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + end))));
                    file.Flush(flushToDisk: true);
                }

                File.Move(beside, path, overwrite: true);
                return true;
            }
        );
    }

    private FileStream Lock()
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(decisions))!, ".confirmations.lock");
        return Guarded(
            path,
            () =>
            {
                for (var tried = 1; ; tried++)
                {
                    try
                    {
                        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
                    }
                    catch (IOException) when (tried < Tries && File.Exists(path))
                    {
                        Thread.Sleep(Pause);
                    }
                }
            }
        );
    }

    private static T Guarded<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RefusalTexts.DecisionNotWritten(path, fault.Message), fault);
        }
    }
}
