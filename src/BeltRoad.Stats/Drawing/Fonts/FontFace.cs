using System.Collections.Concurrent;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>
/// One of the two embedded TrueType faces. The small tables are read once; outlines are read from the resource when a glyph is
/// first drawn. Safe for use by several threads.
/// </summary>
internal sealed class FontFace
{
    public const int UnitsPerEm = 1000;

    private static readonly Lazy<FontFace> Regular = new(() => Load("BeltRoadHei-Regular"));
    private static readonly Lazy<FontFace> Bold = new(() => Load("BeltRoadHei-Bold"));

    private readonly TableReader tables;
    private readonly CharacterMap characters;
    private readonly byte[] loca;
    private readonly byte[] hmtx;
    private readonly int longMetrics;
    private readonly ConcurrentDictionary<ushort, GlyphOutline> outlines = new();

    private FontFace(string name, TableReader tables)
    {
        Name = name;
        this.tables = tables;
        var head = tables.Read("head");
        var hhea = tables.Read("hhea");
        var os2 = tables.Read("OS/2");
        if (BigEndian.UInt16(head, 18) != UnitsPerEm || BigEndian.Int16(head, 50) != 1)
        {
            throw new InvalidDataException($"{name}: 1000 units per em and long glyph offsets are needed.");
        }

        Metrics = new FontMetrics(
            BigEndian.Int16(os2, 68),
            -BigEndian.Int16(os2, 70),
            BigEndian.Int16(os2, 88),
            BigEndian.Int16(os2, 86),
            BigEndian.Int16(head, 36),
            BigEndian.Int16(head, 38),
            BigEndian.Int16(head, 40),
            BigEndian.Int16(head, 42)
        );
        longMetrics = BigEndian.UInt16(hhea, 34);
        loca = tables.Read("loca");
        hmtx = tables.Read("hmtx");
        characters = new CharacterMap(tables.Read("cmap"));
    }

    public string Name { get; }

    public FontMetrics Metrics { get; }

    public int GlyphCount => (loca.Length / 4) - 1;

    public static FontFace Of(FontWeight weight) =>
        weight switch
        {
            FontWeight.Regular => Regular.Value,
            FontWeight.Bold => Bold.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, "BeltRoadHei has the weights Regular and Bold."),
        };

    /// <returns>The glyph's number, 0 where the face has none.</returns>
    public ushort GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    public int AdvanceOf(ushort glyph) => BigEndian.UInt16(hmtx, 4 * Math.Min(glyph, longMetrics - 1));

    public short LeftBearingOf(ushort glyph) =>
        BigEndian.Int16(hmtx, glyph < longMetrics ? (4 * glyph) + 2 : (4 * longMetrics) + (2 * (glyph - longMetrics)));

    public GlyphOutline OutlineOf(ushort glyph) => outlines.GetOrAdd(glyph, static (key, face) => GlyphOutline.Read(face, key), this);

    /// <summary>The glyph's entry of the glyf table; empty for a space.</summary>
    public byte[] DataOf(ushort glyph)
    {
        var start = BigEndian.Length(loca, 4 * glyph);
        return tables.Read("glyf", start, BigEndian.Length(loca, 4 * (glyph + 1)) - start);
    }

    public byte[] Table(string tag) => tables.Read(tag);

    /// <param name="stream">A TrueType file; it must stay open.</param>
    internal static FontFace Read(string name, Stream stream) => new(name, new TableReader(stream));

    /// <summary>The file of a face, from its first byte.</summary>
    internal static Stream Open(FontWeight weight) => Open(Of(weight).Name);

    private static FontFace Load(string name) => Read(name, Open(name));

    private static Stream Open(string name)
    {
        var resource = $"Drawing/Fonts/{name}.ttf";
        return typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The program was built without its font: the resource {resource} is absent.");
    }
}
