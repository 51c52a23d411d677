namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>Writes pages as PDF 1.7 (ISO 32000-1), tagged, with the embedded font cut down to the glyphs in use.</summary>
internal static class PdfWriter
{
    /// <exception cref="InvalidOperationException">
    /// A link leads to an anchor no page has, an anchor stands twice, or accessibility is claimed and not given; the message
    /// says which.
    /// </exception>
    public static void Write(PdfDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        if (document.Pages.Count == 0)
        {
            throw new ArgumentException("A PDF has at least one page.", nameof(document));
        }

        new PdfBuilder(document).Write(output);
    }
}
