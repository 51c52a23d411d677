using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs;

/// <summary>What a run reads, where it writes, and its limits.</summary>
public sealed record RunOptions
{
    /// <summary>The folder of the documents, relative to the working directory.</summary>
    public string Input { get; init; } = "seeds";

    /// <summary>The folder of the reports and the store, relative to the working directory; it is made where it is missing.</summary>
    public string Output { get; init; } = "reports";

    /// <summary>The language of the digest.</summary>
    public DigestLanguage Language { get; init; }

    /// <summary>The date printed on the digest; null for today's date in UTC.</summary>
    public DateOnly? IssueDate { get; init; }

    internal ReadOptions Reading { get; init; } = new();

    /// <summary>What finds the numerals.</summary>
    internal NumberRecognizers Numbers { get; init; } = NumberRecognizers.BuiltIn;

    /// <summary>Whether a second, independent recogniser also reads the numerals of the statistics.</summary>
    public bool ReadsTwice { get; init; } = true;

    /// <summary>The maximum number of documents read at the same time, at least 1.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The number of earlier reports that <c>runs/</c> keeps, at least 0.</summary>
    public int RetainedRuns { get; init; } = 12;

    /// <summary>The path of the file of corrections; null for <c>corrections.csv</c> beside the input folder, if that exists.</summary>
    public string? Corrections { get; init; }

    /// <summary>
    /// The path of the file of corrections that the run reads; null if none is named and none exists beside the input folder.
    /// </summary>
    public string? CorrectionsPath => Corrections ?? (File.Exists(Beside(CorrectionFile.Name)) ? Beside(CorrectionFile.Name) : null);

    /// <summary>The path of the file of confirmations; null for <c>confirmations.csv</c> beside the input folder, if that exists.</summary>
    public string? Confirmations { get; init; }

    /// <summary>Reads and writes what persons decide about figures: in the files of the run, or where they would be made.</summary>
    internal DecisionDesk Decisions => new(Confirmations ?? Beside(DecisionFile.Name), Corrections ?? Beside(CorrectionFile.Name));

    /// <summary>Figures whose changes the digest and its message tell first, as <see cref="WatchList"/> reads them.</summary>
    internal IReadOnlyList<string> Watched { get; init; } = [];

    /// <summary>Whether an existing store is set aside and a new one started.</summary>
    public bool Rebuild { get; init; }

    /// <summary>The path of the file of confirmations that the run reads; null if there is none.</summary>
    internal string? ConfirmationsPath => Confirmations ?? (File.Exists(Beside(DecisionFile.Name)) ? Beside(DecisionFile.Name) : null);

    /// <summary>The PostgreSQL database in which facts and history are kept; null for SQLite files in <see cref="Output"/>.</summary>
    internal PostgresServer? Server { get; init; }

    /// <summary>The name of the digest whose stores are used in the database; empty for those of runs without one.</summary>
    internal string StoreOf { get; init; } = string.Empty;

    /// <summary>What this process calls itself when it holds the output folder by a lease of the database.</summary>
    internal string Node { get; init; } = FormattableString.Invariant($"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>How long after the last sign of life a process counts as dead that holds a lease, at least a second.</summary>
    internal TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The store: a file in <see cref="Output"/>, or a PostgreSQL database as messages call it.</summary>
    public string StorePath => StoreAddress.Name;

    internal OutputPlace Place =>
        Server is { } server ? new(Output, server, server.StoreOf(StoreOf).Schema, Node, DeadAfter) : new OutputPlace(Output);

    internal StoreAddress StoreAddress => Server is { } server ? server.StoreOf(StoreOf) : Path.Combine(Output, Store.FactStore.FileName);

    private string Beside(string name) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Input))) ?? string.Empty, name);
}
