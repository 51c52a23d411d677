using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad load</c>: ledgers that were made elsewhere become facts in the store and a report.</summary>
internal static class LoadCommand
{
    private static readonly Argument<string[]> Files = new("LEDGER")
    {
        Description = "Files that beltroad extract --jsonl --whole wrote",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("load", "Store ledgers that were made elsewhere, and write the report from them") { Files };
        foreach (var option in SettingsOptions.All)
        {
            command.Options.Add(option);
        }

        command.SetAction((call, cancel) => Task.Run(() => Load(call, cancel), CancellationToken.None));
        return command;
    }

    private static int Load(ParseResult call, CancellationToken cancel)
    {
        var options = SettingsOptions.Read(call).ToRunOptions();
        var files = call.GetValue(Files)!;
        var recorded = RunDisplay.Show(progress =>
            new RunRecorder(options, TimeProvider.System, progress).Load(() => Read(files, cancel), cancel)
        );
        return RunCommand.Print(recorded, options);
    }

    private static LibraryReading Read(IEnumerable<string> files, CancellationToken cancel)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var (ledgers, refused) = (new List<Ledger>(), new List<Refusal>());
        var kept = new KeptLedgers();
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                throw new RefusedException(RefusalTexts.FileMissing(file));
            }

            using var lines = File.OpenText(file);
            var reader = new LedgerReader(file, known);
            foreach (var ledger in reader.Read(lines))
            {
                cancel.ThrowIfCancellationRequested();
                ledgers.Add(kept.Share(IndicatorLexicon.Default.Name(ledger with { Document = kept.Share(ledger.Document) })));
            }

            refused.AddRange(reader.Refused);
        }

        ledgers.Sort(static (left, right) => string.CompareOrdinal(left.Document.Id, right.Document.Id));
        return LibraryReading.None with
        {
            Ledgers = ledgers,
            Refused = refused,
            Fingerprints = ledgers.ToDictionary(static ledger => ledger.Document.Id, ReadingFingerprint.Of, StringComparer.Ordinal),
        };
    }
}
