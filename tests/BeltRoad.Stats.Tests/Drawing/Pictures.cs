using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Tests.Drawing;

/// <summary>Keeps what the drawing tests drew beside the built tests, for eyes.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    public static byte[] Pdf(params Scene[] pages) => Pdf(new PdfDocument(pages, "Gallery", "en"));

    public static byte[] Pdf(PdfDocument document)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static byte[] Png(Scene scene, double scale = 2)
    {
        using var stream = new MemoryStream();
        PngWriter.Write(scene, stream, scale);
        return stream.ToArray();
    }

    public static string Save(byte[] bytes, string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
