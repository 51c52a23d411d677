using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest;

/// <summary>What a digest takes from outside its documents. Nothing in it is read from a clock.</summary>
public sealed record DigestOptions
{
    public DigestLanguage Language { get; init; }

    /// <summary>From 1.</summary>
    public int Issue { get; init; } = 1;

    public required DateOnly IssueDate { get; init; }

    /// <summary>Letters given to documents in earlier issues, by document id; others take the next free letter.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Files that could not be read as documents.</summary>
    public IReadOnlyList<RefusedDocument> Refused { get; init; } = [];

    /// <summary>What changed since the issue before; null for a first issue or where it is not known.</summary>
    public IssueChanges? Changes { get; init; }

    /// <summary>Facts of the run that made the digest, printed at its end in this order.</summary>
    public IReadOnlyList<RunNote> Run { get; init; } = [];

    /// <summary>Rows of the full fact table; beyond it the digest shows the first of each kind and points to the exports.</summary>
    public int FactLimit { get; init; } = 1000;
}

/// <param name="Name">The file's name, never its path.</param>
public sealed record RefusedDocument(string Name, string Reason);

/// <summary>A line such as "Program | beltroad 0.1.0".</summary>
public sealed record RunNote(string Name, string Value);

/// <summary>What became of one statement between two issues.</summary>
public enum ChangeSort
{
    New,
    Revised,
    Restated,
    Copied,
    Contradicted,
    Withdrawn,
}

/// <param name="Example">The most telling case in one line; empty where there is none.</param>
/// <param name="Claim">The claim code of the example; empty where there is none.</param>
public sealed record ChangeCount(ChangeSort Sort, int Count, string Example, string Claim);

/// <param name="Since">The number of the earlier issue.</param>
/// <param name="Summary">One sentence on what was read then and now; may be empty.</param>
public sealed record IssueChanges(int Since, string Summary, IReadOnlyList<ChangeCount> Counts);
