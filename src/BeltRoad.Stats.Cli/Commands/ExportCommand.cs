using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad export</c>: the facts of the last good run as files for other engines.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder of the files, new or empty" };
    private static readonly Option<string> Format = Choice.Of("--format", "Form of the files [default: parquet]", "parquet");
    private static readonly Option<bool> Partition = new("--partition") { Description = "A folder for each year and kind" };

    public static Command Create()
    {
        var command = new Command("export", "Write the facts of the last good run to files for other engines")
        {
            Folder,
            Format,
            Partition,
            ReportChoice.Digest,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Export);
        return command;
    }

    private static int Export(ParseResult call)
    {
        var options = ReportChoice.Of(call);
        using var store = FactStore.OpenExisting(options.StoreAddress);
        if (store.LastGoodRunId() is null)
        {
            throw new RefusedException(RefusalTexts.StoreEmpty(options.StorePath));
        }

        RunListings.Ensure(store);
        var folder = call.GetValue(Folder)!;
        var count = ReportFolder.Guarded(
            folder,
            () =>
            {
                if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    throw new RefusedException(RefusalTexts.FolderNotEmpty(folder));
                }

                return Write(store.Each(new FactQuery()), Directory.CreateDirectory(folder).FullName, call.GetValue(Partition));
            }
        );
        Console.Error.WriteLine(FormattableString.Invariant($"{count} facts in {folder}"));
        return ExitCodes.Done;
    }

    private static long Write(IEnumerable<StoredFact> facts, string folder, bool isPartitioned)
    {
        if (isPartitioned)
        {
            return PartitionedParquet.Write(facts, folder);
        }

        var count = 0L;
        using var file = File.Create(Path.Combine(folder, FactsParquet.FileName));
        FactsParquet.Write(
            facts.Select(fact =>
            {
                count++;
                return fact;
            }),
            stated: null,
            file
        );
        return count;
    }
}
