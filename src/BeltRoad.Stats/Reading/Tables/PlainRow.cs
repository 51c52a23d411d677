using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>A line split into cells, with the beginning and end of each across the page.</summary>
/// <param name="Line">From 1.</param>
internal sealed record PlainRow(int Line, IReadOnlyList<PlainCell> Cells)
{
    /// <summary>The number of cells after the first that hold a number.</summary>
    public int Figures => Cells.Skip(1).Count(static cell => cell.IsFigure);
}

/// <param name="From">The column of characters at which it begins; wide characters count twice.</param>
/// <param name="To">The column after its last character.</param>
/// <param name="IsFigure">Whether it holds only a number, or a dash that stands for none.</param>
internal readonly record struct PlainCell(TextSpan Span, int From, int To, bool IsFigure)
{
    public int Middle => From + To;
}
