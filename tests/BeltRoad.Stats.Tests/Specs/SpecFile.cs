namespace BeltRoad.Stats.Tests.Specs;

/// <summary>
/// Reads the tables of a <c>*.spec.md</c>. A table with a column <c>text</c> holds examples; other tables and all
/// prose are for the reader. In a text ⏎ is a line break and □ an ideographic space; 〃 repeats the text above; an empty
/// cell says nothing.
/// </summary>
internal static class SpecFile
{
    private const string Text = "text";
    private const string Ditto = "〃";

    public static readonly IReadOnlySet<string> Columns = new HashSet<string>(StringComparer.Ordinal)
    {
        Text,
        "published",
        "number",
        "value",
        "unit",
        "multiple",
        "counted",
        "modifier",
        "measure",
        "status",
        "time",
        "kind",
        "subject",
        "numbers that are not statistics",
        "statistics",
        "note",
    };

    public static IReadOnlyList<SpecGroup> Read(string name, IEnumerable<string> lines)
    {
        var groups = new List<SpecGroup>();
        string[]? header = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!line.StartsWith('|'))
            {
                header = null;
                continue;
            }

            var cells = Cells(line);
            if (header is null)
            {
                header = cells;
                Check(header, $"{name}:{number}");
            }
            else if (header.Contains(Text) && !cells.All(cell => cell.Trim('-', ':').Length == 0))
            {
                Add(groups, header, cells, name, number);
            }
        }

        return groups;
    }

    private static void Add(List<SpecGroup> groups, string[] header, string[] cells, string name, int line)
    {
        if (cells.Length != header.Length)
        {
            throw new FormatException($"{name}:{line}: the row has {cells.Length} cells and its table {header.Length} columns");
        }

        var filled = header
            .Zip(cells)
            .Where(cell => cell.Second.Length > 0 && cell.First != Text)
            .ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        var text = cells[Array.IndexOf(header, Text)];
        if (text != Ditto)
        {
            groups.Add(new SpecGroup([new SpecRow(name, line, text.Replace('⏎', '\n').Replace('□', '\u3000'), filled)]));
            return;
        }

        if (groups.Count == 0)
        {
            throw new FormatException($"{name}:{line}: 〃 has no text above it");
        }

        var above = groups[^1];
        groups[^1] = new SpecGroup([.. above.Rows, new SpecRow(name, line, above.Text, filled)]);
    }

    private static void Check(string[] header, string place)
    {
        if (header.Contains(Text) && header.FirstOrDefault(column => !Columns.Contains(column)) is { } unknown)
        {
            throw new FormatException($"{place}: there is no column \"{unknown}\"; the columns are {string.Join(", ", Columns)}");
        }
    }

    /// <summary>The cells between the bars; <c>\|</c> is a bar inside a cell.</summary>
    private static string[] Cells(string line) =>
        [
            .. line.Trim()
                .Trim('|')
                .Replace("\\|", "\0", StringComparison.Ordinal)
                .Split('|')
                .Select(cell => cell.Replace('\0', '|').Trim(' ')),
        ];
}
