namespace BeltRoad.Stats.Diagnostics;

/// <content>Documents that are no plain text: HTML, Word, PDF.</content>
internal static partial class RefusalTexts
{
    public static Refusal HtmlTooDeep(string path, int depth, int tags, int mostDeep, int mostTags) =>
        new(
            "html-too-deep",
            path,
            Invariant($"its elements stand {depth} deep in each other and it has {tags} tags; {mostDeep} and {mostTags} are the most"),
            "Save the article alone, or its text"
        );

    public static Refusal UnpacksTooLarge(string path, long limit) =>
        new(
            "unpacks-too-large",
            path,
            Invariant($"unpacks to more than {limit} bytes of text"),
            "Cut it into parts, or save its text as plain text in UTF-8"
        );

    public static Refusal NotDocx(string path, string reason) =>
        new(
            "not-docx",
            path,
            "is no readable Word document (" + Sentence(OneLine(reason)) + ")",
            "Open it in a word processor and save it again as .docx, or as plain text in UTF-8"
        );

    public static Refusal NotPdf(string path, string reason) =>
        new(
            "not-pdf",
            path,
            "is no readable PDF (" + Sentence(OneLine(reason)) + ")",
            "Print it to a new PDF without a password, or save its text as plain text in UTF-8"
        );

    public static Refusal PdfWithoutText(string path) =>
        new(
            "pdf-without-text",
            path,
            "holds pictures of pages, no text",
            "Put it through a text recognition (OCR) first, for example: ocrmypdf -l chi_sim"
        );

    public static Refusal PdfToolMissing(string path) =>
        new(
            "pdf-tool-missing",
            path,
            "PDF documents are read with pdftotext, or with the program beltroad beside its library, and neither is there",
            "Install poppler (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler), or save the text as "
                + "plain text in UTF-8"
        );

    public static Refusal PdfTooHard(string path, string program, TimeSpan patience) =>
        new(
            "pdf-too-hard",
            path,
            Invariant($"{program} did not end within {patience.TotalSeconds} seconds and was stopped"),
            "Print it to a new PDF, cut it into parts, or save its text as plain text in UTF-8"
        );

    public static Refusal PdfTooHard(string path, string program, long memory) =>
        new(
            "pdf-too-hard",
            path,
            Invariant($"{program} took more than {memory} bytes of memory and was stopped"),
            "Print it to a new PDF, cut it into parts, or save its text as plain text in UTF-8"
        );
}
