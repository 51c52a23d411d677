using System.CommandLine;
using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad diff</c>: what changed between two runs, with the sentences of both.</summary>
internal static class DiffCommand
{
    private static readonly Argument<long?> Before = WholeNumber.Argument(
        "BEFORE",
        "Number of the earlier run [default: the last but one]",
        1
    );
    private static readonly Argument<long?> After = WholeNumber.Argument("AFTER", "Number of the later run [default: the last]", 1);

    public static Command Create()
    {
        var command = new Command("diff", "Print what changed between two runs")
        {
            Before,
            After,
            ReportChoice.Digest,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Compare);
        return command;
    }

    private static int Compare(ParseResult call)
    {
        var options = ReportChoice.Of(call);
        using var store = FactStore.OpenExisting(options.StoreAddress);
        var runs = store.GoodRuns();
        var after = call.GetValue(After) ?? (runs.Count > 0 ? runs[^1] : 0);
        var before = call.GetValue(Before) ?? runs.LastOrDefault(run => run < after);
        if (before == 0 || after == 0)
        {
            throw new RefusedException(RefusalTexts.TooFewRuns(options.StorePath));
        }

        foreach (var run in (ReadOnlySpan<long>)[before, after])
        {
            if (!runs.Contains(run))
            {
                throw new RefusedException(RefusalTexts.RunUnknown(options.StorePath, run, runs));
            }
        }

        var changes = RunDiff.Of(
            store.Find(new FactQuery { Run = before }),
            store.Find(new FactQuery { Run = after }),
            IndicatorLexicon.Default
        );
        using var writer = StandardOutput.Open();
        if (changes.Count == 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nothing changed between run {before} and run {after}"));
            return ExitCodes.Done;
        }

        foreach (var change in changes)
        {
            writer.WriteLine($"{EnumNames.Name(change.Sort), -13}{Tables.Plain((change.New ?? change.Old)!.Fact.Subject)}");
            Write(writer, "old", change.Old);
            Write(writer, "new", change.New);
        }

        writer.WriteLine(
            string.Join(
                ", ",
                changes
                    .GroupBy(change => change.Sort)
                    .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {EnumNames.Name(group.Key)}"))
            )
        );
        return ExitCodes.Done;
    }

    private static void Write(TextWriter writer, string name, StoredFact? fact)
    {
        if (fact is not null)
        {
            writer.WriteLine($"  {name}  {fact.Code, -10} {Tables.Plain(fact.Fact.AsPrinted)}  {Tables.Plain(fact.Quote)}");
        }
    }
}
