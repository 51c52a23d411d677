using System.IO.Compression;
using System.Text;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>Small Word packages for tests.</summary>
internal static class WordFile
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Of(string body, string? footnotes = null)
    {
        using var held = new MemoryStream();
        using (var package = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "word/document.xml", $"<w:document {Namespace}><w:body>{body}</w:body></w:document>");
            Add(
                package,
                "word/styles.xml",
                $"<w:styles {Namespace}><w:style w:styleId=\"a3\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"
            );
            if (footnotes is not null)
            {
                Add(package, "word/footnotes.xml", $"<w:footnotes {Namespace}><w:footnote>{footnotes}</w:footnote></w:footnotes>");
            }
        }

        return held.ToArray();
    }

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    private static void Add(ZipArchive package, string name, string content)
    {
        using var stream = package.CreateEntry(name, CompressionLevel.Optimal).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
