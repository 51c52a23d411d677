using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest;

/// <summary>What a digest takes from outside its documents. Nothing in it is read from a clock.</summary>
internal sealed record DigestOptions
{
    public DigestLanguage Language { get; init; }

    /// <summary>From 1.</summary>
    public int Issue { get; init; } = 1;

    public required DateOnly IssueDate { get; init; }

    /// <summary>Letters given to documents in earlier issues, by document id; others take the next free letter.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Files that could not be read as documents.</summary>
    public IReadOnlyList<RefusedDocument> Refused { get; init; } = [];

    /// <summary>Corrections that no longer fit their source, in words; they were not applied.</summary>
    public IReadOnlyList<string> StaleCorrections { get; init; } = [];

    /// <summary>What changed since the issue before; null for a first issue or where it is not known.</summary>
    public IssueChanges? Changes { get; init; }

    /// <summary>Facts of the run that made the digest, printed at its end in this order.</summary>
    public IReadOnlyList<RunNote> Run { get; init; } = [];

    /// <summary>Facts up to which the digest lists all; of more it shows <see cref="FactExcerpt"/> and points to the exports.</summary>
    public int FactLimit { get; init; } = 1000;

    /// <summary>
    /// Facts shown where they are too many to be listed, the first of each kind: what the rows look like, which nobody reads through.
    /// </summary>
    public int FactExcerpt { get; init; } = 150;

    /// <summary>Rows of the table of a kind where the facts are too many to be listed.</summary>
    public int TableRows { get; init; } = 20;
}
