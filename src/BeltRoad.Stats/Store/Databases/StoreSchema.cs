using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>The content of a database of this program.</summary>
/// <param name="ApplicationId">The id by which <c>file(1)</c> and this program recognise a SQLite file.</param>
/// <param name="Scripts">The script at index n brings a file of schema n to schema n + 1.</param>
internal sealed record StoreSchema(long ApplicationId, IReadOnlyList<Func<string>> Scripts)
{
    /// <summary>
    /// Scripts for PostgreSQL, each with the schema that it leads to, in ascending order. The first one begins with an empty database.
    /// </summary>
    public IReadOnlyList<(int Version, Func<string> Script)> PostgresScripts { get; init; } = [];

    private static readonly ConditionalWeakTable<IReadOnlyList<Func<string>>, IReadOnlyList<string>> objects = [];

    /// <summary>"BRST": documents, runs and facts.</summary>
    public static StoreSchema Facts { get; } =
        new(
            0x42525354,
            [
                Embedded("Store/Schema/001.sql"),
                Embedded("Store/Schema/002.sql"),
                Embedded("Store/Schema/003.sql"),
                Embedded("Store/Schema/004.sql"),
                Embedded("Store/Schema/005.sql"),
                Embedded("Store/Schema/006.sql"),
                Embedded("Store/Schema/007.sql"),
                Embedded("Store/Schema/008.sql"),
                Embedded("Store/Schema/009.sql"),
            ]
        )
        {
            PostgresScripts = [(9, Embedded("Store/Schema/postgres-009.sql"))],
        };

    /// <summary>"BRHI": the history of runs.</summary>
    public static StoreSchema History { get; } =
        new(
            0x42524849,
            [Embedded("Runs/History/Schema/001.sql"), Embedded("Runs/History/Schema/002.sql"), Embedded("Runs/History/Schema/003.sql")]
        )
        {
            PostgresScripts = [(3, Embedded("Runs/History/Schema/postgres-003.sql"))],
        };

    /// <summary>"BRCL": what the nodes of a cluster share. There is one in PostgreSQL only.</summary>
    public static StoreSchema Cluster { get; } =
        new(0x4252434C, [Embedded("Runs/Leases/Schema/001.sql")]) { PostgresScripts = [(1, Embedded("Runs/Leases/Schema/001.sql"))] };

    /// <summary>The tables and indexes, then the columns, of a file with this schema, determined by creating one in memory.</summary>
    public IReadOnlyList<string> Objects =>
        objects.GetValue(
            Scripts,
            static scripts =>
            {
                using var made = new SqliteConnection("Data Source=:memory:");
                made.Open();
                foreach (var script in scripts)
                {
                    made.Execute(script());
                }

                return ObjectsOf(made);
            }
        );

    /// <summary>The same for an existing file.</summary>
    public static IReadOnlyList<string> ObjectsOf(SqliteConnection connection) =>
        connection
            .Query<string>(
                """
                SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
                UNION ALL
                SELECT 'column ' || m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                """
            )
            .AsList();

    private static Func<string> Embedded(string name) =>
        () =>
        {
            using var stream =
                typeof(StoreSchema).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"the schema script {name} is not embedded");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        };
}
