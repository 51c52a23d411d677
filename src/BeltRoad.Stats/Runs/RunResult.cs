using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>The result of a run.</summary>
public sealed record RunResult
{
    internal RunResult(
        RunRecord run,
        IReadOnlyDictionary<string, string> letters,
        string folder,
        IReadOnlyList<ReportFile> files,
        int charts,
        IReadOnlyList<MissingGlyph> missingGlyphs
    ) => (Run, Letters, Folder, Files, Charts, MissingGlyphs) = (run, letters, folder, files, charts, missingGlyphs);

    internal RunRecord Run { get; init; }

    /// <summary>What was read, a ledger a document, corrections applied.</summary>
    public IReadOnlyList<Ledger> Ledgers => Run.Ledgers;

    /// <summary>The documents and folders that could not be read.</summary>
    public IReadOnlyList<Refusal> Refused => Run.Refused;

    /// <summary>The letters of all documents ever read, by id: claim codes such as <c>A12</c> begin with them.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; }

    /// <summary>The path of the folder in which the report now stands.</summary>
    public string Folder { get; }

    /// <summary>The files of the report, in the order of its list.</summary>
    public IReadOnlyList<ReportFile> Files { get; }

    /// <summary>How many charts were drawn.</summary>
    public int Charts { get; }

    /// <summary>Characters the digest's font lacks.</summary>
    internal IReadOnlyList<MissingGlyph> MissingGlyphs { get; }

    /// <summary>The number of corrections that were applied.</summary>
    public int Corrected { get; init; }

    /// <summary>Corrections that no longer fit their source and were not applied.</summary>
    internal IReadOnlyList<StaleCorrection> StaleCorrections { get; init; } = [];

    /// <summary>What changed in the figures that are watched.</summary>
    internal IReadOnlyList<FactChange> Watched { get; init; } = [];

    /// <summary>The number of figures that persons confirmed or refused.</summary>
    internal int Reviewed { get; init; }

    /// <summary>Decisions that no longer hold, since the text around the number or its reading has changed.</summary>
    internal IReadOnlyList<Decision> FallenDecisions { get; init; } = [];

    internal Findings? Findings { get; init; }

    /// <summary>How far the two readers agree; null if the numerals were read only once.</summary>
    internal ReaderAgreement? Readers { get; init; }

    /// <summary>The time from the start until the report and the store were complete.</summary>
    public TimeSpan Taken { get; init; }

    /// <summary>The duration of each step, in the order in which the steps ended.</summary>
    public IReadOnlyList<(string Step, TimeSpan Taken)> Timings { get; init; } = [];

    /// <summary>What changed since the previous issue; null for a first issue.</summary>
    internal IssueChanges? Changes { get; init; }
}
