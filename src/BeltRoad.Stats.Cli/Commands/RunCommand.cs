using System.CommandLine;
using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad run</c>, which is also what the program does without a command.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Timings = new("--timings") { Description = "Print the duration of each step and its share" };
    private static readonly Option<bool> Again = new("--again")
    {
        Description = "Make the report even if nothing has changed since the last one",
    };
    private static readonly Option<bool> Rebuild = new("--rebuild") { Description = "Set the store aside and start a new one" };

    public static void AddTo(RootCommand root)
    {
        var run = new Command("run", "Read the documents, store their facts, and write the report (the default).\n" + ExitCodes.Meaning);
        foreach (var command in (ReadOnlySpan<Command>)[root, run])
        {
            foreach (var option in SettingsOptions.All)
            {
                command.Options.Add(option);
            }

            command.Options.Add(Rebuild);
            command.Options.Add(Again);
            command.Options.Add(Timings);
            command.SetAction((call, cancel) => Task.Run(() => Run(call, cancel), CancellationToken.None));
        }

        root.Subcommands.Add(run);
    }

    private static int Run(ParseResult call, CancellationToken cancel)
    {
        var settings = SettingsOptions.Read(call);
        var options = settings.ToRunOptions() with { Rebuild = call.GetValue(Rebuild) };
        var occasion = RunTrigger.ByHand with { SkipUnchanged = !call.GetValue(Again) };
        var recorded = RunDisplay.Show(progress => new RunRecorder(options, TimeProvider.System, progress).Run(occasion, cancel));
        return Print(recorded, options, call.GetValue(Timings));
    }

    /// <summary>Prints what a run did.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(RecordedResult recorded, RunOptions options, bool withTimings = false)
    {
        using var writer = StandardOutput.Open();
        if (recorded.Made is { } result)
        {
            Print(writer, result, options);
            if (withTimings)
            {
                Shares(writer, result.Timings);
            }
        }
        else
        {
            Unchanged(writer, recorded.Entry, options);
        }

        return (recorded.Made is { } made ? made.Run.Outcome == RunOutcome.Done : recorded.Entry.Refused is null or 0)
            ? ExitCodes.Done
            : ExitCodes.Partial;
    }

    private static void Unchanged(TextWriter writer, HistoryEntry entry, RunOptions options) =>
        Rows(
            writer,
            [
                ("documents", Tables.Count(entry.Documents ?? 0) + ", as in the last report"),
                ("documents refused", Tables.Count(entry.Refused ?? 0)),
                ("statistics", Tables.Count(entry.Statistics ?? 0)),
                ("report", Path.Combine(options.Output, "latest") + " is unchanged; --again makes it again"),
            ]
        );

    private static void Shares(TextWriter writer, IReadOnlyList<(string Step, TimeSpan Taken)> timings)
    {
        var total = timings.Sum(timing => timing.Taken.TotalMilliseconds);
        writer.WriteLine();
        foreach (var (step, taken) in timings.OrderByDescending(timing => timing.Taken))
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{step, -20}{taken.TotalMilliseconds, 10:N0} ms {taken.TotalMilliseconds / total, 7:P1}"
                )
            );
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all steps", -20}{total, 10:N0} ms; some run beside each other"));
    }

    private static void Rows(TextWriter writer, IEnumerable<(string Name, string Value)> rows)
    {
        foreach (var (name, value) in rows)
        {
            writer.WriteLine(name.PadRight(20) + value);
        }
    }

    private static void Print(TextWriter writer, RunResult result, RunOptions options)
    {
        var run = result.Run;
        Tables.Console(writer).Write(Tables.Documents(run, result.Letters));
        List<(string, string)> rows =
        [
            ("documents", Tables.Count(run.Ledgers.Count)),
            ("documents refused", Tables.Count(run.Refused.Count)),
            ("number expressions", Tables.Count(run.Ledgers.Sum(ledger => ledger.Mentions.Count))),
            ("statistics", Tables.Count(run.Ledgers.Sum(ledger => ledger.Facts.Count))),
            ("numbers refused", Tables.Count(run.Ledgers.Sum(ledger => ledger.CountOf(MentionClass.Refused)))),
            ("charts", Tables.Count(result.Charts)),
        ];
        if (result.Findings is { } findings)
        {
            rows.Add(("conflicts", Tables.Count(findings.Conflicts)));
            rows.Add(
                (
                    "checks",
                    $"{Tables.Count(findings.Failed)} failed, {Tables.Count(findings.Passed)} passed, "
                        + $"{Tables.Count(findings.NotCheckable)} not checkable"
                )
            );
        }

        if (result.Readers is { } readers)
        {
            rows.Add(
                (
                    "two readers",
                    $"{Tables.Count(readers.Agreed)} numerals agreed, {Tables.Count(readers.Disagreed)} disagreed, "
                        + $"{Tables.Count(readers.NotRead)} not read by the second"
                )
            );
        }

        if (result.Changes is { } changes)
        {
            var counted = changes
                .Counts.Where(change => change.Count > 0)
                .Select(change => $"{Tables.Count(change.Count)} {EnumNames.Name(change.Sort)}")
                .ToList();
            rows.Add(
                (
                    string.Create(CultureInfo.InvariantCulture, $"since issue {changes.Since}"),
                    counted.Count == 0 ? "nothing changed" : string.Join(", ", counted)
                )
            );
        }

        if (result.Corrected + result.StaleCorrections.Count > 0)
        {
            rows.Add(
                ("corrections", $"{Tables.Count(result.Corrected)} applied, {Tables.Count(result.StaleCorrections.Count)} not applied")
            );
        }

        if (result.Reviewed + result.FallenDecisions.Count > 0)
        {
            rows.Add(
                (
                    "confirmations",
                    $"{Tables.Count(result.Reviewed)} figures decided, {Tables.Count(result.FallenDecisions.Count)} to look at again"
                )
            );
        }

        if (result.MissingGlyphs.Count > 0)
        {
            rows.Add(("missing glyphs", string.Join(", ", result.MissingGlyphs)));
        }

        rows.AddRange(
            result
                .Files.Where(file => !file.Name.Contains('/', StringComparison.Ordinal))
                .Select(file => (file.Name, Path.Combine(result.Folder, file.Name)))
        );
        if (result.Charts > 0)
        {
            rows.Add(("charts", Path.Combine(result.Folder, "charts")));
        }

        rows.Add(("store", options.StorePath));
        rows.Add(("time", result.Taken.TotalSeconds.ToString("0.0' s'", CultureInfo.InvariantCulture)));
        Rows(writer, rows);

        foreach (var refusal in run.Refused)
        {
            writer.WriteLine();
            writer.WriteLine("refused".PadRight(20) + Tables.Plain(refusal.Where) + ": " + Tables.Plain(refusal.What));
            writer.WriteLine(string.Empty.PadRight(20) + Tables.Plain(refusal.Remedy));
        }

        writer.Flush();
        foreach (var stale in result.StaleCorrections)
        {
            Console.Error.WriteLine("WARNING: " + Tables.Plain(stale.ToString()));
        }

        if (result.StaleCorrections.Count > 0)
        {
            Console.Error.WriteLine(
                "  Look at the source again, then write what it says now under expect, or take the line out of corrections.csv"
            );
        }
    }
}
