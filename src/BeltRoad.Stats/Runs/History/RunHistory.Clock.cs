using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Runs.History;

/// <content>
/// Handling of a clock that is set back. The numbers of runs keep their order, and times that the clock has yet to reach count as future.
/// </content>
internal sealed partial class RunHistory
{
    /// <summary>
    /// Records that the clock was set back, if it was. Served slots that are again in the future are released, to be served when they come;
    /// alarms can be raised again; a source whose last change is now in the future counts as changed now.
    /// </summary>
    /// <param name="seen">The latest time that the caller has seen; null if it has seen none, so that the last run decides.</param>
    /// <returns>Null if the clock was not set back since the last call.</returns>
    public ClockSetBack? NoteClock(string digest, DateTimeOffset? seen, DateTimeOffset now) =>
        Guarded(() =>
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
        });

    /// <summary>Null if the clock was never seen to be set back.</summary>
    public ClockSetBack? LastSetBack(string digest) => SetBacks(digest) is [var last, ..] ? last : null;

    /// <summary>Returns the newest first.</summary>
    /// <param name="digest">The digest to return; null for all.</param>
    public IReadOnlyList<ClockSetBack> SetBacks(string? digest) =>
        Guarded<IReadOnlyList<ClockSetBack>>(() =>
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
