using System.Buffers;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing;

/// <content>Scopes, and what the items mean: structure, links, anchors, bookmarks, marks for a script.</content>
internal sealed partial class Scene
{
    private static readonly SearchValues<char> DataNameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Moves everything drawn in the scope.</summary>
    public SceneScope Offset(double x, double y)
    {
        var (dx, dy) = (Finite(x), Finite(y));
        return Open(children => new SceneItem.OffsetItem(dx, dy, children));
    }

    /// <summary>Cuts off what is drawn in the scope at the edges of a rectangle, and of the rectangles around it.</summary>
    public SceneScope Clip(double x, double y, double width, double height)
    {
        var (left, top) = (Finite(x), Finite(y));
        var (w, h) = (NotNegative(width, nameof(width)), NotNegative(height, nameof(height)));
        return Open(children => new SceneItem.ClipItem(left, top, w, h, children));
    }

    /// <summary>
    /// What is drawn in the scope belongs to the element. Text outside every element becomes a paragraph of its own; shapes
    /// outside a figure are artifacts.
    /// </summary>
    public SceneScope Tag(StructureElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Open(children => new SceneItem.TagItem(element, children));
    }

    /// <param name="alternativeText">What a figure shows, in words.</param>
    public SceneScope Tag(StructureTag tag, string? alternativeText = null) =>
        Tag(new StructureElement(tag) { AlternativeText = alternativeText });

    /// <summary>What is drawn in the scope is decoration, or repeated on every page, and is not read out.</summary>
    public SceneScope Artifact() => Open(children => new SceneItem.TagItem(null, children));

    /// <summary>A click inside the rectangle leads to the target; what is drawn in the scope is the link's text.</summary>
    /// <param name="description">What the link leads to, in words.</param>
    public SceneScope Link(double x, double y, double width, double height, LinkTarget target, string description) =>
        Link(x, y, width, height, target, description, new StructureElement(StructureTag.Link));

    /// <summary>Draws text that is a link over its whole width and from its ascent to its descent.</summary>
    /// <returns>The width of the text in points.</returns>
    public double LinkedText(
        double x,
        double baseline,
        string text,
        TextStyle style,
        LinkTarget target,
        string? description = null,
        TextAnchor anchor = TextAnchor.Start
    ) => Text(x, baseline, [new TextRun(text, style) { Link = target, LinkDescription = description }], anchor);

    /// <summary>
    /// A group of its own in SVG, for a script or a style sheet to find; the tooltip is the group's title. PDF and PNG draw
    /// its content only.
    /// </summary>
    /// <param name="data">Attributes without their <c>data-</c>, in the order of writing.</param>
    public SceneScope Mark(string? id, string? tooltip = null, IReadOnlyList<KeyValuePair<string, string>>? data = null)
    {
        foreach (var (name, _) in data ?? [])
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(DataNameCharacters))
            {
                throw new ArgumentException(
                    $"\"{name}\" cannot name a data attribute; use lower-case letters, digits and hyphens.",
                    nameof(data)
                );
            }
        }

        return Open(children => new SceneItem.MarkItem(id, tooltip, data ?? [], children));
    }

    /// <summary>Names a place that links can lead to. A name stands once in a document.</summary>
    public void Anchor(string name, double x, double y)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        current.Add(new SceneItem.AnchorItem(name, Finite(x), Finite(y)));
    }

    /// <summary>An entry of the PDF's outline that leads to the given height of this page.</summary>
    /// <param name="level">1 for the outermost; an entry belongs to the last one before it of a lower level.</param>
    public void Bookmark(string title, int level, double y)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        current.Add(new SceneItem.BookmarkItem(title, level, Finite(y)));
    }

    internal SceneScope Link(
        double x,
        double y,
        double width,
        double height,
        LinkTarget target,
        string description,
        StructureElement element
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentException.ThrowIfNullOrEmpty(description);
        var (left, top) = (Finite(x), Finite(y));
        var (w, h) = (NotNegative(width, nameof(width)), NotNegative(height, nameof(height)));
        return Open(children => new SceneItem.LinkItem(left, top, w, h, target, description, element, children));
    }

    internal void Close(int depth)
    {
        if (open.Count != depth)
        {
            throw new InvalidOperationException("Scopes of a scene close in the reverse order of opening, each once.");
        }

        var children = current;
        (current, var finish) = open.Pop();
        current.Add(finish(children));
    }

    private SceneScope Open(Func<List<SceneItem>, SceneItem> finish)
    {
        open.Push((current, finish));
        current = [];
        return new SceneScope(this, open.Count);
    }
}
