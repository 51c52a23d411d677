using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest;

/// <summary>One fact as a table prints it.</summary>
internal sealed record FactRow
{
    public required string Claim { get; init; }

    public required string Letter { get; init; }

    /// <summary>The indicator's name, a gloss of the subject, or in Chinese the subject.</summary>
    public required string Label { get; init; }

    /// <summary>True where <see cref="Label"/> is English key words for the subject, which stands behind it.</summary>
    public bool IsGloss { get; init; }

    /// <summary>What is measured, in the source's own words.</summary>
    public required string Subject { get; init; }

    public required Modifier Modifier { get; init; }

    /// <summary>The hedge's word; empty for none.</summary>
    public required string Hedge { get; init; }

    /// <summary>In the scale of its column, without unit.</summary>
    public required string Value { get; init; }

    /// <summary>In the largest fitting scale with its unit and without its hedge: "US$380 bn".</summary>
    public required string Figure { get; init; }

    /// <summary>The unit's word, or the counted noun in the source's own words.</summary>
    public required string Unit { get; init; }

    public required string AsPrinted { get; init; }

    public required Kind Kind { get; init; }

    public required string KindWord { get; init; }

    public required Measure Measure { get; init; }

    public required string MeasureWord { get; init; }

    public required string AsOf { get; init; }

    public required bool HasTime { get; init; }

    public required Status Status { get; init; }

    public required string StatusWord { get; init; }

    /// <summary>The headings the sentence stands under, outermost first, as one line; empty where the document has none.</summary>
    public required string Section { get; init; }

    public required int Line { get; init; }

    /// <summary>Who confirmed it and when, in words; empty where nobody has.</summary>
    public string Reviewed { get; init; } = string.Empty;

    /// <summary>Of the list of all facts, other places that state the same and that the digest cites, by claim code.</summary>
    public IReadOnlyList<string> AlsoAt { get; init; } = [];
}
