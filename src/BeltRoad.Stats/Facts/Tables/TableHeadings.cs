using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>A table laid out as a grid: which rows and columns are headings, and what they say of each cell.</summary>
internal sealed class TableHeadings
{
    private static readonly IReadOnlyList<string[]> Words = LexiconTable.Read("Facts/Tables/table-words.csv", "word", "role");

    /// <summary>The word that leads from a subject to its figure.</summary>
    public static readonly string Is = Words.First(static row => row[1] == "is")[0];

    private static readonly string Rise = Words.First(static row => row[1] == "rise")[0];
    private readonly string text;
    private readonly DocumentTable table;
    private readonly Dictionary<(int Row, int Column), TableCell> grid = [];
    private readonly HashSet<int> labelColumns = [];
    private readonly HashSet<int> serialColumns;
    private readonly HashSet<int> unitRows;
    private readonly Dictionary<int, TextSpan> rows = [];
    private readonly int firstDataRow;
    private readonly int unitColumn;
    private readonly string commonUnit;
    private readonly bool hasPercent;

    public TableHeadings(string text, DocumentTable table)
    {
        (this.text, this.table) = (text, table);
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + Math.Min(cell.RowSpan, 200); row++)
            {
                for (var column = cell.Column; column < cell.Column + Math.Min(cell.ColumnSpan, 200); column++)
                {
                    grid.TryAdd((row, column), cell);
                }
            }
        }

        foreach (var cell in table.Cells)
        {
            rows[cell.Row] = rows.TryGetValue(cell.Row, out var row)
                ? new TextSpan(Math.Min(row.Start, cell.Span.Start), Math.Max(row.End, cell.Span.End))
                : cell.Span;
        }

        var figures = table
            .Cells.Where(cell => !cell.IsHeader && IsFigure(cell))
            .Select(static cell => cell.Row)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        unitRows =
        [
            .. table
                .Cells.TakeWhile(cell => cell.Row < figures)
                .GroupBy(static cell => cell.Row)
                .Where(IsUnitRow)
                .Select(static row => row.Key),
        ];
        firstDataRow = FirstDataRow(figures);
        serialColumns =
        [
            .. table.Cells.Where(cell => cell.Row < firstDataRow && IsWord(Folded(cell), "serial")).Select(static cell => cell.Column),
        ];
        foreach (
            var columns in table.Cells.Where(cell => cell.Row >= firstDataRow).GroupBy(cell => cell.Column).OrderBy(group => group.Key)
        )
        {
            if (columns.Any(IsFigure) && !IsSerial(columns.Key))
            {
                break;
            }

            labelColumns.Add(columns.Key);
        }

        unitColumn = table
            .Cells.Where(cell => cell.Row < firstDataRow && !unitRows.Contains(cell.Row) && IsWord(Folded(cell), "unit"))
            .Select(cell => cell.Column)
            .FirstOrDefault();
        commonUnit = CommonUnit(Fold(table.Before.Of(text)));
        hasPercent = table.Before.Of(text).Contains('%', StringComparison.Ordinal);
        foreach (var cell in table.Cells.Where(cell => cell.Row < firstDataRow))
        {
            commonUnit = commonUnit.Length > 0 ? commonUnit : CommonUnit(Folded(cell));
        }
    }

    /// <summary>The cell holds a figure of the table's body, not a heading, a label or a row number.</summary>
    public bool IsBody(TableCell cell) =>
        cell.Row >= firstDataRow
        && !labelColumns.Contains(cell.Column)
        && cell.Column != unitColumn
        && CellFigure.Of(Folded(cell)) is not null;

    public bool IsSerial(int column) => serialColumns.Contains(column);

    /// <summary>
    /// The unit in the column's heading, else in the row's unit column, beside the row's label, or over the table. Empty where there is
    /// none.
    /// </summary>
    public string UnitOf(TableCell cell)
    {
        if (Parts(cell).Where(part => part.Row < firstDataRow).Select(UnitIn).LastOrDefault(static unit => unit.Length > 0) is { } ofColumn)
        {
            return ofColumn;
        }

        // 单位：亿元、%: under 同比 stand percentages, and where no percent sign is printed nothing says what.
        if (Link(cell) is not null)
        {
            return hasPercent ? "%" : string.Empty;
        }

        if (
            unitColumn > 0
            && grid.TryGetValue((cell.Row, unitColumn), out var named)
            && (CellUnit.IsKnown(Folded(named)) || EnglishCellUnit.Of(Folded(named)) is not null)
        )
        {
            return Folded(named);
        }

        return Parts(cell).Select(part => Bracket(Folded(part))).FirstOrDefault(static unit => unit.Length > 0) ?? commonUnit;
    }

    /// <summary>
    /// How the subject leads to a percentage by the heading of its column: 增长 behind 同比, nothing behind 增长, 为 behind 增速 and 占比;
    /// null where the heading names no ratio.
    /// </summary>
    public string? Link(TableCell cell)
    {
        string? link = null;
        foreach (var part in Parts(cell).Where(part => part.Row < firstDataRow))
        {
            var heading = Closed(Unbracketed(Folded(part)));
            link = Words
                .Where(row => heading.EndsWith(row[0], StringComparison.Ordinal))
                .Select(static row => row[1])
                .Where(static role => role is "over" or "rise" or "ratio")
                .FirstOrDefault() switch
            {
                "over" => Rise,
                "rise" => string.Empty,
                "ratio" => Is,
                _ => link,
            };
        }

        return link;
    }

    private static string Unbracketed(string folded) => folded.IndexOfAny(['（', '(']) is var open and > 0 ? folded[..open].Trim() : folded;

    /// <summary>The row's labels, then the headings over the column, brackets and units taken off, each once.</summary>
    public IReadOnlyList<string> SubjectOf(TableCell cell)
    {
        List<string> words = [];
        foreach (var part in Parts(cell).Where(part => !unitRows.Contains(part.Row)))
        {
            var printed = part.Span.Of(text).Trim();
            var open = printed.IndexOfAny(['（', '(']);
            var word = Closed((open >= 0 && Bracket(Fold(printed)).Length > 0 ? printed[..open] : printed).Trim());
            if (word.Length > 0 && !words.Contains(word) && CommonUnit(Fold(word)).Length == 0)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Where a unit with a number of its own stands, over the table or in a heading: 100 million yuan, 10,000 persons.</summary>
    public IEnumerable<TextSpan> UnitNumbers()
    {
        foreach (var span in table.Cells.Where(cell => cell.Row < firstDataRow).Select(static cell => cell.Span).Append(table.Before))
        {
            var folded = Fold(span.Of(text));
            var unit =
                Bracket(folded) is { Length: > 0 } inside ? inside
                : CommonUnit(folded) is { Length: > 0 } common ? common
                : folded.Trim();
            var digits = EnglishCellUnit.Of(unit) is null ? -1 : unit.AsSpan().IndexOfAnyInRange('0', '9');
            if (digits >= 0)
            {
                var start = span.Start + folded.IndexOf(unit, StringComparison.Ordinal) + digits;
                var length = unit.AsSpan(digits).IndexOfAnyExcept("0123456789,");
                yield return new TextSpan(start, start + (length < 0 ? unit.Length - digits : length));
            }
        }
    }

    /// <summary>Characters drawn apart, as in 合　计, are closed up; English words are not.</summary>
    private static string Closed(string words) =>
        words.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 ? words : string.Concat(words.Where(static c => c is not (' ' or '\u3000')));

    /// <summary>From the first to behind the last character of the cell's row.</summary>
    public TextSpan RowOf(TableCell cell) => rows[cell.Row];

    public static bool IsYear(ReadOnlySpan<char> words) =>
        words.Length == 4 && (words.StartsWith("19") || words.StartsWith("20")) && !words.ContainsAnyExceptInRange('0', '9');

    public string Folded(TableCell cell) => Fold(cell.Span.Of(text)).Trim();

    /// <summary>Label cells of the row from left to right, then heading cells of the column from top to bottom.</summary>
    private IEnumerable<TableCell> Parts(TableCell cell)
    {
        foreach (var column in labelColumns.Where(column => column != unitColumn && !IsSerial(column)).Order())
        {
            if (grid.TryGetValue((cell.Row, column), out var label))
            {
                yield return label;
            }
        }

        TableCell? above = null;
        for (var row = 1; row < firstDataRow; row++)
        {
            if (grid.TryGetValue((row, cell.Column), out var heading) && heading != above)
            {
                above = heading;
                yield return heading;
            }
        }
    }

    /// <summary>
    /// The row behind those marked as headings and those that go on below a heading of several rows; without marks, the first row with a
    /// figure that is no year.
    /// </summary>
    /// <param name="figure">The first row that holds one.</param>
    private int FirstDataRow(int figure)
    {
        var marked = table
            .Cells.Where(static cell => cell.IsHeader && cell.Column > 1)
            .Select(static cell => cell.Row)
            .DefaultIfEmpty(0)
            .Max();
        var row = marked + 1;
        while (
            row < figure
            && marked > 0
            && (unitRows.Contains(row) || (grid.TryGetValue((row, 1), out var label) && (label.Row < row || label.Span.Length == 0)))
        )
        {
            row++;
        }

        return marked > 0 && figure != int.MaxValue ? Math.Min(row, figure) : figure;
    }

    /// <summary>A figure that is no year: by such the table's body is told from its headings.</summary>
    private bool IsFigure(TableCell cell) => CellFigure.Of(Folded(cell)) is { } figure && !(figure.IsBare && IsYear(Folded(cell)));

    /// <summary>Under the headings, or before them, a row of nothing but their units, which may be named at its head.</summary>
    private bool IsUnitRow(IEnumerable<TableCell> row)
    {
        var units = 0;
        foreach (var cell in row)
        {
            var words = Unwrapped(Folded(cell));
            var isUnit = words.Length > 0 && (CellUnit.IsKnown(words) || EnglishCellUnit.Of(words) is not null);
            units += isUnit ? 1 : 0;
            if (!isUnit && words.Length > 0 && !(cell.Column == 1 && IsWord(words, "unit")))
            {
                return false;
            }
        }

        return units > 0;
    }

    /// <summary>The unit that a heading states: all of a row of units, in brackets elsewhere.</summary>
    private string UnitIn(TableCell heading) => unitRows.Contains(heading.Row) ? Unwrapped(Folded(heading)) : Bracket(Folded(heading));

    private static string Unwrapped(string folded) => folded is ['（' or '(', .., '）' or ')'] ? folded[1..^1].Trim() : folded;

    public static string[] WordsOf(string role) => [.. Words.Where(row => row[1] == role).Select(static row => row[0])];

    private static bool IsWord(string folded, string role) => Words.Any(row => row[1] == role && row[0] == folded);

    /// <summary>What stands behind the word for unit and a colon.</summary>
    internal static string CommonUnit(string folded)
    {
        foreach (var row in Words.Where(static row => row[1] == "unit"))
        {
            var at = folded.IndexOf(row[0], StringComparison.Ordinal);
            if (at >= 0 && at + row[0].Length + 1 < folded.Length && folded[at + row[0].Length] is ':' or '：')
            {
                var unit = folded.AsSpan(at + row[0].Length + 1).TrimStart();
                var line = unit[..(unit.IndexOfAny("）);；") is var close and >= 0 ? close : unit.Length)].Trim();
                if (EnglishCellUnit.Of(line.ToString()) is not null)
                {
                    return line.ToString();
                }

                // 单位：万人次、亿元 says of no column which it is; beside a percent sign one unit is left.
                var named = line.ToString()
                    .Split(['、', '，', ','], StringSplitOptions.TrimEntries)
                    .Where(static part => part is not ("%" or "‰"))
                    .ToList();
                var first = named.Count > 0 ? named[0] : string.Empty;
                var end = first.AsSpan().IndexOfAny(' ', '\u3000');
                return named.Count > 1 && named.Skip(1).Any(part => CellUnit.IsKnown(part)) ? string.Empty
                    : end < 0 ? first
                    : first[..end];
            }
        }

        return string.Empty;
    }

    /// <summary>
    /// What stands in the last brackets, where it begins with a unit's letter or sign; a bracket with digits or several words is no unit.
    /// </summary>
    private static string Bracket(string folded)
    {
        var close = folded.LastIndexOfAny(['）', ')']);
        var open = close < 0 ? -1 : folded.LastIndexOfAny(['（', '('], close);
        var inside = open < 0 ? string.Empty : folded[(open + 1)..close].Trim();
        return EnglishCellUnit.Of(inside) is not null ? inside
            : inside.Length is > 0 and <= 10 && inside.AsSpan().IndexOfAny(" ，、：0123456789") < 0 && CellUnit.IsKnown(inside) ? inside
            : string.Empty;
    }

    private static string Fold(string words) =>
        string.Create(
            words.Length,
            words,
            static (folded, from) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = ScriptFold.Fold(from[i]);
                }
            }
        );
}
