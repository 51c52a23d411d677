using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace BeltRoad.Stats.Reading;

/// <summary>An embedded word list: lines that begin with <c>#</c> explain, then a header with exactly the columns asked for, the first of them the key.</summary>
internal static class WordTable
{
    /// <exception cref="InvalidDataException">The file is not embedded, its header differs, or a key is empty or stands twice.</exception>
    public static IReadOnlyList<string[]> Read(string resource, params string[] columns)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{resource}: not embedded in the library");
        using var reader = new StreamReader(stream);
        return Read(resource, reader, columns);
    }

    internal static IReadOnlyList<string[]> Read(string resource, TextReader text, params string[] columns)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true });
        if (!csv.Read() || !csv.ReadHeader() || !columns.AsSpan().SequenceEqual(csv.HeaderRecord))
        {
            throw new InvalidDataException($"{resource}: the header must be {string.Join(',', columns)}");
        }

        var rows = new List<string[]>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var row = Array.ConvertAll(columns, column => csv.GetField(column) ?? string.Empty);
            if (row[0].Length == 0 || !keys.Add(row[0]))
            {
                throw new InvalidDataException(FormattableString.Invariant($"{resource}:{csv.Parser.RawRow}: '{row[0]}' is empty or stands twice"));
            }

            rows.Add(row);
        }

        return rows;
    }
}
