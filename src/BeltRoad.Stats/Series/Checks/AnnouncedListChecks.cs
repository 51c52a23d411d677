using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>
/// Checks a stated count of something against the numbered headings below a later line that announces what was said of it. That the numbers
/// differ says little, for the headings may divide it otherwise; but a heading that stands there twice says that the copy is not whole.
/// </summary>
internal static class AnnouncedListChecks
{
    /// <summary>A shorter noun stands in too many lines.</summary>
    private const int LeastNoun = 4;
    private const int LargestCount = 200;
    private const int LeastHeading = 3;

    public static IEnumerable<Check> Of(CheckContext context)
    {
        var byDocument = context.Ledgers.ToDictionary(ledger => ledger.Document.Id, StringComparer.Ordinal);
        foreach (var stated in context.Claims.Where(static claim => claim.CopyOf is null && IsCount(claim.Fact)))
        {
            var ledger = byDocument[stated.Source.Id];
            if (
                LineAfter(ledger.Document, stated.Line, SubjectWords.Fold(stated.Fact.Counted)) is { } line
                && Compared(stated, ledger, Headings(ledger, line)) is { } check
            )
            {
                yield return check;
            }
        }
    }

    private static bool IsCount(Fact fact) =>
        fact is { Modifier: Modifier.Exact, High: null, Value: > 1 and <= LargestCount, Unit.Dimension: Dimension.Count }
        && SubjectWords.Fold(fact.Counted).Length >= LeastNoun;

    /// <summary>The next line that names the noun and ends by announcing a list; null for none.</summary>
    private static int? LineAfter(SourceDocument document, int line, string noun)
    {
        for (var i = line + 1; i <= document.Lines.Count; i++)
        {
            var text = document.Lines.TextOf(document.Text, i).TrimEnd();
            if (text.Length > 0 && text[^1] is ':' or '\uFF1A')
            {
                var folded = SubjectWords.Fold(text.ToString());
                if (folded.Contains(noun, StringComparison.Ordinal) && CheckWords.StandsIn(folded, CheckWords.Announced))
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>The headings below the line that are numbered in one style, up to a line that is numbered in another.</summary>
    private static List<(string Words, TextSpan Span)> Headings(Ledger ledger, int line)
    {
        var document = ledger.Document;
        var headings = new List<(string, TextSpan)>();
        (char, char)? style = null;
        foreach (
            var (_, marks, span) in ListChecks.Items(
                ledger,
                document.Lines.StartOf(line) + document.Lines.TextOf(document.Text, line).Length
            )
        )
        {
            var place = document.Lines.PlaceOf(span.Start);
            var text = document.Lines.TextOf(document.Text, place.Line);
            if (text[..(place.Column - 1)].Trim(" \t\u3000(\uFF08").Length > 0)
            {
                continue;
            }

            style ??= marks;
            if (style != marks)
            {
                break;
            }

            headings.Add((SubjectWords.Fold(text[(place.Column - 1 + span.Length)..].ToString()), span));
        }

        return headings;
    }

    private static Check? Compared(Claim stated, Ledger ledger, List<(string Words, TextSpan Span)> headings)
    {
        var count = (int)stated.Fact.Value;
        var repeated = headings
            .Where(static heading => heading.Words.Count(char.IsLetter) >= LeastHeading)
            .GroupBy(static heading => heading.Words, StringComparer.Ordinal)
            .MaxBy(static group => group.Count());
        var isWhole = headings.Count == count;
        if (headings.Count == 0 || (!isWhole && (repeated is null || repeated.Count() < 2)))
        {
            return null;
        }

        var (first, last) = isWhole ? (headings[0], headings[^1]) : (repeated!.First(), repeated!.Last());
        return new Check(
            CheckSort.ListCount,
            isWhole ? CheckResult.Pass : CheckResult.Fail,
            [
                CheckStatement.Of(stated),
                ListChecks.Statement(stated.Letter, ledger.Document, first.Span),
                ListChecks.Statement(stated.Letter, ledger.Document, last.Span),
            ],
            isWhole ? "list.headings.pass" : "list.headings.fail",
            isWhole ? [count, headings.Count] : [count, headings.Count, repeated!.Count()],
            Derived: null
        );
    }
}
