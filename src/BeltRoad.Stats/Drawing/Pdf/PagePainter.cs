using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>
/// Paints one page and finds for each item what it belongs to: text to the innermost element, shapes to their figure, all else
/// to nothing (an artifact).
/// </summary>
internal sealed class PagePainter
{
    private readonly Scene scene;
    private readonly PdfBuilder builder;
    private readonly int pageNumber;
    private readonly PageContent content;
    private readonly List<StructureNode> contentOwners = [];
    private readonly List<int> annotations = [];
    private readonly StringBuilder body = new();
    private StructureNode? owner;
    private bool isArtifact;
    private bool isOpen;

    private readonly record struct Context(double Dx, double Dy, StructureNode Node, StructureNode? Figure, bool IsArtifact);

    private PagePainter(Scene scene, PdfBuilder builder, int pageNumber)
    {
        this.scene = scene;
        this.builder = builder;
        this.pageNumber = pageNumber;
        content = new PageContent(scene.Height);
    }

    /// <param name="index">The page's index, which is also its key in the parent tree.</param>
    public static void Paint(Scene scene, PdfBuilder builder, int index)
    {
        var painter = new PagePainter(scene, builder, builder.PageNumbers[index]);
        painter.Paint(scene.Items, new Context(0, 0, builder.Structure.Document, null, false));
        painter.EndMarked();
        painter.Finish(index);
    }

    private void Paint(IReadOnlyList<SceneItem> items, Context context)
    {
        foreach (var item in items)
        {
            Paint(item, context);
        }
    }

    private void Paint(SceneItem item, Context context)
    {
        var (dx, dy) = (context.Dx, context.Dy);
        switch (item)
        {
            case SceneItem.RectangleItem rectangle:
                BeginShape(
                    context,
                    [new PathPoint(rectangle.X, rectangle.Y), new PathPoint(rectangle.X + rectangle.Width, rectangle.Y + rectangle.Height)]
                );
                content.Rectangle(rectangle.X + dx, rectangle.Y + dy, rectangle.Width, rectangle.Height, rectangle.Fill, rectangle.Stroke);
                break;
            case SceneItem.PathItem path when path.Path.Verbs.Count > 0:
                BeginShape(context, path.Path.Points);
                content.Path(path.Path, dx, dy, path.Fill, path.Stroke, path.Rule);
                break;
            case SceneItem.TextItem text:
                Text(text, context);
                break;
            case SceneItem.AnchorItem anchor:
                builder.Destinations.Add(anchor.Name, pageNumber, anchor.X + dx, scene.Height - anchor.Y - dy);
                break;
            case SceneItem.BookmarkItem bookmark:
                builder.Outline.Add(bookmark.Title, bookmark.Level, pageNumber, scene.Height - bookmark.Y - dy);
                break;
            case SceneItem.OffsetItem offset:
                Paint(offset.Children, context with { Dx = dx + offset.X, Dy = dy + offset.Y });
                break;
            case SceneItem.ClipItem clip:
                EndMarked();
                content.BeginClip(clip.X + dx, clip.Y + dy, clip.Width, clip.Height);
                Paint(clip.Children, context);
                EndMarked();
                content.EndClip();
                break;
            case SceneItem.TagItem { Element: null } artifact:
                Paint(artifact.Children, context with { IsArtifact = true });
                break;
            case SceneItem.TagItem { Element: { } element } tag:
                var node = builder.Structure.Node(element, context.Node);
                Paint(
                    tag.Children,
                    context with
                    {
                        Node = node,
                        Figure = element.Tag == StructureTag.Figure ? node : context.Figure,
                        IsArtifact = false,
                    }
                );
                break;
            case SceneItem.LinkItem link:
                Link(link, context);
                break;
            case SceneItem.Container container:
                Paint(container.Children, context);
                break;
            default:
                break;
        }
    }

    private void Text(SceneItem.TextItem item, Context context)
    {
        var (x, baseline) = (item.X + context.Dx, item.Baseline + context.Dy);
        var font = builder.Font(item.Glyphs.Face);
        if (context.IsArtifact)
        {
            Begin(null);
        }
        else
        {
            var node = context.Node;
            if (StructureRules.HoldsElementsOnly(node.Tag))
            {
                node = builder.Structure.Node(new StructureElement(StructureTag.P), node);
            }

            Begin(node);
            Grow(
                context,
                x,
                baseline - TextMeasurer.Ascent(item.Style),
                x + item.Glyphs.Width(item.Style.Size),
                baseline + TextMeasurer.Descent(item.Style)
            );
        }

        content.Text(x, baseline, item.Glyphs, item.Style, font);
    }

