using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>Facts as a table for a spreadsheet, a row a fact.</summary>
public static class FactsCsv
{
    /// <summary>The table as a report holds it.</summary>
    public static FactFormat Format { get; } = new("facts.csv", IsMarked: true, IsQuoted: true, static writer => Head(writer), Rows, static (_, letter) => letter);

    public static void Write(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        Head(writer);
        Rows(facts, writer);
    }

    private static void Head(TextWriter writer) =>
        _ = new CsvTable(writer, "claim", "doc", "line", "column", "section", "place", "subject", "value", "high", "unit", "multiple", "counted", "modifier",
        "as_printed", "significant_digits", "measure", "basis", "status", "time", "kind", "indicator", "scope", "confidence", "doubts", "sentence");

    private static void Rows(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        var table = new CsvTable(writer);
        foreach (var stored in facts)
        {
            var fact = stored.Fact;
            table.Text(stored.Code)
                .Text(fact.DocumentId)
                .Number(stored.Line)
                .Number(stored.Column)
                .Text(stored.Section)
                .Text(stored.Place)
                .Text(fact.Subject)
                .Number(fact.Value)
                .Number(fact.High)
                .Text(fact.Unit.Code)
                .Text(fact.Multiple)
                .Text(fact.Counted)
                .Text(Terms.Name(fact.Modifier))
                .Text(fact.AsPrinted)
                .Number(fact.SignificantDigits)
                .Text(Terms.Name(fact.Measure))
                .Text(Terms.Name(fact.Basis))
                .Text(Terms.Name(fact.Status))
                .Text(fact.Time?.ToString())
                .Text(Terms.Name(fact.Kind))
                .Text(fact.Indicator)
                .Text(fact.Scope)
                .Number(decimal.Round((decimal)fact.Confidence, 4))
                .Text(stored.Doubts)
                .Text(stored.Quote)
                .EndRow();
        }
    }
}
