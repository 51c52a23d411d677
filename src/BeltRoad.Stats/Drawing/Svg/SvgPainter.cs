using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Svg;

/// <summary>Writes one scene. Offsets are added to the coordinates, so that no transform is left but that of the text.</summary>
internal sealed class SvgPainter(Scene scene, SvgOptions options)
{
    private readonly StringBuilder body = new();
    private readonly SvgGlyphs glyphs = options.Glyphs ?? new SvgGlyphs(options.IdPrefix);
    private int clips;
    private bool hasLinks;

    public string Paint()
    {
        Paint(scene.Items, 0, 0);
        var svg = new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
        );
        svg.AppendDecimal(scene.Width)
            .Append(' ')
            .AppendDecimal(scene.Height)
            .Append("\" width=\"")
            .AppendDecimal(scene.Width)
            .Append("pt\" height=\"")
            .AppendDecimal(scene.Height)
            .Append("pt\" role=\"")
            .Append(hasLinks ? "group" : "img")
            .Append('"');
        var names = new List<string>(2);
        Name(names, scene.Title, "title");
        Name(names, scene.Description, "desc");
        if (names.Count > 0)
        {
            svg.Append(" aria-labelledby=\"").AppendXml(string.Join(' ', names)).Append('"');
        }

        svg.Append('>');
        AppendNamed(svg, "title", scene.Title);
        AppendNamed(svg, "desc", scene.Description);
        if (options.Glyphs is null)
        {
            glyphs.AppendDefinitions(svg);
        }

