using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Runs;

/// <summary>What a run reads, where it writes, and within which bounds.</summary>
public sealed record RunOptions
{
    /// <summary>The folder of the documents, relative to the working directory.</summary>
    public string Input { get; init; } = "seeds";

    /// <summary>The folder of the reports and the store, relative to the working directory; it is made where it is missing.</summary>
    public string Output { get; init; } = "reports";

    /// <summary>The language of the digest.</summary>
    public DigestLanguage Language { get; init; }

    /// <summary>The date printed on the digest; today's, in UTC, where it is null.</summary>
    public DateOnly? IssueDate { get; init; }

    internal ReadOptions Reading { get; init; } = new();

    /// <summary>What finds the numerals.</summary>
    internal NumberRecognizers Numbers { get; init; } = NumberRecognizers.BuiltIn;

    /// <summary>Whether a second, independent recogniser reads the numerals of the statistics too.</summary>
    public bool ReadsTwice { get; init; } = true;

    /// <summary>How many documents are read at a time. At least 1.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How many earlier reports <c>runs/</c> keeps.</summary>
    public int RetainedRuns { get; init; } = 12;

    /// <summary>The file of corrections; where it is null, <c>corrections.csv</c> beside the input folder, if there is one.</summary>
    public string? Corrections { get; init; }

    /// <summary>The file of corrections that a run reads; null where none is named and none lies beside the input folder.</summary>
    public string? CorrectionsPath
    {
        get
        {
            var folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Input)));
            var beside = Path.Combine(folder ?? string.Empty, CorrectionFile.Name);
            return Corrections ?? (File.Exists(beside) ? beside : null);
        }
    }

    /// <summary>Sets an existing store aside and begins a new one.</summary>
    public bool Rebuild { get; init; }

    /// <summary>The file of the store, in <see cref="Output"/>.</summary>
    public string StorePath => Path.Combine(Output, Store.FactStore.FileName);
}
