namespace BeltRoad.Stats.Digest.Html;

/// <summary>The files embedded in the library that the page is made of.</summary>
internal static class PageResources
{
    private static readonly string[] styles = ["1-ground.css", "2-digest.css", "3-sources.css", "4-print.css"];
    private static readonly string[] scripts = ["1-data.js", "2-source.js", "3-facts.js", "4-copy.js", "5-page.js"];

    public static string Style => Joined(styles);

    public static string Script => Joined(scripts);

    public static byte[] Bytes(string name)
    {
        using var stream =
            typeof(PageResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}: not embedded in the library; name it in the project file.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Joined(string[] names) =>
        string.Concat(
            names.Select(name => System.Text.Encoding.UTF8.GetString(Bytes("Digest/Html/Page/" + name)).ReplaceLineEndings("\n"))
        );
}
