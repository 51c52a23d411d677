namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>Pages and what a reader's program is told about them. The file holds no date but the one given here.</summary>
/// <param name="Language">A BCP 47 tag such as <c>en</c> or <c>zh-Hans</c>.</param>
internal sealed record PdfDocument(IReadOnlyList<Scene> Pages, string Title, string Language)
{
    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>The program that made the pages.</summary>
    public string? Creator { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>
    /// Says in the file that it conforms to PDF/UA-1 (ISO 14289-1). The writer checks what a program can check and refuses to
    /// write the claim otherwise.
    /// </summary>
    public bool ClaimAccessibility { get; init; }
}
