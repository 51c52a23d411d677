using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>What the documents of one run state, each statement set against all others.</summary>
/// <param name="Letters">Of all documents, by id.</param>
/// <param name="Claims">One a fact, in order of document letter and place.</param>
/// <param name="All">All observations, those that are set aside among them.</param>
/// <param name="Settled">What is shown as figures: without those that a rule of the conflict register sets aside.</param>
internal sealed record ObservationSet(
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Observation> All,
    IReadOnlyList<Observation> Settled,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<Check> Checks
)
{
    /// <param name="letters">At least of the documents of the ledgers, by id.</param>
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
