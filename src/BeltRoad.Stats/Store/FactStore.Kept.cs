using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Store;

/// <content>Cached readings of the documents of the last run.</content>
internal sealed partial class FactStore
{
    /// <summary>The number of documents of which something is kept.</summary>
    public long KeptCount() => Guarded(() => connection.ExecuteScalar<long>("SELECT count(*) FROM kept_readings"));

    /// <summary>Keeps readings that no run has stored yet, for the run that they are made for.</summary>
    public void Keep(IReadOnlyList<(Ledger Ledger, string Source, string Fingerprint)> readings) =>
        Guarded(() =>
        {
            using var transaction = StoreTransaction.Add(connection);
            using var kept = new KeptWriter(connection, documents: null);
            foreach (var (ledger, source, print) in readings)
            {
                kept.Add(ledger, source, print);
            }

            kept.Flush();
            transaction.Commit();
            return true;
        });

    /// <summary>
    /// The cached readings, by document id, of the documents whose ids lie between two ids, inclusive. A reading that was altered in the
    /// store is left out.
    /// </summary>
    public IReadOnlyDictionary<string, CachedReading> Kept(string first, string last) =>
        Guarded(() =>
        {
            var kept = new Dictionary<string, CachedReading>(StringComparer.Ordinal);
            using var rows = connection.ExecuteReader(
                "SELECT document, source, fingerprint, found, checksum FROM kept_readings WHERE document BETWEEN @first AND @last",
                new { first, last }
            );
            while (rows.Read())
            {
                var reading = new CachedReading(rows.GetString(1), rows.GetString(2), (byte[])rows.GetValue(3));
                if (rows.GetValue(4) is long checksum && checksum == reading.ChecksumOf(rows.GetString(0)))
                {
                    kept[rows.GetString(0)] = reading;
                }
            }

            return kept;
        });
}
