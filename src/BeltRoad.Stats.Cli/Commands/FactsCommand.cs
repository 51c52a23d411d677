using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad facts</c>: what the last good run put into the store.</summary>
internal static class FactsCommand
{
    private static readonly Option<string> KindOption = Choice.Of("--kind", "Only facts of this kind", Terms.All<Kind>());
    private static readonly Option<string> StatusOption = Choice.Of("--status", "Only actual figures, plans or forecasts", Terms.All<Status>());
    private static readonly Option<string> MeasureOption = Choice.Of("--measure", "Only this sort of figure", Terms.All<Measure>());
    private static readonly Option<string> Indicator = new("--indicator") { Description = "Only facts of this indicator", HelpName = "ID" };
    private static readonly Option<string> Document = new("--document") { Description = "Only facts of this document: its letter, its name or how its name begins", HelpName = "NAME" };
    private static readonly Option<int?> Limit = WholeNumber.Option("--limit", "At most so many facts", 1);
    private static readonly Option<string> Format = Choice.Of("--format", "How to print [default: table]", "table", "jsonl", "csv", "xlsx");

    /// <summary>A table of more rows is no longer read; the other formats give all.</summary>
    private const int MostRows = 200;

    public static Command Create()
    {
        var command = new Command("facts", "Print the facts of the last good run")
        {
            KindOption,
            StatusOption,
            MeasureOption,
            Indicator,
            Document,
            Limit,
            Format,
            ReportChoice.Digest,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Find);
        return command;
    }

    private static int Find(ParseResult call)
    {
        using var store = FactStore.OpenExisting(ReportChoice.Of(call).StorePath);
        var isTable = call.GetValue(Format) is null or "table";
        RunListings.Ensure(store);
        var limit = call.GetValue(Limit) ?? (isTable ? MostRows : null);
        var count = 0;
        var facts = store.Each(new FactQuery
        {
            Kind = Value<Kind>(call, KindOption),
            Status = Value<Status>(call, StatusOption),
            Measure = Value<Measure>(call, MeasureOption),
            Indicator = call.GetValue(Indicator),
            Document = call.GetValue(Document),
            Limit = limit,
        }).Select(fact =>
        {
            count++;
            return fact;
        });
        if (call.GetValue(Format) == "xlsx")
        {
            return Workbook(facts);
        }

        using var writer = StandardOutput.Open();
        switch (call.GetValue(Format))
        {
            case "jsonl":
                LedgerJsonl.Write(facts, writer);
                break;
            case "csv":
                FactsCsv.Write(facts, writer);
                break;
            default:
                Tables.Console(writer).Write(Tables.Facts(facts));
                break;
        }

        if (count == 0)
        {
            Console.Error.WriteLine("no fact of the last run is like that");
        }
        else if (isTable && count == MostRows && call.GetValue(Limit) is null)
        {
            Console.Error.WriteLine($"the first {MostRows}; --limit N shows more, --format csv all");
        }

        return ExitCodes.Done;
    }

    /// <summary>A workbook is no text: it goes to a file or a pipe, not to a terminal.</summary>
    private static int Workbook(IEnumerable<StoredFact> facts)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("beltroad: a workbook is not for a terminal\n  Send it to a file: beltroad facts --format xlsx > facts.xlsx");
            return ExitCodes.BadUsage;
        }

        using var made = new MemoryStream();
        FactsXlsx.Write(facts, checks: null, made);
        using var output = Console.OpenStandardOutput();
        made.WriteTo(output);
        return ExitCodes.Done;
    }

    private static T? Value<T>(ParseResult call, Option<string> option)
        where T : struct, Enum => Terms.TryParse<T>(call.GetValue(option), out var value) ? value : null;
}
