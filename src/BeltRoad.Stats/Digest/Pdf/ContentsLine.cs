namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>A line of the table of contents.</summary>
/// <param name="Anchor">Where the section begins.</param>
internal sealed record ContentsLine(string Title, string Note, string Anchor, int Page);
