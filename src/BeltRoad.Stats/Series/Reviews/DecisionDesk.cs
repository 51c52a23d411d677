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
        Replace(
            corrections,
            CorrectionFile.Head,
            (made, columns) => made.Corrections().Select(correction => CorrectionFile.LineOf(correction, columns))
        );
        Replace(decisions, DecisionFile.Head, static (made, columns) => [DecisionFile.Line(made, columns)]);
        return true;

        void Replace(string path, string head, Func<Decision, IReadOnlyList<string>, IEnumerable<string>> rowsOf) =>
            Guarded(
                path,
                () =>
                {
                    var file = RowFile.Read(path, head);
                    var (old, come) = (
                        gone.SelectMany(made => rowsOf(made, file.Columns)),
                        next is null ? [] : rowsOf(next, file.Columns).ToList()
                    );
                    if (File.Exists(path) || come.Count > 0)
                    {
                        file.Replace(old, come);
                        file.Write();
                    }

                    return true;
                }
            );
    }

    /// <summary>By which a window tells whether the decision it shows is still the present one; empty for none.</summary>
    public static string MarkOf(Decision? decision) =>
        decision is null ? string.Empty : MarkedQuote.Print(DecisionFile.Line(decision, DecisionFile.Columns));

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
