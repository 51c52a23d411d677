using System.Text;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Assembles an extracted text block by block and records the positions of table cells.</summary>
internal sealed class TextAssembly
{
    private const int MaxColumns = 1000;

    private readonly StringBuilder text = new();
    private readonly StringBuilder block = new();
    private readonly List<DocumentTable> tables = [];
    private readonly List<TableCell> cells = [];
    private readonly Dictionary<int, int> reachDown = [];
    private int row;
    private int column;
    private int tableStart = -1;
    private TextSpan before;
    private TextSpan lastLine;
    private bool pendingBlank;

    public int Length => text.Length + block.Length;

    public bool InTable => tableStart >= 0;

    /// <summary>Adds characters to the open block; layout blanks are collapsed into one.</summary>
    public void Add(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                pendingBlank = block.Length > 0;
                continue;
            }

            if (pendingBlank)
            {
                block.Append(' ');
                pendingBlank = false;
            }

            block.Append(
                char.IsControl(c) ? ' '
                : InTable && c == '|' ? '｜'
                : c
            );
        }
    }

    /// <summary>Ends the block as a paragraph, a heading (<c>## </c>) or a list item (<c>- </c>). Has no effect inside a table.</summary>
    public void EndBlock(string sign = "")
    {
        if (InTable)
        {
            pendingBlank = block.Length > 0;
            return;
        }

        pendingBlank = false;
        if (block.Length == 0)
        {
            return;
        }

        text.Append(sign);
        var start = text.Length;
        text.Append(block).Append('\n');
        lastLine = new TextSpan(start, text.Length - 1);
        text.Append('\n');
        block.Clear();
    }

    public void BeginTable()
    {
        EndBlock();
        before = lastLine;
        tableStart = text.Length;
        row = 0;
        cells.Clear();
        reachDown.Clear();
    }

    public void BeginRow()
    {
        row++;
        column = 1;
        text.Append('|');
    }

    /// <summary>Ends the cell that holds the characters added since the previous one.</summary>
    public void EndCell(int rowSpan, int columnSpan, bool isHeader)
    {
        rowSpan = Math.Clamp(rowSpan, 1, MaxColumns);
        columnSpan = Math.Clamp(columnSpan, 1, MaxColumns);
        while (reachDown.GetValueOrDefault(column) >= row)
        {
            column++;
        }

        text.Append(' ');
        var start = text.Length;
        text.Append(block);
        if (column <= MaxColumns)
        {
            cells.Add(new TableCell(row, column, rowSpan, columnSpan, new TextSpan(start, text.Length), isHeader));
        }

        for (var i = 0; i < columnSpan && rowSpan > 1; i++)
        {
            reachDown[column + i] = row + rowSpan - 1;
        }

        column += columnSpan;
        text.Append(" |");
        block.Clear();
        pendingBlank = false;
    }

    /// <summary>Continues the cell above at this column.</summary>
    public void ContinueCell(int columnSpan)
    {
        block.Clear();
        pendingBlank = false;
        var above = cells.FindLastIndex(cell => cell.Column == column && cell.Row < row);
        if (above >= 0)
        {
            cells[above] = cells[above] with { RowSpan = row - cells[above].Row + 1 };
        }

        text.Append(" |");
        column += Math.Clamp(columnSpan, 1, MaxColumns);
    }

    public void EndRow() => text.Append('\n');

    public void EndTable()
    {
        if (cells.Count > 0)
        {
            tables.Add(new DocumentTable(new TextSpan(tableStart, text.Length - 1), before, [.. cells]));
        }

        tableStart = -1;
        block.Clear();
        text.Append('\n');
    }

    public ExtractedText Finish(string? title)
    {
        EndBlock();
        return new ExtractedText(text.ToString(), new OriginalPlaces([], tables), title);
    }
}