        return svg.Append(body).Append("</svg>").ToString();
    }

    private void Name(List<string> names, string? text, string element)
    {
        if (text is not null)
        {
            names.Add(options.IdPrefix + element);
        }
    }

    private void AppendNamed(StringBuilder svg, string element, string? text)
    {
        if (text is not null)
        {
            svg.Append('<')
                .Append(element)
                .Append(" id=\"")
                .AppendXml(options.IdPrefix + element)
                .Append("\">")
                .AppendXml(text)
                .Append("</")
                .Append(element)
                .Append('>');
        }
    }

    private void Paint(IReadOnlyList<SceneItem> items, double dx, double dy)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SceneItem.RectangleItem rectangle:
                    Rectangle(rectangle, dx, dy);
                    break;
                case SceneItem.PathItem path:
                    body.Append("<path d=\"");
                    SvgPathData.Append(body, path.Path, dx, dy);
                    body.Append('"');
                    Paints(path.Fill, path.Stroke);
                    body.Append(path.Rule == FillRule.EvenOdd && path.Fill is not null ? " fill-rule=\"evenodd\"/>" : "/>");
                    break;
                case SceneItem.TextItem text:
                    Text(text, dx, dy);
                    break;
                case SceneItem.AnchorItem anchor:
                    body.Append("<g id=\"").AppendXml(options.IdPrefix + anchor.Name).Append("\"/>");
                    break;
                case SceneItem.OffsetItem offset:
                    Paint(offset.Children, dx + offset.X, dy + offset.Y);
                    break;
                case SceneItem.ClipItem clip:
                    Clip(clip, dx, dy);
                    break;
                case SceneItem.LinkItem link:
                    Link(link, dx, dy);
                    break;
                case SceneItem.MarkItem mark:
                    Mark(mark, dx, dy);
                    break;
                case SceneItem.TagItem tag:
                    Paint(tag.Children, dx, dy);
                    break;
                default:
                    break;
            }
        }
    }

    private void Rectangle(SceneItem.RectangleItem item, double dx, double dy)
    {
        body.Append("<rect x=\"")
            .AppendDecimal(item.X + dx)
            .Append("\" y=\"")
            .AppendDecimal(item.Y + dy)
            .Append("\" width=\"")
            .AppendDecimal(item.Width)
            .Append("\" height=\"")
            .AppendDecimal(item.Height)
            .Append('"');
        Paints(item.Fill, item.Stroke);
        body.Append("/>");
    }

    private void Text(SceneItem.TextItem item, double dx, double dy)
    {
        if (options.LiveText is { } told)
        {
            SvgLiveText.Append(body, item, dx, dy, Css(item.Style.Colour));
            told(SvgLiveText.Of(item), item.Style.Weight);
            return;
        }

        body.Append("<g fill=\"")
            .AppendXml(Css(item.Style.Colour))
            .Append("\" transform=\"translate(")
            .AppendDecimal(item.X + dx)
            .Append(' ')
            .AppendDecimal(item.Baseline + dy)
            .Append(")scale(")
            .AppendDecimal(item.Style.Size / FontFace.UnitsPerEm, 6)
            .Append(")\">");
        var x = 0;
        foreach (var glyph in item.Glyphs.Glyphs)
        {
            if (glyphs.Use(item.Glyphs.Face, glyph.Glyph) is { } id)
            {
                body.Append("<use ");
                if (x != 0)
                {
                    body.Append("x=\"").AppendDecimal(x).Append("\" ");
                }

                body.Append("xlink:href=\"#").AppendXml(id).Append("\"/>");
            }

            x += glyph.Advance + glyph.Gap;
        }

        body.Append("</g>");
    }

    private void Clip(SceneItem.ClipItem item, double dx, double dy)
    {
        var id = options.IdPrefix + "clip" + DecimalText.Of(++clips);
        body.Append("<clipPath id=\"")
            .AppendXml(id)
            .Append("\"><rect x=\"")
            .AppendDecimal(item.X + dx)
            .Append("\" y=\"")
            .AppendDecimal(item.Y + dy)
            .Append("\" width=\"")
            .AppendDecimal(item.Width)
            .Append("\" height=\"")
            .AppendDecimal(item.Height)
            .Append("\"/></clipPath><g clip-path=\"url(#")
            .AppendXml(id)
            .Append(")\">");
        Paint(item.Children, dx, dy);
        body.Append("</g>");
    }

    private void Link(SceneItem.LinkItem item, double dx, double dy)
    {
        var href = options.Href is { } resolve ? resolve(item.Target) : item.Target.Uri ?? "#" + options.IdPrefix + item.Target.Anchor;
        if (href is null)
        {
            Paint(item.Children, dx, dy);
            return;
        }

        hasLinks = true;
        body.Append("<a xlink:href=\"")
            .AppendXml(href)
            .Append("\" aria-label=\"")
            .AppendXml(item.Description)
            .Append("\"><rect x=\"")
            .AppendDecimal(item.X + dx)
            .Append("\" y=\"")
            .AppendDecimal(item.Y + dy)
            .Append("\" width=\"")
            .AppendDecimal(item.Width)
            .Append("\" height=\"")
            .AppendDecimal(item.Height)
            .Append("\" fill=\"none\" pointer-events=\"all\"/>");
        Paint(item.Children, dx, dy);
        body.Append("</a>");
    }

    private void Mark(SceneItem.MarkItem item, double dx, double dy)
    {
        body.Append("<g");
        if (item.Id is not null)
        {
            body.Append(" id=\"").AppendXml(options.IdPrefix + item.Id).Append('"');
        }

        foreach (var (name, value) in item.Data)
        {
            body.Append(" data-").Append(name).Append("=\"").AppendXml(value).Append('"');
        }

        body.Append('>');
        if (item.Tooltip is not null)
        {
            body.Append("<title>").AppendXml(item.Tooltip).Append("</title>");
        }

        Paint(item.Children, dx, dy);
        body.Append("</g>");
    }

    private void Paints(Colour? fill, Stroke? stroke)
    {
        if (fill is null)
        {
            body.Append(" fill=\"none\"");
        }
        else if (fill != Colour.Black || options.Paint is not null)
        {
            body.Append(" fill=\"").AppendXml(Css(fill.Value)).Append('"');
        }

        if (stroke is null)
        {
            return;
        }

        body.Append(" stroke=\"").AppendXml(Css(stroke.Colour)).Append("\" stroke-width=\"").AppendDecimal(stroke.Width).Append('"');
        if (stroke.Dash.Count > 0)
        {
            body.Append(" stroke-dasharray=\"").AppendJoin(' ', stroke.Dash.Select(length => DecimalText.Of(length))).Append('"');
        }

        body.Append(
            stroke.Cap switch
            {
                LineCap.Round => " stroke-linecap=\"round\"",
                LineCap.Square => " stroke-linecap=\"square\"",
                _ => "",
            }
        );
        body.Append(
            stroke.Join switch
            {
                LineJoin.Round => " stroke-linejoin=\"round\"",
                LineJoin.Bevel => " stroke-linejoin=\"bevel\"",
                _ => "",
            }
        );
    }

    private string Css(Colour colour) => options.Paint?.Invoke(colour) ?? colour.ToString();
}
