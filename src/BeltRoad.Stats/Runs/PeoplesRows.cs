using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// What persons wrote about the figures of a library: corrections and confirmations. Where two persons decided one figure, as a merge can
/// show, the corrections of the earlier decision are left out.
/// </summary>
internal sealed record PeoplesRows(IReadOnlyList<Correction> Corrections, DecisionBook Decisions)
{
    /// <exception cref="Diagnostics.RefusedException">A file cannot be read, or a row cannot be carried out.</exception>
    public static PeoplesRows Read(RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var corrections = options.CorrectionsPath is { } written ? CorrectionFile.Read(written) : [];
        var decisions = options.ConfirmationsPath is { } path ? DecisionFile.Read(path) : DecisionBook.Empty;
        var latest = decisions.Latest.ToHashSet<Decision>(ReferenceEqualityComparer.Instance);
        var overruled = decisions
            .All.Where(decision => !latest.Contains(decision))
            .SelectMany(static decision => decision.Corrections())
            .ToHashSet();
        overruled.ExceptWith(latest.SelectMany(static decision => decision.Corrections()));
        return new PeoplesRows([.. corrections.Where(row => !overruled.Contains(row with { Line = 0 }))], decisions);
    }

    /// <summary>The hash over the inputs of a run.</summary>
    public string HashWith(IEnumerable<Ledger> ledgers) => InputsHash.Of(ledgers, Corrections, Decisions.All);
}
