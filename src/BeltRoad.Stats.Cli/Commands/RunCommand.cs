using System.CommandLine;
using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.History;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad run</c>, and what the program does without a command.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Rebuild = new("--rebuild") { Description = "Set the store aside and begin a new one" };

    public static void AddTo(RootCommand root)
    {
        var run = new Command("run", "Read the documents, keep their facts, and write the report (the default).\n" + ExitCodes.Meaning);
        foreach (var command in (ReadOnlySpan<Command>)[root, run])
        {
            foreach (var option in SettingsOptions.All)
            {
                command.Options.Add(option);
            }

            command.Options.Add(Rebuild);
            command.SetAction((call, cancel) => Task.Run(() => Run(call, cancel), CancellationToken.None));
        }

        root.Subcommands.Add(run);
    }

    private static int Run(ParseResult call, CancellationToken cancel)
    {
        var settings = SettingsOptions.Read(call);
        var options = settings.ToRunOptions() with { Rebuild = call.GetValue(Rebuild) };
        var result = RunDisplay.Show(progress => new RecordedRun(options, TimeProvider.System, progress).Run(RunOccasion.ByHand, cancel).Made!);
        Print(result, options);
        return result.Run.Outcome == RunOutcome.Done ? ExitCodes.Done : ExitCodes.Partial;
    }

    private static void Print(RunResult result, RunOptions options)
    {
        var run = result.Run;
        using var writer = StandardOutput.Open();
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
            rows.Add(("checks", $"{Tables.Count(findings.Failed)} failed, {Tables.Count(findings.Passed)} passed, {Tables.Count(findings.NotCheckable)} not checkable"));
        }

        if (result.Changes is { } changes)
        {
            var counted = changes.Counts.Where(change => change.Count > 0).Select(change => $"{Tables.Count(change.Count)} {Terms.Name(change.Sort)}").ToList();
            rows.Add((string.Create(CultureInfo.InvariantCulture, $"since issue {changes.Since}"), counted.Count == 0 ? "nothing changed" : string.Join(", ", counted)));
        }

        if (result.Corrected + result.StaleCorrections.Count > 0)
        {
            rows.Add(("corrections", $"{Tables.Count(result.Corrected)} applied, {Tables.Count(result.StaleCorrections.Count)} not applied"));
        }

        if (result.MissingGlyphs.Count > 0)
        {
            rows.Add(("missing glyphs", string.Join(", ", result.MissingGlyphs)));
        }

        rows.AddRange(result.Files.Where(file => !file.Name.Contains('/', StringComparison.Ordinal)).Select(file => (file.Name, Path.Combine(result.Folder, file.Name))));
        if (result.Charts > 0)
        {
            rows.Add(("charts", Path.Combine(result.Folder, "charts")));
        }

        rows.Add(("store", options.StorePath));
        rows.Add(("time", (run.Finished - run.Started).TotalSeconds.ToString("0.0' s'", CultureInfo.InvariantCulture)));
        foreach (var (name, value) in rows)
        {
            writer.WriteLine(name.PadRight(20) + value);
        }

        writer.Flush();
        foreach (var stale in result.StaleCorrections)
        {
            Console.Error.WriteLine("WARNING: " + Tables.Plain(stale.ToString()));
        }

        if (result.StaleCorrections.Count > 0)
        {
            Console.Error.WriteLine("  Look at the source again, then write what it says now under expect, or take the line out of corrections.csv");
        }
    }
}
