using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// The ledgers of several documents as one table, one row per number expression. Columns of statistics are empty for other expressions.
/// </summary>
internal sealed class LedgerCsv(TextWriter writer)
{
    private readonly CsvTable table = new(
        writer,
        "doc",
        "start",
        "end",
        "text",
        "class",
        "repeats",
        "reason",
        "value",
        "high",
        "unit",
        "multiple",
        "counted",
        "modifier",
        "measure",
        "status",
        "time",
        "subject",
        "kind",
        "condition",
        "confidence",
        "doubts"
    );

    public void Write(Ledger ledger)
    {
        foreach (var line in LedgerLine.Of(ledger))
        {
            table
                .Text(line.Document.Id)
                .Number(line.Characters.Start)
                .Number(line.Characters.End)
                .Text(line.Text)
                .Text(line.Class)
                .Text(line.Mention.Repeats ? "true" : null)
                .Text(line.Mention.Refusal)
                .Number(line.Fact?.Value)
                .Number(line.Fact?.High)
                .Text(line.Fact?.Unit.Code)
                .Text(line.Fact?.Multiple)
                .Text(line.Fact?.Counted)
                .Text(line.Fact is { } hedged ? EnumNames.Name(hedged.Modifier) : null)
                .Text(line.Fact is { } measured ? EnumNames.Name(measured.Measure) : null)
                .Text(line.Fact is { } stated ? EnumNames.Name(stated.Status) : null)
                .Text(line.Fact?.Time?.ToString())
                .Text(line.Fact?.Subject)
                .Text(line.Fact is { } sorted ? EnumNames.Name(sorted.Kind) : null)
                .Text(line.Fact?.Condition)
                .Number(line.Fact is { } judged ? decimal.Round((decimal)judged.Confidence, 4) : null)
                .Text(line.Fact is { Doubts.Count: > 0 } doubted ? StoredFact.NamesOf(doubted.Doubts) : null)
                .EndRow();
        }
    }
}
