namespace BeltRoad.Stats.Drawing.Text;

/// <summary>One glyph of a line.</summary>
/// <param name="Glyph">The glyph's number in the font; 0 is the box of a missing character.</param>
/// <param name="Advance">Thousandths of the size to the next glyph, without the gap.</param>
/// <param name="Gap">Thousandths of the size added after the glyph between Han and Latin.</param>
/// <param name="Scalar">The character it stands for; <see cref="DoubleDash"/> for two em dashes drawn as one, a line feed for any line
/// break.</param>
/// <param name="Start">Where the character starts in the text that was shaped.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, int Advance, int Gap, int Scalar, int Start)
{
    public const int DoubleDash = -1;

    public bool IsMissing => Glyph == 0;
}
