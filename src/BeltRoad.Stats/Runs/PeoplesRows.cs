using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Runs;

/// <summary>What persons wrote about the figures of a library: corrections and confirmations.</summary>
internal sealed record PeoplesRows(IReadOnlyList<Correction> Corrections, DecisionBook Decisions)
{
    /// <exception cref="Diagnostics.RefusedException">A file cannot be read, or a row cannot be carried out.</exception>
    public static PeoplesRows Read(RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new PeoplesRows(
            options.CorrectionsPath is { } corrections ? CorrectionFile.Read(corrections) : [],
            options.ConfirmationsPath is { } confirmations ? DecisionFile.Read(confirmations) : DecisionBook.Empty
        );
    }

    /// <summary>The hash over the inputs of a run.</summary>
    public string HashWith(IEnumerable<Ledger> ledgers) => InputsHash.Of(ledgers, Corrections, Decisions.All);
}
