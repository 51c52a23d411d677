using System.Text;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>
/// The operators of one page. It remembers the graphics state and sets what changes only; y is turned round here, so all
/// coordinates it takes are the scene's.
/// </summary>
internal sealed class PageContent(double height)
{
    private readonly StringBuilder operators = new("4 M\n");
    private readonly Stack<State> saved = new();
    private State state = new(Colour.Black, Colour.Black, 1, LineCap.Butt, LineJoin.Miter, "", null, 0);
    private bool isMarked;

    private readonly record struct State(
        Colour Fill,
        Colour Stroke,
        double Width,
        LineCap Cap,
        LineJoin Join,
        string Dash,
        PdfFont? Font,
        double Size
    );

    /// <summary>All ASCII.</summary>
    public StringBuilder Operators => operators;

    public void BeginContent(string tag, int id)
    {
        operators.Append('/').Append(tag).Append("<</MCID ").AppendInteger(id).Append(">>BDC\n");
        isMarked = true;
    }

    public void BeginArtifact()
    {
        operators.Append("/Artifact BMC\n");
        isMarked = true;
    }

    public void EndMarked()
    {
        operators.Append(isMarked ? "EMC\n" : "");
        isMarked = false;
    }

    public void BeginClip(double x, double y, double width, double boxHeight)
    {
        saved.Push(state);
        operators.Append("q ");
        AppendRectangle(x, y, width, boxHeight);
        operators.Append("W n\n");
    }

    public void EndClip()
    {
        operators.Append("Q\n");
        state = saved.Pop();
    }

    public void Rectangle(double x, double y, double width, double boxHeight, Colour? fill, Stroke? stroke)
    {
        Set(fill, stroke);
        AppendRectangle(x, y, width, boxHeight);
        AppendPaint(fill, stroke, FillRule.NonZero);
    }

    public void Path(VectorPath path, double dx, double dy, Colour? fill, Stroke? stroke, FillRule rule)
    {
        Set(fill, stroke);
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    AppendPoint(path.Points[next++], dx, dy).Append("m ");
                    break;
                case PathVerb.Line:
                    AppendPoint(path.Points[next++], dx, dy).Append("l ");
                    break;
                case PathVerb.Cubic:
                    AppendPoint(path.Points[next++], dx, dy);
                    AppendPoint(path.Points[next++], dx, dy);
                    AppendPoint(path.Points[next++], dx, dy).Append("c ");
                    break;
                default:
                    operators.Append("h ");
                    break;
            }
        }

        AppendPaint(fill, stroke, rule);
    }

    public void Text(double x, double baseline, GlyphRun run, TextStyle style, PdfFont font)
    {
        Set(style.Colour, null);
        operators.Append("BT ");
        if (state.Font != font || state.Size != style.Size)
        {
            state = state with { Font = font, Size = style.Size };
            operators.Append('/').Append(font.ResourceName).Append(' ').AppendDecimal(style.Size, 4).Append(" Tf ");
        }

        AppendPoint(new PathPoint(x, baseline), 0, 0).Append("Td [<");
        var glyphs = run.Glyphs;
        for (var i = 0; i < glyphs.Length; i++)
        {
            operators.AppendCode(font.CodeOf(glyphs[i]));
            if (glyphs[i].Gap != 0 && i + 1 < glyphs.Length)
            {
                operators.Append('>').AppendInteger(-glyphs[i].Gap).Append('<');
            }
        }

        operators.Append(">]TJ ET\n");
    }

    private StringBuilder AppendPoint(PathPoint point, double dx, double dy) =>
        operators.AppendDecimal(point.X + dx, 3).Append(' ').AppendDecimal(height - point.Y - dy, 3).Append(' ');

    private void AppendRectangle(double x, double y, double width, double boxHeight)
    {
        AppendPoint(new PathPoint(x, y + boxHeight), 0, 0);
        operators.AppendDecimal(width, 3).Append(' ').AppendDecimal(boxHeight, 3).Append(" re ");
    }

    private void AppendPaint(Colour? fill, Stroke? stroke, FillRule rule) =>
        operators.Append(
            (fill, stroke, rule) switch
            {
                (null, null, _) => "n\n",
                (null, _, _) => "S\n",
                (_, null, FillRule.EvenOdd) => "f*\n",
                (_, null, _) => "f\n",
                (_, _, FillRule.EvenOdd) => "B*\n",
                _ => "B\n",
            }
        );

    private void Set(Colour? fill, Stroke? stroke)
    {
        if (fill is { } inside && inside != state.Fill)
        {
            state = state with { Fill = inside };
            AppendColour(inside).Append(inside.Red == inside.Green && inside.Green == inside.Blue ? "g " : "rg ");
        }

        if (stroke is null)
        {
            return;
        }

        var dash = stroke.Dash.Count == 0 ? "" : string.Join(' ', stroke.Dash.Select(length => DecimalText.Of(length, 3)));
        if (stroke.Colour != state.Stroke)
        {
            AppendColour(stroke.Colour)
                .Append(stroke.Colour.Red == stroke.Colour.Green && stroke.Colour.Green == stroke.Colour.Blue ? "G " : "RG ");
        }

        if (stroke.Width != state.Width)
        {
            operators.AppendDecimal(stroke.Width, 3).Append(" w ");
        }

        if (stroke.Cap != state.Cap)
        {
            operators.AppendInteger((int)stroke.Cap).Append(" J ");
        }

        if (stroke.Join != state.Join)
        {
            operators.AppendInteger((int)stroke.Join).Append(" j ");
        }

        if (dash != state.Dash)
        {
            operators.Append('[').Append(dash).Append("]0 d ");
        }

        state = state with { Stroke = stroke.Colour, Width = stroke.Width, Cap = stroke.Cap, Join = stroke.Join, Dash = dash };
    }

    private StringBuilder AppendColour(Colour colour)
    {
        operators.AppendDecimal(colour.Red / 255d, 4).Append(' ');
        return colour.Red == colour.Green && colour.Green == colour.Blue
            ? operators
            : operators.AppendDecimal(colour.Green / 255d, 4).Append(' ').AppendDecimal(colour.Blue / 255d, 4).Append(' ');
    }
}
