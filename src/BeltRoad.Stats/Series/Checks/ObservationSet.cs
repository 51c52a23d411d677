using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>Everything that the documents of one run state, with each statement compared with all others.</summary>
/// <param name="Letters">The letters of all documents, by id.</param>
/// <param name="Claims">One per fact, in order of document letter and position.</param>
/// <param name="All">All observations, including those that were set aside.</param>
/// <param name="Settled">The observations to show as figures, without those that a rule of the conflict register sets aside.</param>
internal sealed record ObservationSet(
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Observation> All,
    IReadOnlyList<Observation> Settled,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<Check> Checks
)
{
    /// <param name="letters">At least those of the documents of the ledgers, by id.</param>
    public static ObservationSet Of(IReadOnlyList<Ledger> ledgers, IReadOnlyDictionary<string, string> letters)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(letters);
        var claims = Observations.ClaimsOf(ledgers, letters);
        var all = Observations.Of(claims, IndicatorLexicon.Default);
        IReadOnlyList<Conflict> conflicts = [];
        CheckContext? context = null;
        Parallel.Invoke(
            () => conflicts = ConflictRegister.Of(all),
            () => context = new CheckContext(ledgers, claims, all, IndicatorLexicon.Default)
        );
        return new ObservationSet(
            letters,
            claims,
            all,
            ConflictRegister.Settle(all, conflicts),
            conflicts,
            ConsistencyChecks.Of(context!, conflicts)
        );
    }
}
