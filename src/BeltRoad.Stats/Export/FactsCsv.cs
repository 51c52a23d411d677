using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>Facts as a table for a spreadsheet, one row per fact.</summary>
internal static class FactsCsv
{
    /// <summary>The table as it is written to a report.</summary>
    public static FactFormat Format { get; } =
        new("facts.csv", IsMarked: true, IsQuoted: true, static writer => Head(writer), Rows, static (_, letter) => letter);

    public static void Write(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        Head(writer);
        Rows(facts, writer);
    }

    private static void Head(TextWriter writer) => _ = new CsvTable(writer, [.. FactColumn.OfTables.Select(static column => column.Name)]);

    private static void Rows(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        var table = new CsvTable(writer);
        foreach (var stored in facts)
        {
            foreach (var column in FactColumn.OfTables)
            {
                _ = column.Value is Func<StoredFact, string?> text
                    ? table.Text(text(stored))
                    : table.Number(((Func<StoredFact, decimal?>)column.Value!)(stored));
            }

            table.EndRow();
        }
    }
}
