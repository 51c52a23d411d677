using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Every check of stated figures, every conflict between them and every numeral that the two readers read differently, one row each,
/// including those that do not fit in the digest. Computed values are in <see cref="DerivedCsv"/>. The codes are explained in
/// <c>Export/codes.csv</c>.
/// </summary>
internal static class ChecksCsv
{
    private const string OfConflict = "conflict";
    private const string OfReaders = "second_reader";

    public static void Write(ObservationSet book, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(book);
        var table = new CsvTable(writer, "CHECK", "CHECK_RESULT", "REASON", "CLAIM", "CLAIM_PRINTED", "AGAINST", "AGAINST_PRINTED");
        foreach (var check in book.Checks)
        {
            Row(table, EnumNames.Name(check.Sort), EnumNames.Name(check.Result), check.Reckoning, check.Statements);
        }

        foreach (var conflict in book.Conflicts)
        {
            Row(
                table,
                OfConflict,
                EnumNames.Name(CheckResult.Fail),
                EnumNames.Name(conflict.Rule),
                [CheckStatement.Of(conflict.Used.Lead), .. conflict.Others.Select(other => CheckStatement.Of(other.Lead))]
            );
        }

        foreach (var claim in book.Claims)
        {
            if (claim.Fact.BothReadings is { } both)
            {
                table
                    .Text(OfReaders)
                    .Text(EnumNames.Name(CheckResult.Fail))
                    .Text(both.SecondReader)
                    .Text(claim.Code)
                    .Text(Read(both.First, both.FirstValue))
                    .Text(null)
                    .Text(Read(both.Second, both.SecondValue))
                    .EndRow();
            }
        }
    }

    private static string Read(string printed, decimal value) => printed + " = " + PlainDecimal.Of(value);

    private static void Row(CsvTable table, string sort, string result, string reason, IReadOnlyList<CheckStatement> statements)
    {
        var others = statements.Skip(1).ToList();
        table
            .Text(sort)
            .Text(result)
            .Text(reason)
            .Text(statements[0].Code)
            .Text(Printed(statements[0]))
            .Text(string.Join(' ', others.Select(static other => other.Code)))
            .Text(string.Join("; ", others.Select(Printed)))
            .EndRow();
    }

    /// <summary>The document's own figure, or its words if it states none there.</summary>
    private static string Printed(CheckStatement statement) => statement.Claim?.Fact.AsPrinted ?? statement.Quote;
}
