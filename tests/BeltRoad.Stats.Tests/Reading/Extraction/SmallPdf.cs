using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>A PDF of Latin lines, one a page.</summary>
internal static class SmallPdf
{
    public static byte[] Of(params string[] pages)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages.Length).Select(i => Number(4 + (2 * i)) + " 0 R"));
        List<string> objects = ["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{kids}]/Count {Number(pages.Length)}>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
        for (var i = 0; i < pages.Length; i++)
        {
            var content = $"BT /F1 24 Tf 72 700 Td ({pages[i]}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {Number(5 + (2 * i))} 0 R>>");
            objects.Add($"<</Length {Number(content.Length)}>>stream\n{content}\nendstream");
        }

        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        return Encoding.ASCII.GetBytes(text.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
