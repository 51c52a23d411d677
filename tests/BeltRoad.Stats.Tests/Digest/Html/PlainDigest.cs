using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Tests.Digest.Html;

/// <summary>A digest that lists every fact of its ledgers and chooses nothing: what a page needs, without the composer.</summary>
internal static class PlainDigest
{
    public static DigestModel Of(IReadOnlyList<Ledger> ledgers, DigestLanguage language = DigestLanguage.English)
    {
        var letters = DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document));
        var ordered = ledgers.OrderBy(ledger => letters[ledger.Document.Id], StringComparer.Ordinal).ToList();
        var claims = Observations.ClaimsOf(ordered, letters);
        return new DigestModel
        {
            Language = language,
            Issue = 2,
            IssueDate = new DateOnly(2026, 11, 21),
            Documents = [.. ordered.Select(ledger => DocumentOf(ledger, letters[ledger.Document.Id]))],
            Refused = [new RefusedDocument("broken.txt", "not valid UTF-8 at byte 17", "Save the document as UTF-8")],
            Totals = Sum([.. ordered.Select(TotalsOf)]),
            KeyFigures = [.. claims.Take(10).Select(claim => KeyFigureOf(claim, language))],
            Sections = [],
            CoverageCharts = [],
            RefusedNumbers = [.. ordered.SelectMany(ledger => RefusedOf(ledger, letters[ledger.Document.Id]))],
            Facts = [.. claims.Select(claim => RowOf(claim, language))],
            Citations = [.. claims.Select(CitationOf)],
            Run = [new RunNote("Program", "beltroad 0.1.0")],
        };
    }

    public static string Html(DigestModel model, IReadOnlyList<Ledger> ledgers)
    {
        using var stream = new MemoryStream();
        HtmlDigest.Write(model, ledgers, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static DigestDocument DocumentOf(Ledger ledger, string letter) =>
        new(
            letter,
            ledger,
            named =>
            {
                var title = named.Document.Title.Length > 0 ? named.Document.Title : named.Document.Id;
                return new DocumentTitles(
                    title,
                    title,
                    "Paper " + letter,
                    named.Document.Published?.ToString() ?? "not stated",
                    named.Document.Publisher ?? string.Empty
                );
            }
        );

    private static LedgerTotals TotalsOf(Ledger ledger) =>
        new(
            ledger.Mentions.Count,
            ledger.CountOf(MentionClass.Statistic),
            ledger.CountOf(MentionClass.Date),
            ledger.CountOf(MentionClass.Enumeration),
            ledger.CountOf(MentionClass.Idiom),
            ledger.CountOf(MentionClass.Name),
            ledger.CountOf(MentionClass.Ordinal),
            ledger.CountOf(MentionClass.Refused)
        );

    private static LedgerTotals Sum(List<LedgerTotals> totals) =>
        new(
            totals.Sum(one => one.Seen),
            totals.Sum(one => one.Statistics),
            totals.Sum(one => one.Dates),
            totals.Sum(one => one.Enumerations),
            totals.Sum(one => one.Idioms),
            totals.Sum(one => one.Names),
            totals.Sum(one => one.Ordinals),
            totals.Sum(one => one.Refused)
        );

    private static KeyFigure KeyFigureOf(Claim claim, DigestLanguage language)
    {
        var row = RowOf(claim, language);
        return new KeyFigure(
            row.Subject,
            new FigureFormat(Words.Of(language)).Of(claim.Fact),
            row.Modifier,
            row.Hedge.Length > 0 ? row.Hedge : "as stated",
            row.AsOf,
            row.Claim
        );
    }

    private static FactRow RowOf(Claim claim, DigestLanguage language)
    {
        var (fact, words) = (claim.Fact, Words.Of(language));
        var figure = new FigureFormat(words).Of(fact);
        return new FactRow
        {
            Claim = claim.Code,
            Letter = claim.Letter,
            Label = fact.Subject,
            Subject = fact.Subject,
            Modifier = fact.Modifier,
            Hedge = figure.Hedge,
            Value = figure.Short,
            Figure = figure.Full,
            Unit = fact.Counted ?? fact.Unit.Code,
            AsPrinted = fact.AsPrinted,
            Kind = fact.Kind,
            KindWord = words["kind." + fact.Kind],
            Measure = fact.Measure,
            MeasureWord = words["measure." + fact.Measure],
            AsOf = new PeriodFormat(words).Of(fact.Time),
            HasTime = fact.Time is not null,
            Status = fact.Status,
            StatusWord = words["status." + fact.Status],
            Section = string.Empty,
            Line = claim.Line,
        };
    }

    private static Citation CitationOf(Claim claim)
    {
        var (text, _, number) = claim.Passage;
        var start = Math.Max(0, number.Start - 60);
        var end = Math.Min(text.Length, number.End + 60);
        return new Citation(
            claim.Code,
            claim.Letter,
            text[start..end].ToString(),
            number.Start - start,
            number.Length,
            claim.Quote,
            string.Empty,
            claim.Line,
            claim.Fact.Status
        );
    }

    private static IEnumerable<RefusedNumber> RefusedOf(Ledger ledger, string letter) =>
        ledger
            .Mentions.Where(mention => mention.Class == MentionClass.Refused)
            .Select(mention =>
            {
                var (line, column) = ledger.Document.Lines.PlaceOf(mention.Span.Start);
                var from = Math.Max(0, mention.Span.Start - 10);
                var to = Math.Min(ledger.Document.Text.Length, mention.Span.End + 10);
                return new RefusedNumber(
                    FormattableString.Invariant($"{letter}{line}:{column}"),
                    letter,
                    ledger.Document.Text[from..to],
                    mention.Span.Start - from,
                    mention.Span.Length,
                    mention.Refusal!
                );
            });
}
