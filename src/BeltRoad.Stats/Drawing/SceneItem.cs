using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing;

/// <summary>What a scene consists of, in the order of painting. Coordinates are relative to the offsets around the item.</summary>
internal abstract record SceneItem
{
    internal sealed record RectangleItem(double X, double Y, double Width, double Height, Colour? Fill, Stroke? Stroke) : SceneItem;

    internal sealed record PathItem(VectorPath Path, Colour? Fill, Stroke? Stroke, FillRule Rule) : SceneItem;

    internal sealed record TextItem(double X, double Baseline, GlyphRun Glyphs, TextStyle Style) : SceneItem;

    internal sealed record AnchorItem(string Name, double X, double Y) : SceneItem;

    internal sealed record BookmarkItem(string Title, int Level, double Y) : SceneItem;

    internal abstract record Container(IReadOnlyList<SceneItem> Children) : SceneItem;

    internal sealed record OffsetItem(double X, double Y, IReadOnlyList<SceneItem> Children) : Container(Children);

    internal sealed record ClipItem(double X, double Y, double Width, double Height, IReadOnlyList<SceneItem> Children)
        : Container(Children);

    /// <summary>A null element marks an artifact: it is painted and not read out.</summary>
    internal sealed record TagItem(StructureElement? Element, IReadOnlyList<SceneItem> Children) : Container(Children);

    internal sealed record LinkItem(
        double X,
        double Y,
        double Width,
        double Height,
        LinkTarget Target,
        string Description,
        StructureElement Element,
        IReadOnlyList<SceneItem> Children
    ) : Container(Children);

    internal sealed record MarkItem(
        string? Id,
        string? Tooltip,
        IReadOnlyList<KeyValuePair<string, string>> Data,
        IReadOnlyList<SceneItem> Children
    ) : Container(Children);
}
