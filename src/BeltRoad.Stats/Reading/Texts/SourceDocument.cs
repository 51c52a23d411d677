namespace BeltRoad.Stats.Reading.Texts;

/// <summary>In which characters Chinese is written.</summary>
public enum Script
{
    /// <summary>The text has no Han characters.</summary>
    Unknown,

    /// <summary>As on the mainland and in Singapore.</summary>
    Simplified,

    /// <summary>As in Hong Kong, Macao and Taiwan.</summary>
    Traditional,
}

/// <summary>A heading and the text under it, up to the next heading of its level or above.</summary>
/// <param name="Level">1 for the highest.</param>
/// <param name="Heading">The span of the heading's own words, without its marker signs.</param>
/// <param name="Body">From the end of the heading to the end of the section.</param>
public sealed record Section(int Level, TextSpan Heading, TextSpan Body);

/// <summary>
/// A document as read: its unaltered text and what is known about it. All spans of the program refer to <see cref="Text"/>.
/// </summary>
public sealed record SourceDocument
{
    /// <summary>The file name, or the id given with a line of input.</summary>
    public required string Id { get; init; }

    /// <summary>The text as in the source, with its line ends and byte order mark.</summary>
    public required string Text { get; init; }

    /// <summary>The SHA-256 of the source's bytes in lower-case hexadecimal; empty if the text did not come from a file.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>How the bytes were decoded; null if the text did not come from a text file.</summary>
    internal EncodingDecision? Encoding { get; init; }

    /// <summary>
    /// The program that extracted the text from the file, "pdftotext" or "PdfPig"; null if the form of the file has only one reader.
    /// </summary>
    public string? TextFrom { get; init; }

    /// <summary>Empty where none is found.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Where <see cref="Title"/> was found: "text", "a.meta.json", "documents.csv:2".</summary>
    public string? TitleFrom { get; init; }

    /// <summary>Who published it, in its own words; null where that is not found.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where <see cref="Publisher"/> was found, as for the title.</summary>
    public string? PublisherFrom { get; init; }

    /// <summary>The date of publication; null where it is not found.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Where <see cref="Published"/> was found, in words: "dateline at line 5", "sidecar", "given".</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>The characters most of its Chinese is written in.</summary>
    public Script Script { get; init; }

    /// <summary>"characters" if it was determined from the characters of the text, otherwise the file that states it.</summary>
    public string? ScriptFrom { get; init; }

    /// <summary>"zh" or "en"; null if the text has words of neither and nothing else states it.</summary>
    public string? Language { get; init; }

    /// <summary>"characters" if it was determined from the characters of the text, otherwise the file that states it.</summary>
    public string? LanguageFrom { get; init; }

    /// <summary>Headings and what they govern, in text order; a subsection follows the section it is in.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The positions of the text's characters in the file: pages, tables and their cells.</summary>
    internal OriginalPlaces Places { get; init; } = OriginalPlaces.None;

    /// <summary>Page numbers and headers that repeat on page after page, in order. Sentences continue across them.</summary>
    public IReadOnlyList<TextSpan> Furniture { get; init; } = [];

    /// <summary>The lines of <see cref="Text"/>, for the line and column of a span.</summary>
    public required LineMap Lines { get; init; }
}
