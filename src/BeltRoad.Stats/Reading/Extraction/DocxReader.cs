using System.Globalization;
using System.IO.Compression;
using System.Xml;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Extracts the text of a Word document (ECMA-376 WordprocessingML), part by part as a stream, so that memory is bounded by the text,
/// whatever size the package unpacks to.
/// </summary>
internal static class DocxReader
{
    private const int MaxEntries = 10_000;
    private const long MaxUnpacked = 128L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxUnpacked,
    };

    public static (ExtractedText? Text, Refusal? Refusal) Read(string path, byte[] bytes)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (package.Entries.Count > MaxEntries || package.Entries.Sum(static entry => entry.Length) > MaxUnpacked)
            {
                return (null, RefusalTexts.UnpacksTooLarge(path, MaxUnpacked));
            }

            if (package.GetEntry("word/document.xml") is not { } main)
            {
                return (null, RefusalTexts.NotDocx(path, "it holds no word/document.xml"));
            }

            var levels = package.GetEntry("word/styles.xml") is { } styles ? HeadingLevels(styles) : [];
            var assembly = new TextAssembly();
            using (var xml = Open(main))
            {
                new DocxBody(xml, assembly, levels).Read();
            }

            foreach (var notes in (ReadOnlySpan<string>)["word/footnotes.xml", "word/endnotes.xml"])
            {
                if (package.GetEntry(notes) is { } entry)
                {
                    using var xml = Open(entry);
                    new DocxBody(xml, assembly, levels).Read();
                }
            }

            return (assembly.Finish(null), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException)
        {
            return (null, RefusalTexts.NotDocx(path, fault.Message));
        }
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new BoundedStream(entry.Open(), MaxUnpacked), Settings);

    /// <summary>The heading level of each paragraph style, from its outline level or from a name such as <c>heading 2</c>.</summary>
    private static Dictionary<string, int> HeadingLevels(ZipArchiveEntry styles)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        using var xml = Open(styles);
        var style = string.Empty;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = xml.GetAttribute("val", xml.NamespaceURI);
            switch (xml.LocalName)
            {
                case "style":
                    style = xml.GetAttribute("styleId", xml.NamespaceURI) ?? string.Empty;
                    break;
                case "name"
                    when value?.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) == true
                        && int.TryParse(value.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level):
                    levels[style] = level;
                    break;
                case "name" when string.Equals(value, "Title", StringComparison.OrdinalIgnoreCase):
                    levels[style] = 1;
                    break;
                case "outlineLvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outline) && outline < 9:
                    levels[style] = outline + 1;
                    break;
                default:
                    break;
            }
        }

        return levels;
    }
}
