using System.CommandLine;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad facts</c>: the facts that the last good run stored.</summary>
internal static class FactsCommand
{
    private static readonly Option<string> KindOption = Choice.Of("--kind", "Only facts of this kind", EnumNames.All<Kind>());
    private static readonly Option<string> StatusOption = Choice.Of(
        "--status",
        "Only actual figures, plans or forecasts",
        EnumNames.All<Status>()
    );
    private static readonly Option<string> MeasureOption = Choice.Of("--measure", "Only figures of this measure", EnumNames.All<Measure>());
    private static readonly Option<string> Indicator = new("--indicator") { Description = "Only facts of this indicator", HelpName = "ID" };
    private static readonly Option<string> Document = new("--document")
    {
        Description = "Only facts of this document: its letter, its name or the beginning of its name",
        HelpName = "NAME",
    };
    private static readonly Option<bool> Unsure = new("--unsure")
    {
        Description = "Only facts that are not sure, the least sure first, with the reasons",
    };
    private static readonly Option<string> Language = Choice.Of(
        "--language",
        "Language of the table: names of figures, hedges, times and kinds [default: as in the documents and the exports]",
        "en",
        "zh"
    );
    private static readonly Option<int?> Limit = WholeNumber.Option("--limit", "Maximum number of facts", 1);
    private static readonly Option<string> Format = Choice.Of(
        "--format",
        "How to print [default: table]",
        "table",
        "jsonl",
        "csv",
        "xlsx",
        "parquet"
    );

    /// <summary>The maximum number of rows of a table, which nobody would read beyond; the other formats have no limit.</summary>
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
            Unsure,
            Limit,
            Language,
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
        var options = ReportChoice.Of(call);
        var path = options.StorePath;
        using var store = FactStore.OpenExisting(options.StoreAddress);
        if (store.LastGoodRunId() is null)
        {
            throw new RefusedException(RefusalTexts.StoreEmpty(path));
        }

        if (!StoreAndReport.AreOfOneRun(store, options))
        {
            Console.Error.WriteLine(RefusalTexts.StoreOfAnotherRun(path));
        }

        var isTable = call.GetValue(Format) is null or "table";
        RunListings.Ensure(store);
        var limit = call.GetValue(Limit) ?? (isTable ? MostRows : null);
        var count = 0;
        var facts = store.Each(
            new FactQuery
            {
                Kind = Value<Kind>(call, KindOption),
                Status = Value<Status>(call, StatusOption),
                Measure = Value<Measure>(call, MeasureOption),
                Indicator = call.GetValue(Indicator),
                Document = call.GetValue(Document),
                Limit = call.GetValue(Unsure) ? null : limit,
            }
        );
        facts = (call.GetValue(Unsure) ? LeastSureFirst(facts).Take(limit ?? int.MaxValue) : facts).Select(fact =>
        {
            count++;
            return fact;
        });
        if (call.GetValue(Format) is "xlsx" or "parquet" && !Console.IsOutputRedirected)
        {
            Console.Error.WriteLine(
                $"beltroad: facts in the format {call.GetValue(Format)} are not for a terminal\n  Send them to a file: beltroad "
                    + $"facts --format {call.GetValue(Format)} > facts.{call.GetValue(Format)}"
            );
            return ExitCodes.BadUsage;
        }

        Write(facts, call.GetValue(Format), call.GetValue(Unsure), call.GetValue(Language));
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

    private static void Write(IEnumerable<StoredFact> facts, string? format, bool withDoubts, string? language)
    {
        if (format is "xlsx" or "parquet")
        {
            using var output = new BufferedStream(StandardOutput.OpenBytes(), 1 << 16);
            if (format == "xlsx")
            {
                FactsXlsx.Write(facts, checks: null, output);
            }
            else
            {
                FactsParquet.Write(facts, stated: null, output);
            }

            return;
        }

        using var writer = StandardOutput.Open();
        switch (format)
        {
            case "jsonl":
                LedgerJsonl.Write(facts, writer);
                break;
            case "csv":
                FactsCsv.Write(facts, writer);
                break;
            default:
                Tables
                    .Console(writer)
                    .Write(
                        withDoubts ? Tables.Doubted(facts)
                        : language is null ? Tables.Facts(facts)
                        : Tables.Facts(facts, language == "zh" ? DigestLanguage.Chinese : DigestLanguage.English)
                    );
                break;
        }
    }

    private static IEnumerable<StoredFact> LeastSureFirst(IEnumerable<StoredFact> facts) =>
        facts.Where(static stored => !stored.Fact.IsSure).OrderBy(static stored => stored.Fact.Confidence);

    private static T? Value<T>(ParseResult call, Option<string> option)
        where T : struct, Enum => EnumNames.TryParse<T>(call.GetValue(option), out var value) ? value : null;
}
