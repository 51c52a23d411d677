using System.Globalization;
using System.Reflection;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>One line of a lexicon file: its cells by column.</summary>
/// <param name="Resource">The lexicon that the row belongs to; <paramref name="File"/> is where the row stands.</param>
internal readonly record struct LexiconRow(string Resource, string File, int Line, IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    public string this[string column] => Columns.TryGetValue(column, out var index) ? Cells[index] : string.Empty;
}

/// <summary>
/// Reads a lexicon CSV: lines that begin with <c>#</c> explain, the first other line names the columns, cells are plain
/// (no quotation). Unknown columns and rows of another width are refused.
/// </summary>
internal static class LexiconFile
{
    public static readonly string[] KnownColumns =
    [
        "set",
        "word",
        "role",
        "unit",
        "factor",
        "dimension",
        "date",
        "hedge",
        "listed",
        "kind",
        "currency",
        "weight",
        "note",
    ];

    public static IEnumerable<LexiconRow> ReadEmbedded(string resource)
    {
        var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"lexicon '{resource}' is not embedded");
        return Read(resource, resource, new StreamReader(stream), KnownColumns);
    }

    /// <summary>The rows that a caller adds to an embedded lexicon, in the columns of that lexicon.</summary>
    public static IEnumerable<LexiconRow> ReadAdded(LexiconText text, string[] columns) =>
        Read(text.Resource, text.File, new StringReader(text.Csv), columns);

    public static IEnumerable<LexiconRow> Read(string resource, string file, TextReader reader, string[] known)
    {
        using (reader)
        {
            Dictionary<string, int>? columns = null;
            var number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                var cells = line.Split(',');
                if (columns is null)
                {
                    columns = Header(file, number, cells, known);
                    continue;
                }

                if (cells.Length != columns.Count)
                {
                    throw new LexiconFormatException(
                        file,
                        number,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{line}' has {cells.Length} cells, the header has {columns.Count}; write a cell for each column, "
                                + $"empty ones too"
                        )
                    );
                }

                yield return new LexiconRow(resource, file, number, columns, cells);
            }

            if (columns is null)
            {
                throw new LexiconFormatException(file, 1, $"the header line is missing; the columns are {string.Join(", ", known)}");
            }
        }
    }

    private static Dictionary<string, int> Header(string file, int number, string[] cells, string[] known)
    {
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!known.Contains(cells[i]))
            {
                throw new LexiconFormatException(file, number, $"unknown column '{cells[i]}'; the columns are {string.Join(", ", known)}");
            }

            if (!columns.TryAdd(cells[i], i))
            {
                throw new LexiconFormatException(file, number, $"column '{cells[i]}' stands twice");
            }
        }

        return columns;
    }
}
