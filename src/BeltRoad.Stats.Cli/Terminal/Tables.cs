using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using Spectre.Console;

namespace BeltRoad.Stats.Cli.Terminal;

/// <summary>Tables that the commands print for people: plain grids that are also readable in a file.</summary>
internal static class Tables
{
    /// <summary>The width in columns of a table that is not printed to a terminal.</summary>
    private const int FileWidth = 180;

    /// <summary>Of more documents than this, only the first are listed.</summary>
    private const int MostDocuments = 100;

    public static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = Ansi(),
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = System.Console.IsOutputRedirected ? FileWidth : Math.Max(40, System.Console.WindowWidth);
        return console;
    }

    public static Table Ledger(Ledger ledger)
    {
        var table = Grid("place", "text", "class", "value", "unit", "hedge", "measure", "status", "time", "kind", "subject");
        foreach (var line in LedgerLine.Of(ledger))
        {
            var (row, column) = ledger.Document.Lines.PlaceOf(line.Mention.Span.Start);
            Row(
                table,
                string.Create(CultureInfo.InvariantCulture, $"{row}:{column}"),
                line.Text,
                line.Class,
                Value(line.Fact),
                line.Fact?.Counted ?? line.Fact?.Unit.Code,
                Hedge(line.Fact),
                line.Fact is { } fact ? EnumNames.Name(fact.Measure) : null,
                line.Fact is { } stated ? EnumNames.Name(stated.Status) : null,
                line.Fact?.Time?.ToString(),
                line.Fact is { } sorted ? EnumNames.Name(sorted.Kind) : null,
                line.Fact?.Subject ?? line.Mention.Refusal
            );
        }

        return table;
    }

    public static Table Facts(IEnumerable<StoredFact> facts)
    {
        var table = Grid("claim", "subject", "value", "unit", "hedge", "measure", "status", "time", "kind");
        foreach (var stored in facts)
        {
            var fact = stored.Fact;
            Row(
                table,
                stored.Code,
                fact.Subject,
                Value(fact),
                fact.Counted ?? fact.Unit.Code,
                Hedge(fact),
                EnumNames.Name(fact.Measure),
                EnumNames.Name(fact.Status),
                fact.Time?.ToString(),
                EnumNames.Name(fact.Kind)
            );
        }

        return table;
    }

    /// <summary>Facts as the digest of a language names them.</summary>
    public static Table Facts(IEnumerable<StoredFact> facts, DigestLanguage language)
    {
        var words = Words.Of(language);
        var table = Grid(
            words["head.claim"],
            words["head.what"],
            words["head.value"],
            words["head.asof"],
            words["head.measure"],
            words["head.status"],
            words["head.kind"]
        );
        foreach (var stored in facts)
        {
            var text = FactText.Of(stored.Fact, language);
            Row(
                table,
                stored.Code,
                StoredClaims.LabelOf(stored, words).Whole,
                text.Hedged,
                text.AsOf,
                words["measure." + stored.Fact.Measure],
                words["status." + stored.Fact.Status],
                words["kind." + stored.Fact.Kind]
            );
        }

        return table;
    }

    /// <summary>Facts with how sure they are and what speaks against them.</summary>
    public static Table Doubted(IEnumerable<StoredFact> facts)
    {
        var table = Grid("claim", "confidence", "doubts", "subject", "as printed", "measure", "status", "time");
        foreach (var stored in facts)
        {
            var fact = stored.Fact;
            Row(
                table,
                stored.Code,
                fact.Confidence.ToString("F2", CultureInfo.InvariantCulture),
                stored.Doubts.Replace(" ", ", ", StringComparison.Ordinal).Replace('_', ' '),
                fact.Subject,
                fact.AsPrinted,
                EnumNames.Name(fact.Measure),
                EnumNames.Name(fact.Status),
                fact.Time?.ToString()
            );
        }

        return table;
    }

    public static Table Documents(RunRecord run, IReadOnlyDictionary<string, string> letters)
    {
        var table = Grid("", "document", "published", "numbers", "statistics", "refused");
        foreach (var column in table.Columns.Skip(3))
        {
            column.RightAligned();
        }

        var inOrder = run
            .Ledgers.Select(ledger => (Letter: letters[ledger.Document.Id], Ledger: ledger))
            .OrderBy(static one => one.Letter.Length)
            .ThenBy(static one => one.Letter, StringComparer.Ordinal);
        foreach (var (letter, ledger) in inOrder.Take(MostDocuments))
        {
            Row(
                table,
                letter,
                ledger.Document.Id,
                ledger.Document.Published?.ToString() ?? "not stated",
                Count(ledger.Mentions.Count),
                Count(ledger.Facts.Count),
                Count(ledger.CountOf(MentionClass.Refused))
            );
        }

        if (run.Ledgers.Count > MostDocuments)
        {
            Row(
                table,
                string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"and {run.Ledgers.Count - MostDocuments:N0} more; run.json lists all"),
                null,
                null,
                null,
                null
            );
        }

        return table;
    }

    public static Table Charts(PublishedReport report)
    {
        var table = Grid("file", "title", "points");
        table.Columns[2].RightAligned();
        foreach (var chart in report.Charts)
        {
            Row(table, Path.Combine(report.Folder, "charts", chart.Name + ".svg"), chart.Title, Count(chart.Points));
        }

        return table;
    }

    public static Table Of(string[] columns, IEnumerable<string[]> rows)
    {
        var table = Grid(columns);
        foreach (var row in rows)
        {
            Row(table, row);
        }

        return table;
    }

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static AnsiSupport Ansi() => System.Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect;

    private static Table Grid(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }

    private static void Row(Table table, params string?[] cells) => table.AddRow([.. cells.Select(cell => new Text(Plain(cell)))]);

    private static string? Hedge(Fact? fact) => fact is null or { Modifier: Modifier.Exact } ? null : EnumNames.Name(fact.Modifier);

    private static string? Value(Fact? fact) =>
        fact is null ? null
        : fact.High is { } high ? Grouped(fact.Value) + " to " + Grouped(high)
        : Grouped(fact.Value);

    private static string Grouped(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>Removes control characters, so that text from a document cannot control the terminal.</summary>
    public static string Plain(string? text) => text is null ? string.Empty : string.Concat(text.Where(c => !char.IsControl(c)));
}