    private void Link(SceneItem.LinkItem item, Context context)
    {
        var node = builder.Structure.Node(item.Element, context.Node);
        Paint(item.Children, context with { Node = node, IsArtifact = false });
        EndMarked();
        var (left, bottom) = (item.X + context.Dx, scene.Height - item.Y - context.Dy - item.Height);
        var key = builder.NextParentKey();
        body.Clear()
            .Append("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[")
            .AppendDecimal(left)
            .Append(' ')
            .AppendDecimal(bottom)
            .Append(' ')
            .AppendDecimal(left + item.Width)
            .Append(' ')
            .AppendDecimal(bottom + item.Height)
            .Append("]/P ")
            .AppendReference(pageNumber)
            .Append("/StructParent ")
            .AppendInteger(key)
            .Append("/Contents")
            .AppendText(item.Description);
        if (item.Target.Anchor is { } anchor)
        {
            builder.Destinations.Expect(anchor, pageNumber);
            body.Append("/Dest").AppendText(anchor);
        }
        else
        {
            body.Append("/A<</S/URI/URI").AppendText(EscapedUri(item.Target.Uri!)).Append(">>");
        }

        var number = builder.File.Add(body.Append(">>").ToString());
        annotations.Add(number);
        node.Kids.Add(StructureKid.OfAnnotation(pageNumber, number));
        builder.Structure.SetParent(key, node);
    }

    /// <summary>A URI action takes ASCII; other characters are escaped as their UTF-8 bytes.</summary>
    private static string EscapedUri(string uri)
    {
        var escaped = new StringBuilder(uri.Length);
        foreach (var rune in uri.EnumerateRunes())
        {
            escaped.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    private void BeginShape(Context context, IReadOnlyList<PathPoint> points)
    {
        if (context.Figure is null || context.IsArtifact)
        {
            Begin(null);
            return;
        }

        Begin(context.Node);
        foreach (var point in points)
        {
            Grow(context, point.X + context.Dx, point.Y + context.Dy, point.X + context.Dx, point.Y + context.Dy);
        }
    }

    private void Grow(Context context, double left, double top, double right, double bottom)
    {
        if (context.Figure is { } figure && (figure.PageNumber == 0 || figure.PageNumber == pageNumber))
        {
            var box = new PageBox(left, scene.Height - bottom, right, scene.Height - top);
            figure.Box = figure.Box?.Union(box) ?? box;
        }
    }

    /// <summary>Opens marked content for the node, or for an artifact where it is null, unless it is open already.</summary>
    private void Begin(StructureNode? node)
    {
        if (isOpen && owner == node && isArtifact == (node is null))
        {
            return;
        }

        EndMarked();
        (isOpen, owner, isArtifact) = (true, node, node is null);
        if (node is null)
        {
            content.BeginArtifact();
            return;
        }

        if (node.PageNumber == 0)
        {
            node.PageNumber = pageNumber;
        }

        content.BeginContent(StructureTree.Name(node.Tag), contentOwners.Count);
        node.Kids.Add(StructureKid.Content(pageNumber, contentOwners.Count));
        contentOwners.Add(node);
    }

    private void EndMarked()
    {
        if (isOpen)
        {
            content.EndMarked();
            (isOpen, owner) = (false, null);
        }
    }

    private void Finish(int index)
    {
        builder.Structure.SetParents(index, contentOwners);
        var stream = builder.File.AddStream("", content.Operators);
        body.Clear()
            .Append("<</Type/Page/Parent ")
            .AppendReference(builder.PagesNumber)
            .Append("/MediaBox[0 0 ")
            .AppendDecimal(scene.Width)
            .Append(' ')
            .AppendDecimal(scene.Height)
            .Append("]/Resources ")
            .AppendReference(builder.ResourcesNumber)
            .Append("/Contents ")
            .AppendReference(stream)
            .Append("/Tabs/S/StructParents ")
            .AppendInteger(index);
        if (annotations.Count > 0)
        {
            body.Append("/Annots[")
                .AppendJoin(' ', annotations.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R")))
                .Append(']');
        }

        builder.File.Set(pageNumber, body.Append(">>").ToString());
    }
}
