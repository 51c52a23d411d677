namespace BeltRoad.Stats.Reading.Texts;

/// <summary>A table of a document: cells in reading order, each pointing into the text.</summary>
/// <param name="Span">From the first character of the first row to after the last character of the last row.</param>
/// <param name="Before">The line directly above, with a caption and perhaps a common unit; empty if there is none.</param>
internal sealed record DocumentTable(TextSpan Span, TextSpan Before, IReadOnlyList<TableCell> Cells);

/// <param name="Row">From 1, including header rows.</param>
/// <param name="Column">The first column of the cell, from 1.</param>
/// <param name="RowSpan">The number of rows that it spans, at least 1.</param>
/// <param name="ColumnSpan">The number of columns that it spans, at least 1.</param>
/// <param name="IsHeader">Whether the source marks it as a header cell.</param>
internal sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, TextSpan Span, bool IsHeader);
