using BeltRoad.Stats.Reading.Texts;
using MemoryPack;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>What is known of a document beside its text, its id and the hash of its bytes.</summary>
[MemoryPackable]
internal sealed partial record KeptDocument
{
    /// <summary>Null where the text came from a reader that decodes it itself.</summary>
    public KeptEncoding? Encoding { get; init; }

    public required string Title { get; init; }

    public string? TitleFrom { get; init; }

    public string? Publisher { get; init; }

    public string? PublisherFrom { get; init; }

    /// <summary>As <see cref="PartialDate.ToString"/> writes it.</summary>
    public string? Published { get; init; }

    public string? PublishedFrom { get; init; }

    public Script Script { get; init; }

    public string? ScriptFrom { get; init; }

    public string? Language { get; init; }

    public string? LanguageFrom { get; init; }

    public KeptSection[] Sections { get; init; } = [];

    public TextSpan[] Furniture { get; init; } = [];

    public int[] PageStarts { get; init; } = [];

    public KeptTable[] Tables { get; init; } = [];

    public static KeptDocument Of(SourceDocument document) =>
        new()
        {
            Encoding = document.Encoding is { } encoding ? new(encoding.Name, encoding.Confidence, encoding.From) : null,
            Title = document.Title,
            TitleFrom = document.TitleFrom,
            Publisher = document.Publisher,
            PublisherFrom = document.PublisherFrom,
            Published = document.Published?.ToString(),
            PublishedFrom = document.PublishedFrom,
            Script = document.Script,
            ScriptFrom = document.ScriptFrom,
            Language = document.Language,
            LanguageFrom = document.LanguageFrom,
            Sections = [.. document.Sections.Select(static section => new KeptSection(section.Level, section.Heading, section.Body))],
            Furniture = [.. document.Furniture],
            PageStarts = [.. document.Places.PageStarts],
            Tables = [.. document.Places.Tables.Select(static table => KeptTable.Of(table))],
        };

    /// <param name="encoding">That of the document, held once with equal ones.</param>
    /// <param name="words">Holds equal words of all documents once.</param>
    public SourceDocument Restore(string id, string sha256, string text, EncodingDecision? encoding, StringPool words) =>
        new()
        {
            Id = id,
            Text = text,
            Sha256 = sha256,
            Lines = LineMap.Of(text),
            Encoding = encoding,
            Title = words.Known(Title),
            TitleFrom = words.Known(TitleFrom),
            Publisher = words.Known(Publisher),
            PublisherFrom = words.Known(PublisherFrom),
            Published = PartialDate.TryParse(Published, out var published) ? published : null,
            PublishedFrom = words.Known(PublishedFrom),
            Script = Script,
            ScriptFrom = words.Known(ScriptFrom),
            Language = words.Known(Language),
            LanguageFrom = words.Known(LanguageFrom),
            Sections = [.. Sections.Select(static section => new Section(section.Level, section.Heading, section.Body))],
            Furniture = Furniture,
            Places =
                PageStarts.Length == 0 && Tables.Length == 0
                    ? OriginalPlaces.None
                    : new OriginalPlaces(PageStarts, [.. Tables.Select(static table => table.ToTable())]),
        };
}

[MemoryPackable]
internal sealed partial record KeptEncoding(string Name, double Confidence, string From);

[MemoryPackable]
internal readonly partial record struct KeptSection(int Level, TextSpan Heading, TextSpan Body);

[MemoryPackable]
internal readonly partial record struct KeptCell(int Row, int Column, int RowSpan, int ColumnSpan, TextSpan Span, bool IsHeader);

[MemoryPackable]
internal sealed partial record KeptTable(TextSpan Span, TextSpan Before, KeptCell[] Cells)
{
    public static KeptTable Of(DocumentTable table) =>
        new(
            table.Span,
            table.Before,
            [
                .. table.Cells.Select(static cell => new KeptCell(
                    cell.Row,
                    cell.Column,
                    cell.RowSpan,
                    cell.ColumnSpan,
                    cell.Span,
                    cell.IsHeader
                )),
            ]
        );

    public DocumentTable ToTable() =>
        new(
            Span,
            Before,
            [.. Cells.Select(static cell => new TableCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Span, cell.IsHeader))]
        );
}
