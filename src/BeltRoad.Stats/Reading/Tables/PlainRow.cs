using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>A line cut into cells, with where each begins and ends across the page.</summary>
/// <param name="Line">From 1.</param>
internal sealed record PlainRow(int Line, IReadOnlyList<PlainCell> Cells)
{
    /// <summary>Cells behind the first that hold a number.</summary>
    public int Figures => Cells.Skip(1).Count(static cell => cell.IsFigure);
}

/// <param name="From">The column of characters it begins at, wide characters counted twice.</param>
/// <param name="To">The column behind its last character.</param>
/// <param name="IsFigure">It holds a number and nothing else, or a dash that stands for none.</param>
internal readonly record struct PlainCell(TextSpan Span, int From, int To, bool IsFigure)
{
    public int Middle => From + To;
}
