using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Reading.Texts;

/// <summary>A table of a document: cells in reading order, each pointing into the text.</summary>
/// <param name="Span">From the first character of the first row to behind the last of the last.</param>
/// <param name="Before">The line directly above, where a caption and a common unit stand; empty where there is none.</param>
internal sealed record DocumentTable(TextSpan Span, TextSpan Before, IReadOnlyList<TableCell> Cells);

/// <param name="Row">From 1, header rows counted.</param>
/// <param name="Column">From 1: the first column the cell stands in.</param>
/// <param name="RowSpan">How many rows it reaches down; at least 1.</param>
/// <param name="ColumnSpan">How many columns it reaches over; at least 1.</param>
/// <param name="IsHeader">The source marks it as a header cell.</param>
internal sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, TextSpan Span, bool IsHeader);
