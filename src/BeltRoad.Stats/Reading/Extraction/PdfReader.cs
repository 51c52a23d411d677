namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>What extracts the text of PDF documents.</summary>
internal enum PdfReader
{
    /// <summary>Poppler's <c>pdftotext</c>, a separate program that may be missing.</summary>
    Poppler,

    /// <summary>The library PdfPig, in a process of the program <c>beltroad</c>.</summary>
    PdfPig,
}
