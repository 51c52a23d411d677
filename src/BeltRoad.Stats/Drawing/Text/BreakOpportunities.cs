namespace BeltRoad.Stats.Drawing.Text;

/// <summary>
/// Where a line may end. Chinese breaks between any two characters but for the rules of line-breaking.csv (kinsoku, as in
/// GB/T 15834-2011, 5.1); Latin breaks at spaces, and after a hyphen or dash between letters.
/// </summary>
internal static class BreakOpportunities
{
    /// <summary>
    /// One entry a glyph: true where a line may end after it; a line break in the text itself is not counted. The last glyph's entry is
    /// true.
    /// </summary>
    public static bool[] After(ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var after = new bool[glyphs.Length];
        var inNumber = false;
        var beforeSpaces = -1;
        for (var i = 0; i < glyphs.Length - 1; i++)
        {
            var (a, b) = (glyphs[i].Scalar, glyphs[i + 1].Scalar);
            if (a == '\n')
            {
                (beforeSpaces, inNumber) = (-1, false);
                continue;
            }

            if (IsSpace(a))
            {
                after[i] = !IsSpace(b) && !IsGlue(b) && beforeSpaces >= 0 && MayBreakAtSpace(glyphs[beforeSpaces].Scalar, b, inNumber);
                continue;
            }

            inNumber = IsNumeral(a) || (inNumber && beforeSpaces >= 0 && Has(a, LineBreakClass.AfterNumber));
            beforeSpaces = i;
            after[i] = !IsSpace(b) && !IsGlue(a) && !IsGlue(b) && MayBreakBetween(glyphs, i, inNumber);
        }

        if (after.Length > 0)
        {
            after[^1] = true;
        }

        return after;
    }

    /// <summary>A space at the end of a line takes no room, nor does a line break.</summary>
    public static bool IsSpace(int scalar) => scalar is ' ' or '\n' or (>= 0x2000 and <= 0x2006) or (>= 0x2008 and <= 0x200A) or 0x3000;

    public static bool IsNumeral(int scalar) =>
        scalar is (>= '0' and <= '9') or (>= 0xFF10 and <= 0xFF19) || Has(scalar, LineBreakClass.Numeral);

    public static bool IsHyphen(int scalar) => scalar is '-' or 0x2010;

    private static bool MayBreakAtSpace(int a, int b, bool inNumber) =>
        !Has(a, LineBreakClass.NoEnd) && (b == '-' || !Has(b, LineBreakClass.NoStart)) && !(inNumber && Has(b, LineBreakClass.AfterNumber));

    private static bool MayBreakBetween(ReadOnlySpan<ShapedGlyph> glyphs, int i, bool inNumber)
    {
        var (a, b) = (glyphs[i].Scalar, glyphs[i + 1].Scalar);
        if (
            Has(a, LineBreakClass.NoEnd)
            || Has(b, LineBreakClass.NoStart)
            || (inNumber && Has(b, LineBreakClass.AfterNumber))
            || (IsNumeral(a) && IsNumeral(b))
        )
        {
            return false;
        }

        if (IsHan(a) || IsHan(b))
        {
            return true;
        }

        return (IsHyphen(a) || a is 0x2013 or 0x2014 or ShapedGlyph.DoubleDash) && i > 0 && IsLetter(glyphs[i - 1].Scalar) && IsLetter(b);
    }

    private static bool Has(int scalar, LineBreakClass what) => LineBreakClasses.Of(scalar).HasFlag(what);

    private static bool IsGlue(int scalar) => scalar is 0xA0 or 0x2007 or 0x2011 or 0x202F;

    private static bool IsHan(int scalar) => scalar > 0 && ScriptClasses.IsHan(ScriptClasses.Of(scalar));

    private static bool IsLetter(int scalar) => scalar > 0 && !IsNumeral(scalar) && ScriptClasses.Of(scalar) == ScriptClass.Latin;
}
