using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// Puts the differences of two issues in words: a count a sort, of each sort its first case, and the old and new words of those that
/// matter.
/// </summary>
internal static class ChangeWording
{
    private const int LongestSubject = 26;

    /// <summary>Of one sort so many changes are looked through for one that can stand as an example.</summary>
    private const int MostAsked = 200;
    private const int MostRows = 24;

    /// <param name="since">The number of the earlier issue.</param>
    public static IssueChanges Of(IReadOnlyList<FactChange> changes, int since, Words words)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(words);
        if (changes.Count == 0)
        {
            return new IssueChanges(since, words["change.summary.none"], []);
        }

        var bySort = changes.ToLookup(change => change.Sort);
        var listed = changes
            .Where(change => change.Sort is ChangeSort.Contradicted or ChangeSort.Revised or ChangeSort.Withdrawn or ChangeSort.New)
            .ToList();
        return new IssueChanges(
            since,
            words.Count("change.summary", changes.Count),
            [
                .. Enum.GetValues<ChangeSort>()
                    .Where(sort => sort != ChangeSort.Reread || bySort[sort].Any())
                    .Select(sort => Count(sort, [.. bySort[sort]], words)),
            ]
        )
        {
            Rows =
            [
                .. listed
                    .Take(MostRows)
                    .Select(change => new ChangeRow(
                        change.Sort,
                        words["change." + change.Sort],
                        Short(LabelOf(change.New ?? change.Old!, words)),
                        Quote(change.Old),
                        Quote(change.New)
                    )),
            ],
            RowsLeftOut = Math.Max(0, listed.Count - MostRows),
        };
    }

    private static string Short(SubjectLabel label)
    {
        var subject = label.Source.Length > 0 ? label.Source : label.Text;
        return !label.IsForeign || subject.Length <= LongestSubject ? subject : subject[..LongestSubject] + "\u2026";
    }

    private static SubjectLabel LabelOf(StoredFact stored, Words words)
    {
        var source = new CitedDocument(stored.Fact.DocumentId, string.Empty, null, null);
        var claim = new Claim(stored.Letter, stored.Line, stored.Column, stored.Fact, source, Passage.OfQuote(stored.Quote, stored.Fact));
        return SubjectLabel.Of(Observations.Of([claim], IndicatorLexicon.Default)[0], words);
    }

    /// <summary>The clause that states the figure, as it stood in its issue.</summary>
    private static CheckQuote? Quote(StoredFact? stored)
    {
        if (stored is null)
        {
            return null;
        }

        var start = Math.Clamp(stored.Fact.Span.Start - stored.Fact.Sentence.Start, 0, stored.Quote.Length);
        var closed = NormalizedText.Of(stored.Quote, new TextSpan(0, stored.Quote.Length));
        var number = closed.PlaceOf(new TextSpan(start, Math.Clamp(start + stored.Fact.Span.Length, start, stored.Quote.Length)));
        var (quote, at) = closed.Text.Length == 0 ? (string.Empty, 0) : QuoteClipper.Clip(closed.Text, number, []);
        return new CheckQuote(stored.Code, quote, at, number.Length);
    }

    private static ChangeCount Count(ChangeSort sort, IReadOnlyList<FactChange> changes, Words words)
    {
        if (changes.Count == 0)
        {
            return new ChangeCount(sort, 0, string.Empty, string.Empty);
        }

        var first =
            changes.Take(MostAsked).FirstOrDefault(change => (change.New ?? change.Old)!.Fact.IsSure && IsNamed(change, words))
            ?? changes[0];
        var shown = (first.New ?? first.Old)!;
        var subject = Short(LabelOf(shown, words));
        var figures = new FigureFormat(words);
        var example = first is { Sort: ChangeSort.Revised or ChangeSort.Contradicted or ChangeSort.Reread, Old: { } old, New: { } now }
            ? words.Format("change.example.revised", subject, figures.Of(now.Fact).HedgedFull, figures.Of(old.Fact).HedgedFull)
            : words.Format("change.example.single", subject, figures.Of(shown.Fact).HedgedFull);
        return new ChangeCount(sort, changes.Count, example, first.New?.Code ?? string.Empty);
    }

    private static bool IsNamed(FactChange change, Words words) =>
        LabelOf((change.New ?? change.Old)!, words) is { IsForeign: false, Source.Length: 0 };
}
