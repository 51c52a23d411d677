using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>What a run did.</summary>
/// <param name="Folder">Where the report now stands.</param>
/// <param name="Letters">Of all documents ever read, by id.</param>
/// <param name="Charts">How many charts were drawn.</param>
/// <param name="MissingGlyphs">Characters the digest's font lacks.</param>
public sealed record RunResult(
    RunRecord Run,
    IReadOnlyDictionary<string, string> Letters,
    string Folder,
    IReadOnlyList<ReportFile> Files,
    int Charts,
    IReadOnlyList<MissingGlyph> MissingGlyphs
)
{
    /// <summary>How many corrections were applied.</summary>
    public int Corrected { get; init; }

    /// <summary>Corrections that no longer fit their source and were not applied.</summary>
    public IReadOnlyList<StaleCorrection> StaleCorrections { get; init; } = [];

    public Findings? Findings { get; init; }

    /// <summary>Null where the numerals were read once.</summary>
    public ReaderAgreement? Readers { get; init; }

    /// <summary>From the start until the report and the store stood.</summary>
    public TimeSpan Taken { get; init; }

    /// <summary>How long each step took, in the order in which they ended.</summary>
    public IReadOnlyList<(string Step, TimeSpan Taken)> Timings { get; init; } = [];

    /// <summary>Null for a first issue.</summary>
    public IssueChanges? Changes { get; init; }
}
