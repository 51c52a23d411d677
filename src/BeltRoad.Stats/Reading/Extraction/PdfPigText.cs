using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Extracts the text of a PDF with PdfPig, blocks in reading order. A hostile file can make it run endlessly or exhaust stack and memory,
/// so call it in a process that may be killed.
/// </summary>
internal static class PdfPigText
{
    /// <summary>The command of <c>beltroad</c> that runs it.</summary>
    public const string Command = "pdf-text";

    private const int MaxPages = 100_000;

    private static readonly NearestNeighbourWordExtractor Words = new(
        new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 }
    );
    private static readonly RecursiveXYCut Blocks = new(new RecursiveXYCut.RecursiveXYCutOptions { MaxDegreeOfParallelism = 1 });

    /// <param name="output">Receives the text page by page, with a form feed after each page.</param>
    /// <exception cref="InvalidDataException">It has more pages than the limit. PdfPig throws other exceptions for a damaged
    /// file.</exception>
    public static void Write(byte[] pdf, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var document = PdfDocument.Open(pdf, new ParsingOptions { SkipMissingFonts = true });
        if (document.NumberOfPages > MaxPages)
        {
            throw new InvalidDataException(FormattableString.Invariant($"it has {document.NumberOfPages} pages, more than {MaxPages}"));
        }

        foreach (var page in document.GetPages())
        {
            Write(page, output);
            output.Write('\f');
            output.Flush();
        }
    }

    private static void Write(Page page, TextWriter output)
    {
        var words = Words.GetWords(page.Letters).ToList();
        if (words.Count == 0)
        {
            return;
        }

        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(Blocks.GetBlocks(words)))
        {
            output.Write(block.Text);
            output.Write("\n\n");
        }
    }
}
