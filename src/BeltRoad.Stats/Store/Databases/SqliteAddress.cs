using System.Data.Common;
using BeltRoad.Stats.Diagnostics;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>A SQLite file.</summary>
internal sealed class SqliteAddress(string path) : StoreAddress
{
    public override string Name => path;

    public override bool Exists => File.Exists(path);

    public override bool IsEmpty => new FileInfo(path) is { Exists: true, Length: 0 };

    public override DbConnection Open(StoreSchema schema, bool create) => StoreFile.Open(path, schema, create);

    public override StoreAddress BeginRebuild() => StoreRebuild.Begin(path);

    public override void EndRebuild(DateTimeOffset now) => StoreRebuild.End(path, now);

    public override void DiscardRebuild() => StoreRebuild.Discard(path);

    public override void SetAside(DateTimeOffset now) => StoreRebuild.SetAside(path, now);

    protected override Refusal? RefusalOf(Exception fault) =>
        fault is not SqliteException { SqliteErrorCode: var code }
            ? null
            : code switch
            {
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => RefusalTexts.StoreBusy(path),
                SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => RefusalTexts.StoreDamaged(path, fault.Message),
                SQLitePCL.raw.SQLITE_FULL => RefusalTexts.StoreFull(path),
                SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM =>
                    RefusalTexts.StoreUnwritable(path, fault.Message),
                _ => null,
            };
}
