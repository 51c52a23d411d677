using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Digest;

/// <summary>Builds the issue from the ledgers of its documents. The same ledgers and options give the same model.</summary>
internal static class DigestComposer
{
    private const int MostRefusedNumbers = 40;

    /// <summary>Checks, conflicts, and numerals read differently, that a reader bears; the exports have the rest.</summary>
    private const int MostStatements = 24;

    private static readonly char[] LineAndColumn = [.. "0123456789:"];

    public static DigestModel Compose(IReadOnlyList<Ledger> ledgers, DigestOptions options)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(options);
        return Compose(
            ledgers,
            ObservationSet.Of(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document), options.Letters)),
            options
        );
    }

    /// <param name="book">What the ledgers state.</param>
    public static DigestModel Compose(IReadOnlyList<Ledger> ledgers, ObservationSet book, DigestOptions options)
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
        Func<Ledger, DocumentTitles> titlesOf = names.Describe;
        var documents = byLetter.ConvertAll(document => new DigestDocument(document.Letter, document.Ledger, titlesOf));
        var named = documents.ToDictionary(document => document.Letter, StringComparer.Ordinal);
        var texts = byLetter.ToDictionary(document => document.Letter, document => document.Ledger.Document, StringComparer.Ordinal);
        var context = new ChartContext(words, letter => named.TryGetValue(letter, out var document) ? document.ShortName : string.Empty)
        {
            Disagreeing =
            [
                .. book.Checks.Where(check =>
                    check is { Result: CheckResult.Fail, Sort: CheckSort.Growth or CheckSort.GrowthChain or CheckSort.RunningTotal }
                ),
            ],
            Derived = [.. book.Checks.Select(static check => check.Derived).OfType<DerivedValue>()],
            Wholes = WholesOf(book.Checks),
            LineOf = claim =>
                texts[claim.Letter] is var document ? document.Lines.TextOf(document.Text, claim.Line).ToString() : string.Empty,
        };
        var builders = new CitationBuilders(
            byLetter.ToDictionary(document => document.Letter, document => document.Ledger, StringComparer.Ordinal),
            words
        );
        var rows = new FactRows(context, builders);

        var (claims, checks, conflicts) = (book.Claims, book.Checks, book.Conflicts);
        var figures = SameFigures.Joined(book.Settled);
        IReadOnlyList<DigestSection> sections = new SectionBuilder(
            context,
            rows,
            claims.Count <= options.FactLimit ? int.MaxValue : options.TableRows
        ).Build(figures);
        var firsts = new FirstUses(words);
        sections = [.. sections.Select(section => section with { Charts = [.. section.Charts.Select(firsts.Explained)] })];
        var keys = KeyFigureChooser.Choose(figures, context);
        var (listed, leftOut) = Listed(claims, options);
        var of = ObservationsOf(listed, book);
        var checkRows = new CheckRows(context, builders);
        var checkList = checks.Take(MostStatements).Select(checkRows.Row).ToList();
        var conflictList = conflicts.Take(MostStatements).Select(checkRows.Row).ToList();

        var boxes = new TrustBoxes(context).Of(book);
        var readers = ReaderBoxes.Of(ledgers, claims, builders, words, MostStatements);
        var doubts = new DoubtBoxes(context, builders).Of(claims, MostStatements);
        var cited = CitedCodes(sections, keys, options.Changes);
        cited.UnionWith(checkList.SelectMany(check => check.Others.Prepend(check.One)).Select(quote => quote.Claim));
        cited.UnionWith(
            conflictList
                .SelectMany(conflict => conflict.Others.Select(other => other.Quote).Prepend(conflict.Used))
                .Select(quote => quote.Claim)
        );
        cited.UnionWith(readers?.Rows.Select(row => row.Place.Claim) ?? []);
        cited.UnionWith(doubts?.Rows.Select(row => row.Place.Claim) ?? []);
        cited.UnionWith(boxes.SelectMany(box => box.Lines).SelectMany(line => line.Claims));
        cited.UnionWith(listed.Select(claim => claim.Code));
        var citedClaims = Among(claims, cited).ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        var totals = LedgerTotals.Of(ledgers);
        var refused = byLetter
            .Where(document => document.Ledger.CountOf(MentionClass.Refused) > 0)
            .SelectMany(document => document.Ledger.Refused.Select(mention => builders[document.Letter].Refuse(mention, document.Letter)))
            .Take(MostRefusedNumbers)
            .ToList();
        return new DigestModel
        {
            Language = options.Language,
            Issue = options.Issue,
            IssueDate = options.IssueDate,
            Documents = documents,
            Refused = options.Refused,
            Totals = totals,
            KeyFigures = keys,
            Reviewed = claims.Count(static claim => Review.Of(claim.Fact) is not null),
            Changes = options.Changes,
            StaleCorrections = options.StaleCorrections,
            Sections = sections,
            CoverageCharts = ChartChooser.Coverage(byLetter, claims, context),
            Checks = checkList,
            ChecksLeftOut = checks.Count - checkList.Count,
            Conflicts = conflictList,
            ConflictsLeftOut = conflicts.Count - conflictList.Count,
            TrustBoxes = boxes,
            Readers = readers,
            Doubts = doubts,
            Findings = new Findings(
                conflicts.Count,
                checks.Count(check => check.Result == CheckResult.Fail),
                checks.Count(check => check.Result == CheckResult.Pass),
                checks.Count(check => check.Result == CheckResult.NotCheckable),
                claims.Count(claim => claim.CopyOf is not null || claim.ReprintOf is not null),
                checks.Count(check => check.Derived is not null)
            ),
            RefusedNumbers = refused,
            RefusedNumbersLeftOut = totals.Refused - refused.Count,
            Facts =
            [
                .. listed.Select(claim =>
                    rows.Row(of[claim], claim) with
                    {
                        AlsoAt =
                        [
                            .. of[claim]
                                .Claims.Where(other => !ReferenceEquals(other, claim) && citedClaims.Contains(other))
                                .Select(other => other.Code),
                        ],
                    }
                ),
            ],
            FactsLeftOut = leftOut,
            Citations = [.. citedClaims.OrderBy(claim => claim.Place).Select(claim => builders[claim.Letter].Cite(claim))],
            Run = options.Run,
        };
    }

    /// <summary>The claim code of the whole by that of the part, of checks that come out.</summary>
    private static Dictionary<string, string> WholesOf(IReadOnlyList<Check> checks)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var check in checks.Where(static check => check is { Sort: CheckSort.PartOfTotal or CheckSort.Share, Result: CheckResult.Pass })
        )
        {
            if (check.Statements[0].Claim is { } part && check.Statements[^1].Claim is { } whole && part.Fact.Unit == whole.Fact.Unit)
            {
                wholes.TryAdd(part.Code, whole.Code);
            }
        }

        return wholes;
    }

    /// <summary>All facts, or where there are too many an equal number of the first of each kind.</summary>
    private static (IReadOnlyList<Claim> Listed, int LeftOut) Listed(IReadOnlyList<Claim> claims, DigestOptions options)
    {
        if (claims.Count <= options.FactLimit)
        {
            return (claims, 0);
        }

        var taken = new int[Enum.GetValues<Kind>().Length];
        foreach (var claim in claims)
        {
            taken[(int)claim.Fact.Kind]++;
        }

        var each = Math.Max(1, Math.Min(options.FactLimit, options.FactExcerpt) / taken.Count(static kind => kind > 0));
        Array.Clear(taken);
        var listed = claims.Where(claim => taken[(int)claim.Fact.Kind]++ < each).ToList();
        return (listed, claims.Count - listed.Count);
    }

    private static Dictionary<Claim, Observation> ObservationsOf(IReadOnlyList<Claim> listed, ObservationSet book)
    {
        var isListed = new bool[book.Claims.Count];
        foreach (var claim in listed)
        {
            isListed[claim.Place] = true;
        }

        var of = new Dictionary<Claim, Observation>(listed.Count, ReferenceEqualityComparer.Instance);
        foreach (var observation in book.All)
        {
            for (var i = 0; i < observation.Claims.Count; i++)
            {
                if (isListed[observation.Claims[i].Place])
                {
                    of[observation.Claims[i]] = observation;
                }
            }
        }

        return of;
    }

    /// <summary>The claims of some codes, in their order.</summary>
    private static List<Claim> Among(IReadOnlyList<Claim> claims, HashSet<string> codes)
    {
        // Of a large library few documents are cited, and the code of each claim is put together when it is asked for.
        var letters = codes.Select(code => code.TrimEnd(LineAndColumn)).ToHashSet(StringComparer.Ordinal);
        return [.. claims.Where(claim => letters.Contains(claim.Letter) && codes.Contains(claim.Code))];
    }

    private static HashSet<string> CitedCodes(IReadOnlyList<DigestSection> sections, IReadOnlyList<KeyFigure> keys, IssueChanges? changes)
    {
        var codes = new HashSet<string>(keys.Select(key => key.Claim), StringComparer.Ordinal);
        codes.UnionWith(sections.SelectMany(section => section.Charts).SelectMany(chart => chart.Marks).Select(mark => mark.Claim));
        codes.UnionWith(
            sections
                .SelectMany(section => section.Tables)
                .SelectMany(table => table.Parts)
                .SelectMany(part => part.Rows)
                .Select(row => row.Claim)
        );
        codes.UnionWith(changes?.Counts.Select(change => change.Claim) ?? []);
        codes.UnionWith(changes?.Rows.Select(row => row.New?.Claim).OfType<string>() ?? []);
        return codes;
    }
}
