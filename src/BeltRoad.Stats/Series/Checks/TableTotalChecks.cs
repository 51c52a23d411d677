using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>Checks the total row and the total column of a table against the cells that they sum.</summary>
internal static class TableTotalChecks
{
    private const int MostQuoted = 24;

    private static readonly IReadOnlyDictionary<string, string> labels = LexiconTable
        .Read("Series/Checks/table-totals.csv", "word", "role")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public static IEnumerable<Check> Of(CheckContext context)
    {
        var documents = context
            .Ledgers.Select(static ledger => ledger.Document)
            .Where(static document => document.Places.Tables.Count > 0)
            .ToDictionary(static document => document.Id, StringComparer.Ordinal);
        if (documents.Count == 0)
        {
            yield break;
        }

        var claims = context
            .Claims.Where(claim => documents.ContainsKey(claim.Source.Id))
            .ToLookup(claim => claim.Source.Id, StringComparer.Ordinal);
        foreach (var group in claims)
        {
            var (text, places) = (documents[group.Key].Text, documents[group.Key].Places);
            var byTable = group
                .Select(claim => (Claim: claim, Place: places.CellOf(claim.Fact.Span.Start)))
                .Where(static found => found.Place is not null)
                .GroupBy(static found => found.Place!.Value.Table, static found => (found.Place!.Value.Cell, found.Claim));
            foreach (var check in byTable.SelectMany(found => OfTable(text, places.Tables[found.Key - 1], [.. found])))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<Check> OfTable(string text, DocumentTable table, IReadOnlyList<(TableCell Cell, Claim Claim)> claims)
    {
        var roles = new Dictionary<int, string>();
        var columns = new Dictionary<int, string>();
        foreach (var cell in table.Cells)
        {
            if (RoleOf(text, cell) is { } role)
            {
                roles.TryAdd(cell.Row, role);
                columns.TryAdd(cell.Column, role);
            }
        }

        var stated = new Dictionary<(int Row, int Column), Claim>();
        foreach (var (cell, claim) in claims)
        {
            stated[(cell.Row, cell.Column)] = claim;
        }

        var (first, last) = (stated.Keys.Min(static place => place.Row), stated.Keys.Max(static place => place.Row));
        foreach (
            var ((row, column), total) in stated
                .Where(entry => roles.GetValueOrDefault(entry.Key.Row) is "total" or "subtotal")
                .OrderBy(static entry => entry.Key)
        )
        {
            if (IsSummed(total.Fact))
            {
                yield return Sum(total, [.. PartsOf(row, roles, first, last).Select(part => stated.GetValueOrDefault((part, column)))]);
            }
        }

        // A total column sums the columns of its row that have the same unit and time.
        var byRow = stated.ToLookup(static entry => entry.Key.Row);
        foreach (
            var ((row, column), total) in stated
                .Where(entry => columns.GetValueOrDefault(entry.Key.Column) == "total" && !roles.ContainsKey(entry.Key.Row))
                .OrderBy(static entry => entry.Key)
        )
        {
            var parts = byRow[row]
                .Where(entry =>
                    entry.Key.Column != column
                    && entry.Value.Fact.Unit == total.Fact.Unit
                    && entry.Value.Fact.Time == total.Fact.Time
                    && IsSummed(entry.Value.Fact)
                )
                .OrderBy(static entry => entry.Key.Column)
                .Select(Claim? (entry) => entry.Value)
                .ToList();
            if (parts.Count >= 2 && IsSummed(total.Fact))
            {
                yield return Sum(total, parts);
            }
        }
    }

    /// <summary>
    /// The rows that a row sums: for a subtotal, those since the previous subtotal; for a total, the subtotals if there are any, else all
    /// rows. A total at the top has its parts below.
    /// </summary>
    private static IEnumerable<int> PartsOf(int row, Dictionary<int, string> roles, int first, int last)
    {
        var from = row;
        while (from > first && roles.GetValueOrDefault(from - 1) is not ("total" or "subtotal"))
        {
            from--;
        }

        if (row == first)
        {
            var to = row + 1;
            while (to <= last && roles.GetValueOrDefault(to) != "total")
            {
                to++;
            }

            return Parts(row + 1, to, roles);
        }

        if (roles[row] == "total")
        {
            for (from = row; from > first && roles.GetValueOrDefault(from - 1) != "total"; from--) { }
        }

        return Parts(from, row, roles);
    }

    private static IEnumerable<int> Parts(int from, int to, Dictionary<int, string> roles)
    {
        var rows = Enumerable.Range(from, Math.Max(0, to - from)).Where(row => roles.GetValueOrDefault(row) != "within").ToList();
        var subtotals = rows.Where(row => roles.GetValueOrDefault(row) == "subtotal").ToList();
        return subtotals.Count > 0 ? subtotals : rows;
    }

    private static Check Sum(Claim total, IReadOnlyList<Claim?> parts)
    {
        var known = parts
            .OfType<Claim>()
            .Where(part => part.Fact.Unit == total.Fact.Unit && PrintedInterval.IsReckonable(part.Fact) && IsSummed(part.Fact))
            .ToList();
        if (known.Count < 2 || known.Count < parts.Count || !PrintedInterval.IsReckonable(total.Fact))
        {
            return new Check(
                CheckSort.TableTotal,
                CheckResult.NotCheckable,
                [CheckStatement.Of(total), .. known.Take(MostQuoted).Select(CheckStatement.Of)],
                "table.open",
                [parts.Count, parts.Count - known.Count],
                null
            );
        }

        var interval = known.Select(part => PrintedInterval.Of(part.Fact)).Aggregate((left, right) => left.Plus(right));
        var meets = interval.Meets(PrintedInterval.Of(total.Fact));
        var derived = new DerivedValue(
            known.Sum(part => part.Fact.Value),
            interval,
            total.Fact.Unit,
            total.Fact.Subject,
            total.Fact.Scope ?? string.Empty,
            total.Fact.Time,
            [.. known]
        );
        return new Check(
            CheckSort.TableTotal,
            meets ? CheckResult.Pass : CheckResult.Fail,
            [CheckStatement.Of(total), .. known.Take(MostQuoted).Select(CheckStatement.Of)],
            meets ? "sum.pass" : "sum.fail",
            [],
            derived
        );
    }

    /// <summary>Whether the fact can be summed: amounts and shares of one whole can, growth rates and prices cannot.</summary>
    private static bool IsSummed(Fact fact) =>
        fact.IsSize || (fact.Measure == Measure.Share && !CheckWords.StandsIn(SubjectWords.Fold(fact.Subject), CheckWords.Growth));

    private static string? RoleOf(string text, TableCell cell)
    {
        var words = string.Concat(
                SubjectWords.Fold(cell.Span.Of(text)).Where(static c => !char.IsWhiteSpace(c) && c is not ('*' or ':' or '\uFF1A'))
            )
            .ToLowerInvariant();
        words = words.Length > 0 ? words[..(words.IndexOfAny(['(', '\uFF08']) is var open and > 0 ? open : words.Length)] : words;
        return labels.GetValueOrDefault(words)
            ?? labels
                .FirstOrDefault(label =>
                    label.Value == "within"
                    && words.StartsWith(label.Key.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal)
                )
                .Value
            ?? labels.FirstOrDefault(label => label.Key.Replace(" ", string.Empty, StringComparison.Ordinal) == words).Value;
    }
}
