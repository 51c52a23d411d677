using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>PDFs made object by object.</summary>
internal static class SmallPdf
{
    /// <summary>Latin lines, one a page.</summary>
    public static byte[] Of(params string[] pages)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages.Length).Select(static i => Number(4 + (2 * i)) + " 0 R"));
        List<byte[]> objects =
        [
            Object("<</Type/Catalog/Pages 2 0 R>>"),
            Object($"<</Type/Pages/Kids[{kids}]/Count {Number(pages.Length)}>>"),
            Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
        ];
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add(Page("/Font<</F1 3 0 R>>", 5 + (2 * i)));
            objects.Add(Stream(Line(pages[i])));
        }

        return Of(objects);
    }

    /// <param name="objects">Numbered from 1; the first is the catalog.</param>
    /// <param name="trailer">What the trailer says besides.</param>
    public static byte[] Of(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.4\n");
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            Write(Number(i + 1) + " 0 obj");
            file.Write(objects[i]);
            Write("endobj\n");
        }

        var table = file.Length;
        Write($"xref\n0 {Number(objects.Count + 1)}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Write(
            $"trailer<</Size {Number(objects.Count + 1)}/Root 1 0 R{trailer}>>\nstartxref\n"
                + $"{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n"
        );
        return file.ToArray();
    }

    public static byte[] Object(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>A page under object 2.</summary>
    /// <param name="resources">Entries of its resources.</param>
    /// <param name="contents">The number of the object that holds its content.</param>
    public static byte[] Page(string resources, int contents) =>
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<{resources}>>/Contents {Number(contents)} 0 R>>");

    public static byte[] Stream(string content, string entries = "") => Stream(Encoding.ASCII.GetBytes(content), entries);

    public static byte[] Stream(byte[] content, string entries = "") =>
        [.. Object($"<</Length {Number(content.Length)}{entries}>>stream\n"), .. content, .. Object("\nendstream")];

    public static string Line(string text) => $"BT /F1 24 Tf 72 700 Td ({text}) Tj ET";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
