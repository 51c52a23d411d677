using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Questions;

/// <summary>The figures of the seeds, and a folder with their report.</summary>
public sealed class SeedBook : IDisposable
{
    private readonly TempFolder folder = new();

    public SeedBook()
    {
        Options = new RunOptions { Input = BuiltProgram.Seeds, Output = folder["out"] };
        new Pipeline(Options, FixedTime.At(2026, 1, 1), new Progress<RunProgress>()).Run(CancellationToken.None);
        Book = BookOf(Options);
    }

    internal RunOptions Options { get; }

    internal FigureBook Book { get; }

    internal static FigureBook BookOf(RunOptions options)
    {
        using var store = FactStore.OpenExisting(options.StorePath);
        return FigureBook.Of(store)!;
    }

    public void Dispose() => folder.Dispose();
}
