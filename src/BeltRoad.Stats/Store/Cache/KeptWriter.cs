using System.Data.Common;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>Writes readings that later runs take over, in place of what is kept of the same documents.</summary>
/// <param name="documents">Writes the documents that are new; null if the readings may be of others.</param>
internal sealed class KeptWriter(DbConnection connection, RowWriter? documents) : IDisposable
{
    private readonly RowWriter rows = Dialect
        .Of(connection)
        .Insert(connection, "kept_readings", ["document", "source", "fingerprint", "found", "checksum"], ["document"], documents);

    /// <param name="source">The hash over all that the reading depends on.</param>
    /// <param name="print">The hash over what was found.</param>
    public void Add(Ledger ledger, string source, string print)
    {
        var reading = new CachedReading(source, print, KeptLedger.Pack(ledger));
        rows.Add(ledger.Document.Id, source, print, reading.Found, reading.ChecksumOf(ledger.Document.Id));
    }

    /// <summary>Sends what waits to be written.</summary>
    public void Flush() => rows.Flush();

    public void Dispose() => rows.Dispose();
}
