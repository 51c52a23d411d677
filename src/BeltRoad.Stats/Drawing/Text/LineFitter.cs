namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Fills lines with as much as they take, in one pass over the glyphs.</summary>
internal sealed class LineFitter
{
    /// <summary>Points by which a line may seem too wide from rounding alone.</summary>
    private const double Tolerance = 1e-6;

    private readonly ShapedGlyph[] glyphs;
    private readonly bool[] breakAfter;
    private readonly bool[] endsLine;
    private readonly double[] position;
    private readonly double[] gap;

    /// <param name="sizes">The size of each glyph in points.</param>
    /// <param name="endsLine">True for a glyph that the text itself ends a line after.</param>
    public LineFitter(ShapedGlyph[] glyphs, bool[] breakAfter, bool[] endsLine, double[] sizes)
    {
        this.glyphs = glyphs;
        this.breakAfter = breakAfter;
        this.endsLine = endsLine;
        position = new double[glyphs.Length + 1];
        gap = new double[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            gap[i] = glyphs[i].Gap * sizes[i] / Fonts.FontFace.UnitsPerEm;
            position[i + 1] = position[i] + (glyphs[i].Advance * sizes[i] / Fonts.FontFace.UnitsPerEm) + gap[i];
        }
    }

    /// <summary>Glyphs looked at so far; tests hold it against the length of the text.</summary>
    public long Steps { get; private set; }

    public double Position(int glyph) => position[glyph];

    /// <summary>The width of glyphs from start to end without the spaces and the gap at the end.</summary>
    public double WidthOf(int start, int end)
    {
        end = TrimEnd(start, end);
        return end == start ? 0 : position[end] - position[start] - gap[end - 1];
    }

    public int TrimEnd(int start, int end)
    {
        while (end > start && BreakOpportunities.IsSpace(glyphs[end - 1].Scalar))
        {
            end--;
        }

        return end;
    }

    public bool Fits(double width, double limit) => width <= limit + Tolerance;

    /// <returns>The end of each line, exclusive; the last is the end of the glyphs.</returns>
    public List<int> Ends(double limit)
    {
        var ends = new List<int>();
        var (start, opportunity) = (0, 0);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Steps++;
            if (
                opportunity > start
                && !BreakOpportunities.IsSpace(glyphs[i].Scalar)
                && !Fits(position[i + 1] - gap[i] - position[start], limit)
            )
            {
                ends.Add(opportunity);
                start = opportunity;
            }

            if (breakAfter[i] || endsLine[i])
            {
                opportunity = i + 1;
            }

            if (endsLine[i])
            {
                ends.Add(i + 1);
                start = i + 1;
            }
        }

        if (ends.Count == 0 || ends[^1] < glyphs.Length)
        {
            ends.Add(glyphs.Length);
        }

        return ends;
    }

    /// <summary>
    /// Lines of the least width that takes no more lines than the limit does; hyphenated words are broken only where that
    /// saves a line.
    /// </summary>
    public List<int> BalancedEnds(double limit)
    {
        var best = Ends(limit);
        var withHyphens = (bool[])breakAfter.Clone();
        for (var i = 0; i < glyphs.Length - 1; i++)
        {
            breakAfter[i] &= !BreakOpportunities.IsHyphen(glyphs[i].Scalar);
        }

        var whole = Ends(limit);
        if (whole.Count <= best.Count && AllFit(whole, limit))
        {
            best = whole;
        }
        else
        {
            withHyphens.CopyTo(breakAfter, 0);
        }

        var (low, high) = (0d, limit);
        for (var i = 0; i < 16 && best.Count > 1; i++)
        {
            var middle = (low + high) / 2;
            var ends = Ends(middle);
            if (ends.Count <= best.Count)
            {
                (best, high) = (ends, middle);
            }
            else
            {
                low = middle;
            }
        }

        return best;
    }

    /// <summary>
    /// Forbids the text's last opportunity, where what stands between the one before it and the end has room on one line: so
    /// the last line is not a single word or ideograph.
    /// </summary>
    public void JoinLastTwo(double limit)
    {
        var (last, before, end) = (-1, -1, TrimEnd(0, glyphs.Length));
        for (var i = glyphs.Length - 2; i >= 0 && before < 0 && !endsLine[i]; i--)
        {
            if (breakAfter[i] && last < 0 && i + 1 < end)
            {
                last = i;
            }
            else if (breakAfter[i] && last >= 0)
            {
                before = i;
            }
        }

        if (before >= 0 && Fits(WidthOf(before + 1, end), limit))
        {
            breakAfter[last] = false;
        }
    }

    private bool AllFit(List<int> ends, double limit)
    {
        var start = 0;
        foreach (var end in ends)
        {
            if (!Fits(WidthOf(start, end), limit))
            {
                return false;
            }

            start = end;
        }

        return true;
    }
}
