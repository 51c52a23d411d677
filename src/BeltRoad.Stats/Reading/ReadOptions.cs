using BeltRoad.Stats.Reading.Extraction;

namespace BeltRoad.Stats.Reading;

/// <summary>How a file is read, and its limits.</summary>
internal sealed record ReadOptions
{
    /// <summary>The maximum size in bytes; a larger file is refused. The largest of the seeds has 84 kB.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// The encoding of all text files, a name of <see cref="Encodings.KnownEncodings"/>; null to detect it for each file.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>What extracts the text of PDF documents; null for poppler's if it is installed, else PdfPig.</summary>
    public PdfReader? Pdf { get; init; }
}
