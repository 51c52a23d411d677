using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Lays out one paragraph.</summary>
internal sealed class ParagraphBreaker
{
    private readonly IReadOnlyList<TextRun> runs;
    private readonly ParagraphOptions options;
    private readonly string text;
    private readonly (int End, FontFace Face)[] faces;
    private readonly ShapedGlyph[] glyphs;
    private readonly int[] runOf;
    private readonly LineFitter fitter;
    private readonly bool[] breakAfter;

    public ParagraphBreaker(IReadOnlyList<TextRun> runs, ParagraphOptions options)
    {
        this.runs = runs;
        this.options = options;
        text = string.Concat(runs.Select(run => run.Text));
        faces = TextShaper.Faces(runs);
        glyphs = TextShaper.Glyphs(text, faces);
        breakAfter = BreakOpportunities.After(glyphs);
        runOf = new int[glyphs.Length];
        var sizes = new double[glyphs.Length];
        var endsLine = new bool[glyphs.Length];
        var run = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            while (glyphs[i].Start >= faces[run].End)
            {
                run++;
            }

            runOf[i] = run;
            sizes[i] = runs[run].Style.Size;
            endsLine[i] = glyphs[i].Scalar == '\n';
        }

        fitter = new LineFitter(glyphs, breakAfter, endsLine, sizes);
    }

    public long Steps => fitter.Steps;

    public (IReadOnlyList<ParagraphLine> Lines, bool IsTruncated, bool Overflows) Break()
    {
        if (glyphs.Length == 0)
        {
            return ([], false, false);
        }

        fitter.JoinLastTwo(options.Width);
        var ends = options.Balance ? fitter.BalancedEnds(options.Width) : fitter.Ends(options.Width);
        var isTruncated =
            ends.Count > options.MaxLines
            || (
                ends.Count == options.MaxLines && !fitter.Fits(fitter.WidthOf(ends.Count > 1 ? ends[^2] : 0, glyphs.Length), options.Width)
            );
        var lines = new List<ParagraphLine>(Math.Min(ends.Count, options.MaxLines));
        var start = 0;
        for (var i = 0; i < ends.Count && lines.Count < options.MaxLines; i++)
        {
            lines.Add(isTruncated && i == options.MaxLines - 1 ? LastLine(start) : Line(start, fitter.TrimEnd(start, ends[i]), null));
            start = ends[i];
        }

        return (lines, isTruncated, lines.Exists(line => !fitter.Fits(line.Width, options.Width)));
    }

    private ParagraphLine Line(int start, int end, LineFragment? ellipsis)
    {
        var fragments = new List<LineFragment>();
        for (var from = start; from < end; )
        {
            var to = from + 1;
            while (to < end && runOf[to] == runOf[from])
            {
                to++;
            }

            fragments.Add(Fragment(from, to, fitter.Position(from) - fitter.Position(start), to == end && ellipsis is null));
            from = to;
        }

        var width = fitter.WidthOf(start, end);
        if (ellipsis is not null)
        {
            fragments.Add(ellipsis with { X = width });
            width += ellipsis.Width;
        }

        var room = options.Width - width;
        var offset = options.Alignment switch
        {
            TextAnchor.Middle => room / 2,
            TextAnchor.End => room,
            _ => 0,
        };
        return new ParagraphLine(fragments, offset, width);
    }

    /// <summary>
    /// A line that ends at a space keeps one, past its end: a program that reads the lines one after the other then does not
    /// join their words.
    /// </summary>
    private LineFragment Fragment(int from, int to, double x, bool endsLine)
    {
        var (run, part) = (runOf[from], new ArraySegment<ShapedGlyph>(glyphs, from, to - from));
        if (endsLine && to < glyphs.Length && BreakOpportunities.IsSpace(glyphs[to].Scalar))
        {
            var space = faces[run].Face.GlyphOf(' ');
            part = new ArraySegment<ShapedGlyph>([
                .. part,
                new ShapedGlyph(space, faces[run].Face.AdvanceOf(space), 0, ' ', glyphs[to].Start),
            ]);
        }

        var textEnd = to < glyphs.Length && runOf[to] == run ? glyphs[to].Start : faces[run].End;
        var words = text[glyphs[from].Start..textEnd].TrimEnd('\n', '\r');
        return new LineFragment(x, fitter.WidthOf(from, to), new GlyphRun(faces[run].Face, part, words), runs[run]);
    }

    private ParagraphLine LastLine(int start)
    {
        var run = runs[runOf[start]];
        var mark = TextShaper.Shape(options.Ellipsis, FontFace.Of(run.Style.Weight));
        var ellipsis = new LineFragment(0, mark.Width(run.Style.Size), mark, run with { Text = options.Ellipsis, Highlight = null });
        var room = options.Width - ellipsis.Width;
        var (atOpportunity, anywhere) = (start, start);
        for (var end = start + 1; end < glyphs.Length && glyphs[end - 1].Scalar != '\n'; end++)
        {
            if (BreakOpportunities.IsSpace(glyphs[end - 1].Scalar))
            {
                continue;
            }

            if (!fitter.Fits(fitter.WidthOf(start, end), room))
            {
                break;
            }

            if (breakAfter[end - 1] || BreakOpportunities.IsSpace(glyphs[end].Scalar))
            {
                atOpportunity = end;
            }
            else if (!BreakOpportunities.IsNumeral(glyphs[end - 1].Scalar) && !BreakOpportunities.IsNumeral(glyphs[end].Scalar))
            {
                anywhere = end;
            }
        }

        return Line(start, WithoutPunctuation(start, atOpportunity > start ? atOpportunity : anywhere), ellipsis);
    }

    private int WithoutPunctuation(int start, int end)
    {
        end = fitter.TrimEnd(start, end);
        while (end > start && LineBreakClasses.Of(glyphs[end - 1].Scalar).HasFlag(LineBreakClass.BeforeEllipsis))
        {
            end = fitter.TrimEnd(start, end - 1);
        }

        return end;
    }
}
