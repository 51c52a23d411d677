using System.Globalization;
using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Series.Corrections;
using CsvHelper;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>
/// Reads <c>confirmations.csv</c>: UTF-8, one decision a line, the columns in any order. Lines that begin with # are comments. Rows may
/// stand in any order and twice, as a merge can leave them.
/// </summary>
internal static class DecisionFile
{
    public const string Name = "confirmations.csv";

    public static IReadOnlyList<string> Columns { get; } =
    ["document", "quote", "decision", "by", "on", "why", "read", "decided", "text", "reading"];

    /// <summary>The first line of a new file.</summary>
    public static string Head { get; } = string.Join(',', Columns);

    /// <exception cref="RefusedException">The file cannot be read, or a row is no decision.</exception>
    public static DecisionBook Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return new DecisionBook(Parse(path, reader));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException or CsvFormatException)
        {
            throw new RefusedException(
                RefusalTexts.BadDecision(path, "cannot be read (" + fault.Message.Split('\n')[0].TrimEnd('.', '\r') + ")"),
                fault
            );
        }
    }

    /// <summary>The row of a decision, without a line end.</summary>
    /// <param name="columns">In the order of the file.</param>
    public static string Line(Decision decision, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return CsvLine.Of(
            columns,
            Columns,
            [
                decision.Document,
                decision.Quote,
                EnumNames.Name(decision.Verdict),
                decision.By,
                decision.On,
                decision.Why,
                decision.Read,
                decision.Decided,
                decision.Text,
                decision.ReadingPrint,
            ]
        );
    }

    private static List<Decision> Parse(string path, TextReader reader)
    {
        using var csv = CsvReader.Create(reader, LexiconTable.Csv);
        if (!csv.Headers.Order(StringComparer.Ordinal).SequenceEqual(Columns.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new RefusedException(RefusalTexts.BadDecision(path, "has not the columns " + Head));
        }

        var decisions = new List<Decision>();
        while (csv.Read())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{path}:{csv.LineNumber}");
            var row =
                csv.FieldCount == Columns.Count
                    ? Columns.Select(column => csv.GetString(column)).ToArray()
                    : throw new RefusedException(
                        RefusalTexts.BadDecision(where, "has not ten fields; a merge that was not finished leaves such lines")
                    );
            if (!EnumNames.TryParse(row[2], out Verdict verdict))
            {
                throw new RefusedException(
                    RefusalTexts.BadDecision(where, $"decides \"{row[2]}\", which is none of {string.Join(", ", EnumNames.All<Verdict>())}")
                );
            }

            if (!IsTime(row[4]) || Array.Exists([0, 1, 3, 6, 8, 9], column => row[column].Length == 0))
            {
                throw new RefusedException(
                    RefusalTexts.BadDecision(
                        where,
                        "lacks one of document, quote, by, on (as 2026-11-25T08:15:02Z), read, text and reading"
                    )
                );
            }

            decisions.Add(new Decision(row[0], row[1], verdict, row[3], row[4], row[5], row[6], row[7], row[8], row[9]));
        }

        return decisions;
    }

    private static bool IsTime(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
