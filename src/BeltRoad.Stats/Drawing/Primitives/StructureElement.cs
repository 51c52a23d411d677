namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>
/// A node of the document's logical structure. It is compared by identity: opened again, also on a later page, the same
/// element goes on, so that a table over three pages is one table. Its parent is the element it was first opened in.
/// </summary>
internal sealed class StructureElement(StructureTag tag)
{
    public StructureTag Tag { get; } = tag;

    /// <summary>What a figure shows, in words, for a reader who does not see it. A figure must have it.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>A BCP 47 tag where the language is not the document's.</summary>
    public string? Language { get; init; }

    /// <summary>For <see cref="StructureTag.TH"/>; a column header unless said otherwise.</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>For TH and TD: the number of columns it stands over.</summary>
    public int ColumnSpan { get; init; } = 1;
}
