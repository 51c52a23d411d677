using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Facts as Parquet files in folders by the year in which their time ends and by their kind, as Spark, Hive, DuckDB and others read them:
/// <c>year=2022/kind=trade/facts.parquet</c>. Facts without a time stand under the name that these give to no value.
/// </summary>
internal static class PartitionedParquet
{
    private const string NoYear = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>Facts that wait in memory, at most.</summary>
    private const int MostHeld = 100_000;

    /// <param name="facts">Enumerated once.</param>
    /// <param name="folder">A folder that does not exist or is empty.</param>
    /// <returns>The number of facts.</returns>
    public static long Write(IEnumerable<StoredFact> facts, string folder)
    {
        var total = 0L;
        var part = 0;
        foreach (var portion in facts.Chunk(MostHeld))
        {
            foreach (var group in portion.GroupBy(static stored => FolderOf(stored.Fact), StringComparer.Ordinal))
            {
                var path = Directory.CreateDirectory(Path.Combine(folder, group.Key)).FullName;
                var name = string.Create(CultureInfo.InvariantCulture, $"facts{(part == 0 ? string.Empty : $"-{part}")}.parquet");
                using var file = File.Create(Path.Combine(path, name));
                FactsParquet.Write(group, stated: null, file);
            }

            total += portion.Length;
            part++;
        }

        return total;
    }

    private static string FolderOf(Fact fact) =>
        Path.Combine("year=" + (fact.Time?.End.Year.ToString(CultureInfo.InvariantCulture) ?? NoYear), "kind=" + EnumNames.Name(fact.Kind));
}
