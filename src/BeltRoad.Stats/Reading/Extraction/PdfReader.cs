namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>What takes the text out of PDF documents.</summary>
internal enum PdfReader
{
    /// <summary>Poppler's <c>pdftotext</c>, which is a program of its own and may be absent.</summary>
    Poppler,

    /// <summary>The library PdfPig, in a process of the program <c>beltroad</c>.</summary>
    PdfPig,
}
