using BeltRoad.Stats.Diagnostics;
using CsvHelper;

namespace BeltRoad.Stats.Reading.Files;

/// <summary>
/// An embedded CSV lexicon: a header that names its columns, one entry per row, the first column as its key. Lines that begin with <c>#</c>
/// are comments.
/// </summary>
internal static class LexiconTable
{
    /// <summary>
    /// The format of all tables, lexicons and user files alike: commas, quotation marks as in RFC 4180, comments after <c>#</c>.
    /// </summary>
    internal static CsvReaderOptions Csv { get; } =
        new()
        {
            Separator = ',',
            CommentPrefix = '#',
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = 1 << 20,
            TrackLineNumbers = true,
        };

    /// <summary>Reads the embedded file, in the order of the file.</summary>
    /// <param name="resource">The path inside the library, such as <c>Series/indicators.csv</c>.</param>
    /// <param name="columns">Exactly the columns that the file must have; the first holds the key.</param>
    /// <exception cref="InvalidDataException">A column is missing or unknown, a key is empty or a duplicate, or a row is too
    /// short.</exception>
    public static IReadOnlyList<string[]> Read(string resource, params string[] columns)
    {
        using var stream =
            typeof(LexiconTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource}: not embedded in the library; name it in the project file.");
        using var reader = new StreamReader(stream);
        return Parse(resource, reader, columns);
    }

    /// <summary>The same for a file that another assembly carries; <paramref name="resource"/> names it in errors.</summary>
    /// <exception cref="LexiconFormatException">As for <see cref="Read"/>.</exception>
    public static IReadOnlyList<string[]> Parse(string resource, TextReader text, params string[] columns) =>
        Parse(resource, text, columns, [], fault: null);

    /// <param name="taken">Keys that other rows have already.</param>
    /// <param name="fault">What is wrong with a row; null where nothing is.</param>
    internal static IReadOnlyList<string[]> Parse(
        string file,
        TextReader text,
        string[] columns,
        IEnumerable<string> taken,
        Func<string[], string?>? fault
    )
    {
        var whole = text.ReadToEnd();
        using var csv = CsvReader.Create(new StringReader(whole), Csv);
        CheckHeader(file, HeaderLine(whole), csv.Headers, columns);
        var rows = new List<string[]>();
        var keys = new HashSet<string>(taken, StringComparer.Ordinal);
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != columns.Length)
            {
                throw new LexiconFormatException(
                    file,
                    line,
                    FormattableString.Invariant(
                        $"{csv.FieldCount} fields where the header has {columns.Length}; quote a field that holds a comma."
                    )
                );
            }

            var row = Array.ConvertAll(columns, column => csv.GetString(column));
            if (row[0].Length == 0)
            {
                throw new LexiconFormatException(file, line, $"the {columns[0]} is empty.");
            }

            if (!keys.Add(row[0]))
            {
                throw new LexiconFormatException(file, line, $"{columns[0]} '{row[0]}' stands twice; keep one.");
            }

            if (fault?.Invoke(row) is { } wrong)
            {
                throw new LexiconFormatException(file, line, wrong);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The line of the header, from 1: the first that is no note.</summary>
    private static int HeaderLine(string text)
    {
        var line = 1;
        foreach (var found in text.AsSpan().EnumerateLines())
        {
            if (!found.IsEmpty && found[0] != '#')
            {
                return line;
            }

            line++;
        }

        return 1;
    }

    private static void CheckHeader(string file, int line, IReadOnlyList<string> header, string[] columns)
    {
        if (header.Count == 0)
        {
            throw new LexiconFormatException(file, line, $"the header line is missing; expected {string.Join(',', columns)}.");
        }

        foreach (var name in header)
        {
            if (!columns.Contains(name, StringComparer.Ordinal))
            {
                throw new LexiconFormatException(file, line, $"unknown column '{name}'; expected {string.Join(',', columns)}.");
            }
        }

        foreach (var name in columns)
        {
            if (header.Count(column => string.Equals(column, name, StringComparison.Ordinal)) != 1)
            {
                throw new LexiconFormatException(file, line, $"column '{name}' must stand once in the header.");
            }
        }
    }
}
