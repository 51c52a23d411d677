using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest;

/// <summary>Builds the issue from the ledgers of its documents. The same ledgers and options give the same model.</summary>
public static class DigestComposer
{
    private const int MostRefusedNumbers = 200;
    private const int MostChecks = 80;

    public static DigestModel Compose(IReadOnlyList<Ledger> ledgers, DigestOptions options)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(options);
        return Compose(ledgers, StatementBook.Of(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document), options.Letters)), options);
    }

    /// <param name="book">What the ledgers state.</param>
    public static DigestModel Compose(IReadOnlyList<Ledger> ledgers, StatementBook book, DigestOptions options)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        var words = Words.Of(options.Language);
        var byLetter = ledgers
            .Select(ledger => (Letter: book.Letters[ledger.Document.Id], Ledger: ledger))
            .OrderBy(document => document.Letter.Length)
            .ThenBy(document => document.Letter, StringComparer.Ordinal)
            .ToList();
        var names = new DocumentNames(words);
        var documents = byLetter.Select(document => names.Describe(document.Ledger, document.Letter)).ToList();
        var context = new ChartContext(words, documents.ToDictionary(document => document.Letter, document => document.ShortName, StringComparer.Ordinal))
        {
            Disagreeing = [.. book.Checks.Where(check => check is { Result: CheckResult.Fail, Sort: CheckSort.Growth or CheckSort.GrowthChain or CheckSort.RunningTotal })
                .Select(check => (check.Statements[0].Code, check.Statements[^1].Code)).Distinct()],
        };
        var builders = byLetter.ToDictionary(document => document.Letter, document => new CitationBuilder(document.Ledger, words), StringComparer.Ordinal);
        var rows = new FactRows(context, builders);

        var (claims, checks, conflicts) = (book.Claims, book.Checks, book.Conflicts);
        var sections = new SectionBuilder(context, rows).Build(book.Settled);
        var keys = KeyFigureChooser.Choose(book.Settled, context);
        var (listed, leftOut) = Listed(claims, options);
        var of = new Dictionary<Claim, Observation>(ReferenceEqualityComparer.Instance);
        var isListed = listed.ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var observation in book.All)
        {
            foreach (var claim in observation.Claims.Where(isListed.Contains))
            {
                of[claim] = observation;
            }
        }

        var checkRows = new CheckRows(context, builders);
        var checkList = checks.Take(MostChecks).Select(checkRows.Row).ToList();
        var conflictList = conflicts.Take(MostChecks).Select(checkRows.Row).ToList();

        var boxes = new TrustBoxes(context).Of(book);
        var cited = CitedCodes(sections, keys, options.Changes);
        cited.UnionWith(checkList.SelectMany(check => check.Others.Prepend(check.One)).Select(quote => quote.Claim));
        cited.UnionWith(conflictList.SelectMany(conflict => conflict.Others.Select(other => other.Quote).Prepend(conflict.Used)).Select(quote => quote.Claim));
        cited.UnionWith(boxes.SelectMany(box => box.Lines).SelectMany(line => line.Claims));
        cited.UnionWith(listed.Select(claim => claim.Code));
        var refused = byLetter
            .SelectMany(document => document.Ledger.Refused.Select(mention => (document.Letter, Mention: mention)))
            .ToList();
        return new DigestModel
        {
            Language = options.Language,
            Issue = options.Issue,
            IssueDate = options.IssueDate,
            Documents = documents,
            Refused = options.Refused,
            Totals = LedgerTotals.Sum(documents.Select(document => document.Totals)),
            KeyFigures = keys,
            Changes = options.Changes,
            StaleCorrections = options.StaleCorrections,
            Sections = sections,
            CoverageCharts = ChartChooser.Coverage(byLetter, claims, context),
            Checks = checkList,
            ChecksLeftOut = checks.Count - checkList.Count,
            Conflicts = conflictList,
            TrustBoxes = boxes,
            Findings = new Findings(
                conflicts.Count,
                checks.Count(check => check.Result == CheckResult.Fail),
                checks.Count(check => check.Result == CheckResult.Pass),
                checks.Count(check => check.Result == CheckResult.NotCheckable),
                claims.Count(claim => claim.CopyOf is not null || claim.ReprintOf is not null),
                checks.Count(check => check.Derived is not null)),
            RefusedNumbers = [.. refused.Take(MostRefusedNumbers).Select(number => builders[number.Letter].Refuse(number.Mention, number.Letter))],
            RefusedNumbersLeftOut = Math.Max(0, refused.Count - MostRefusedNumbers),
            Facts = [.. listed.Select(claim => rows.Row(of[claim], claim))],
            FactsLeftOut = leftOut,
            Citations = [.. claims.Where(claim => cited.Contains(claim.Code)).Select(claim => builders[claim.Letter].Cite(claim))],
            Run = options.Run,
        };
    }

    /// <summary>All facts, or where there are too many an equal number of the first of each kind.</summary>
    private static (IReadOnlyList<Claim> Listed, int LeftOut) Listed(IReadOnlyList<Claim> claims, DigestOptions options)
    {
        if (claims.Count <= options.FactLimit)
        {
            return (claims, 0);
        }

        var each = Math.Max(1, Math.Min(options.FactLimit, options.FactExcerpt) / Math.Max(1, claims.Select(claim => claim.Fact.Kind).Distinct().Count()));
        var taken = new Dictionary<Kind, int>();
        var listed = claims.Where(claim =>
        {
            taken[claim.Fact.Kind] = taken.GetValueOrDefault(claim.Fact.Kind) + 1;
            return taken[claim.Fact.Kind] <= each;
        }).ToList();
        return (listed, claims.Count - listed.Count);
    }

    private static HashSet<string> CitedCodes(IReadOnlyList<DigestSection> sections, IReadOnlyList<KeyFigure> keys, IssueChanges? changes)
    {
        var codes = new HashSet<string>(keys.Select(key => key.Claim), StringComparer.Ordinal);
        codes.UnionWith(sections.SelectMany(section => section.Charts).SelectMany(chart => chart.Marks).Select(mark => mark.Claim));
        codes.UnionWith(sections.SelectMany(section => section.Tables).SelectMany(table => table.Ranked).SelectMany(part => part.Rows).Select(row => row.Claim));
        codes.UnionWith(changes?.Counts.Select(change => change.Claim) ?? []);
        codes.UnionWith(changes?.Rows.Select(row => row.New?.Claim).OfType<string>() ?? []);
        return codes;
    }
}
