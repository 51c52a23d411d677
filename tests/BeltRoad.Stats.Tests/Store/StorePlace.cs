using System.Collections.Concurrent;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>The database in which a test keeps its stores.</summary>
public abstract class StorePlace
{
    private static readonly ConcurrentDictionary<string, string> schemas = new(StringComparer.Ordinal);

    public static StorePlace Sqlite { get; } = new Files();

    public static StorePlace Postgres { get; } = new Schemas();

    internal abstract StoreAddress In(TempFolder folder);

    /// <summary>A run of <c>in</c> into <c>out</c> with its stores there.</summary>
    internal RunOptions Options(TempFolder folder) =>
        new()
        {
            Input = folder["in"],
            Output = folder["out"],
            Parallelism = 1,
            Server = ServerOf(folder),
        };

    /// <summary>Null for files.</summary>
    internal virtual PostgresServer? ServerOf(TempFolder folder) => null;

    /// <summary>The answer of SQL that is run behind the program's back.</summary>
    internal abstract object? Scalar(TempFolder folder, string sql);

    private sealed class Files : StorePlace
    {
        internal override StoreAddress In(TempFolder folder) => folder["beltroad.db"];

        internal override object? Scalar(TempFolder folder, string sql) => SqlFile.Scalar(folder["beltroad.db"], sql);
    }

    private sealed class Schemas : StorePlace
    {
        internal override StoreAddress In(TempFolder folder) => ServerOf(folder).StoreOf(string.Empty);

        internal override PostgresServer ServerOf(TempFolder folder) => PostgresProcess.Shared.Server(SchemaOf(folder));

        internal override object? Scalar(TempFolder folder, string sql) => PostgresProcess.Shared.Scalar(SchemaOf(folder), sql);

        private static string SchemaOf(TempFolder folder) =>
            schemas.GetOrAdd(folder.Path, static _ => FormattableString.Invariant($"t{Interlocked.Increment(ref last)}"));

        private static int last;
    }
}
