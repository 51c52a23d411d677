using System.Globalization;
using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;
using CsvHelper;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>
/// Reads <c>corrections.csv</c>: UTF-8, with the columns document, quote, field, value, reason and expect in any order. Lines that begin
/// with # are comments.
/// </summary>
internal static class CorrectionFile
{
    public const string Name = "corrections.csv";

    private static readonly string[] columns = ["document", "quote", "field", "value", "reason", "expect"];

    /// <summary>The first line of a new file.</summary>
    public static string Head { get; } = string.Join(',', columns);

    /// <summary>The row of a correction, without a line end.</summary>
    /// <param name="order">The columns in the order of the file.</param>
    public static string LineOf(Correction correction, IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return CsvLine.Of(
            order,
            columns,
            [correction.Document, correction.Quote, correction.Field, correction.Value, correction.Reason, correction.Expect]
        );
    }

    /// <exception cref="RefusedException">The file cannot be read, or a row cannot be carried out.</exception>
    public static IReadOnlyList<Correction> Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Parse(path, reader);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException or CsvFormatException)
        {
            throw new RefusedException(
                RefusalTexts.BadCorrection(path, "cannot be read (" + fault.Message.Split('\n')[0].TrimEnd('.', '\r') + ")"),
                fault
            );
        }
    }

    private static List<Correction> Parse(string path, TextReader reader)
    {
        using var csv = CsvReader.Create(reader, LexiconTable.Csv);
        if (!csv.Headers.Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new RefusedException(RefusalTexts.BadCorrection(path, "has not the columns " + string.Join(',', columns)));
        }

        var corrections = new List<Correction>();
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var where = string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");
            var row =
                csv.FieldCount == columns.Length
                    ? Array.ConvertAll(columns, column => csv.GetString(column).Trim())
                    : throw new RefusedException(
                        RefusalTexts.BadCorrection(where, "has not six fields; a field with a comma stands in quotation marks")
                    );
            var correction = new Correction(line, row[0], row[1], row[2], row[3], row[4], row[5]);
            if (correction.Document.Length == 0 || correction.Quote.Length == 0 || correction.Reason.Length == 0)
            {
                throw new RefusedException(RefusalTexts.BadCorrection(where, "lacks its document, quote or reason"));
            }

            if (!CorrectionField.All.Any(field => field.Name == correction.Field))
            {
                throw new RefusedException(
                    RefusalTexts.BadCorrection(
                        where,
                        $"corrects \"{correction.Field}\", which is none of "
                            + $"{string.Join(", ", CorrectionField.All.Select(field => field.Name))}"
                    )
                );
            }

            corrections.Add(correction);
        }

        return corrections;
    }
}
