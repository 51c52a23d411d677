using BeltRoad.Stats.Store;
using Dapper;

namespace BeltRoad.Stats.Runs.History;

/// <content>A clock that goes back. The numbers of runs still tell their order, and what has yet to come by the clock counts as yet to
/// come.</content>
internal sealed partial class RunHistory
{
    /// <summary>
    /// Takes down that the clock went back, where it did. Slots that were served and have yet to come are given back, to be served
    /// when they come; alarms can be raised again; a source that changed later than now changed now.
    /// </summary>
    /// <param name="seen">The latest time that the caller has seen; null where it has seen none, and the last run tells.</param>
    /// <returns>Null where the clock did not go back since this was last asked.</returns>
    public ClockSetBack? NoteClock(string digest, DateTimeOffset? seen, DateTimeOffset now) =>
        StoreFile.Guarded(
            path,
            () =>
            {
                var earlier = LastSetBack(digest);
                var last = Last(digest);
                var recorded = last is not null && last.Id > (earlier?.LastRun ?? 0) ? last.Finished ?? last.Started : earlier?.Became;
                if ((seen > recorded || recorded is null ? seen : recorded) is not { } was || was - now < ClockSetBack.Least)
                {
                    return null;
                }

                using var transaction = StoreTransaction.Begin(connection);
                var values = new
                {
                    digest,
                    was = HistoryRow.Instant(was),
                    now = HistoryRow.Instant(now),
                };
                connection.Execute(
                    """
                    INSERT INTO clock_set_back (digest, was, became, last_run) VALUES (@digest, @was, @now, (SELECT
                        coalesce(max(id), 0) FROM runs));
                    UPDATE runs SET slot = NULL WHERE digest = @digest AND slot > @now;
                    DELETE FROM alarms WHERE digest = @digest AND raised > @now;
                    UPDATE sources SET changed = @now WHERE digest = @digest AND changed > @now;
                    """,
                    values
                );
                transaction.Commit();
                return LastSetBack(digest);
            }
        );

    /// <summary>Null where the clock was never seen to go back.</summary>
    public ClockSetBack? LastSetBack(string digest) => SetBacks(digest) is [var last, ..] ? last : null;

    /// <summary>The newest first.</summary>
    /// <param name="digest">Only for this digest; null for all.</param>
    public IReadOnlyList<ClockSetBack> SetBacks(string? digest) =>
        StoreFile.Guarded<IReadOnlyList<ClockSetBack>>(
            path,
            () =>
                [
                    .. connection
                        .Query<(string Digest, string Was, string Became, long LastRun)>(
                            "SELECT digest, was, became, last_run FROM clock_set_back WHERE @digest IS NULL OR digest = @digest "
                                + "ORDER BY rowid DESC",
                            new { digest }
                        )
                        .Select(static row => new ClockSetBack(
                            row.Digest,
                            HistoryRow.Parse(row.Was),
                            HistoryRow.Parse(row.Became),
                            row.LastRun
                        )),
                ]
        );
}
