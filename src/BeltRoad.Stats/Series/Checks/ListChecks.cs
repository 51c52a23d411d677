using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>Checks a count in brackets that sums up a list against the items that follow, numbered in one style.</summary>
internal static class ListChecks
{
    private const int MostQuoted = 24;

    /// <summary>The word and the bracket are within this many characters before the number.</summary>
    private const int Before = 6;

    public static IEnumerable<Check> Of(CheckContext context)
    {
        var byDocument = context.Ledgers.ToDictionary(ledger => ledger.Document.Id, StringComparer.Ordinal);
        foreach (var stated in context.Claims.Where(claim => claim.CopyOf is null && IsBracketedTotal(claim)))
        {
            var ledger = byDocument[stated.Source.Id];
            var items = Items(ledger, stated.Fact.Span.End).ToList();
            if (items.Count == 0 || stated.Fact.Value > int.MaxValue)
            {
                continue;
            }

            var count = (int)stated.Fact.Value;
            var lists = items.GroupBy(item => item.Marks).ToList();
            var list = lists.FirstOrDefault(group => group.Count() == count) ?? lists.MaxBy(group => group.Count())!;
            var places = list.ToList();
            var missing = Enumerable.Range(1, Math.Min(count, 100_000)).Except(places.Select(item => item.Value)).Count();
            var doubled = places.Count - places.Select(item => item.Value).Distinct().Count();
            var whole = places.Count == count;
            var reckoning =
                !whole ? "list.fail"
                : missing == 0 ? "list.pass"
                : "list.pass.restarting";
            var (first, last) = (places[0], places[^1]);
            yield return new Check(
                CheckSort.ListCount,
                whole ? CheckResult.Pass : CheckResult.Fail,
                [
                    CheckStatement.Of(stated),
                    Statement(stated.Letter, ledger.Document, first.Span),
                    Statement(stated.Letter, ledger.Document, last.Span),
                ],
                reckoning,
                [count, places.Count, missing, doubled],
                Derived: null
            );
        }
    }

    /// <summary>（共89项）: a whole number directly after an opening bracket and a word that sums up.</summary>
    private static bool IsBracketedTotal(Claim claim)
    {
        var fact = claim.Fact;
        if (
            fact.Unit.Dimension != Dimension.Count
            || fact is not { Modifier: Modifier.Exact, High: null, Value: > 0 }
            || fact.Value != decimal.Truncate(fact.Value)
        )
        {
            return false;
        }

        var words = claim.Passage.Before(Before);
        if (words.Span.IndexOfAny('(', '\uFF08') < 0)
        {
            return false;
        }

        var before = SubjectWords.Fold(words.ToString());
        return CheckWords.Total.FirstOrDefault(word => before.EndsWith(word, StringComparison.Ordinal)) is { } total
            && before.Length > total.Length
            && before[^(total.Length + 1)] is '(' or '\uFF08';
    }

    /// <summary>
    /// The numbered markers after a position, each with the characters around it, which distinguish two levels of a list.
    /// </summary>
    internal static IEnumerable<(int Value, (char Before, char After) Marks, TextSpan Span)> Items(Ledger ledger, int from)
    {
        var text = ledger.Document.Text;
        foreach (var mention in ledger.Mentions)
        {
            if (
                mention.Class == MentionClass.Enumeration
                && mention.Span.Start >= from
                && NumeralScanner.TryRead(mention.Span.Of(text), 0, out var numeral)
                && numeral.Value is > 0 and < 100_000
            )
            {
                var before = mention.Span.Start == 0 ? '\n' : text[mention.Span.Start - 1];
                var after = mention.Span.End < text.Length ? text[mention.Span.End] : '\n';
                yield return ((int)numeral.Value, (char.IsPunctuation(before) && before != '*' ? before : '\n', after), mention.Span);
            }
        }
    }

    internal static CheckStatement Statement(string letter, SourceDocument document, TextSpan span)
    {
        var (line, column) = document.Lines.PlaceOf(span.Start);
        var end = document.Text.IndexOfAny(['\n', '\r'], span.Start);
        var start = Math.Max(0, span.Start - 1);
        end = Math.Min(end < 0 ? document.Text.Length : end, span.Start + MostQuoted);
        end -= char.IsHighSurrogate(document.Text[end - 1]) ? 1 : 0;
        return new CheckStatement(FormattableString.Invariant($"{letter}{line}:{column}"), document.Text[start..end].Trim(), Claim: null);
    }
}
