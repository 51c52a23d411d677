using BeltRoad.Stats.Reading.Extraction;

namespace BeltRoad.Stats.Reading;

/// <summary>The bounds within which a file is read.</summary>
internal sealed record ReadOptions
{
    /// <summary>A larger file is refused; the seeds' largest is 84 kB.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// A name of <see cref="Encodings.KnownEncodings"/> that all text files are in; null where each file's is to be found out.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>What takes the text out of PDF documents; null for poppler's where it is installed, else PdfPig.</summary>
    public PdfReader? Pdf { get; init; }
}
