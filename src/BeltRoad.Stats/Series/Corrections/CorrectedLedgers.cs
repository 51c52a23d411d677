using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>Ledgers with the corrections that still fit applied, and the corrections that no longer fit.</summary>
internal sealed record CorrectedLedgers(IReadOnlyList<Ledger> Ledgers, int Applied, IReadOnlyList<StaleCorrection> Stale)
{
    /// <summary>
    /// Applies each correction to the only fact whose number is in its quote; of several, to the one with the expected value. Where the
    /// quote marks its number, ⟦7.4万⟧, it applies to that one, wherever the document prints the words. A corrected subject, unit or noun is
    /// looked up in the lexicon again; a corrected indicator or scope stays as given.
    /// </summary>
    /// <param name="ledgers">As exported, with names from the lexicon.</param>
    public static CorrectedLedgers Of(IReadOnlyList<Ledger> ledgers, IReadOnlyList<Correction> corrections, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(lexicon);
        var corrected = ledgers.ToList();
        var stale = new List<StaleCorrection>();
        foreach (var correction in corrections.OrderBy(correction => correction.Field is "indicator" or "scope"))
        {
            var index = corrected.FindIndex(ledger => string.Equals(ledger.Document.Id, correction.Document, StringComparison.Ordinal));
            if (index < 0)
            {
                stale.Add(new StaleCorrection(correction, "no such document was read"));
            }
            else if (Apply(corrected[index], correction, out var why) is { } ledger)
            {
                corrected[index] = correction.Field is "subject" or "unit" or "counted" ? lexicon.Name(ledger) : ledger;
            }
            else
            {
                stale.Add(new StaleCorrection(correction, why));
            }
        }

        return new CorrectedLedgers(corrected, corrections.Count - stale.Count, [.. stale.OrderBy(one => one.Correction.Line)]);
    }

    private static Ledger? Apply(Ledger ledger, Correction correction, out string why)
    {
        var field = CorrectionField.All.First(known => known.Name == correction.Field);
        var marked = MarkedQuote.Split(correction.Quote);
        var quoted = marked is { } parts ? Marked(ledger, parts) : Quoted(ledger, SubjectWords.Fold(correction.Quote));
        var fitting = Holding(correction.Expect);
        if (marked is not null && fitting.Count == 0)
        {
            fitting = Holding(correction.Value); // another field's correction, or the program itself, has done it
        }

        if (fitting.Count == 0 || (fitting.Count > 1 && marked is null))
        {
            why =
                quoted.Count == 0 ? "no statistic stands in these words any more"
                : fitting.Count > 1 ? $"{fitting.Count} numbers there hold \"{correction.Expect}\"; quote fewer words"
                : $"expected \"{correction.Expect}\", found "
                    + $"{string.Join(", ", quoted.Take(5).Select(index => "\"" + field.Get(ledger.Facts[index]) + "\""))}";
            return null;
        }

        var facts = ledger.Facts.ToArray();
        foreach (var index in fitting)
        {
            var fact = facts[index];
            if (field.Set(fact, correction.Value) is not { } changed)
            {
                why = $"{correction.Field} cannot be \"{correction.Value}\"";
                return null;
            }

            if (correction.Field is "subject" or "unit" or "counted")
            {
                changed = changed with { Indicator = null, Scope = null };
            }

            facts[index] = changed with
            {
                Trace = [.. fact.Trace, $"corrected: {correction.Field} {correction.Expect} is {correction.Value} ({correction.Reason})"],
            };
        }

        why = string.Empty;
        return ledger with { Facts = facts };

        List<int> Holding(string content) =>
            [.. quoted.Where(index => MarkedQuote.OneLine(field.Get(ledger.Facts[index])) == MarkedQuote.OneLine(content))];
    }

    /// <summary>Returns the facts whose numeral is the marked one, with the quoted words on both sides of it.</summary>
    private static List<int> Marked(Ledger ledger, (string Before, string Number, string After) quote)
    {
        var found = new List<int>();
        var text = ledger.Document.Text;
        var (before, number, after) = (MarkedQuote.Fold(quote.Before), MarkedQuote.Fold(quote.Number), MarkedQuote.Fold(quote.After));
        for (var i = 0; i < ledger.Facts.Count; i++)
        {
            var fact = ledger.Facts[i];
            var sides = MarkedQuote.Sides(fact.Sentence.Of(text), fact);
            if (
                MarkedQuote.Fold(fact.Span.Of(text)) == number
                && MarkedQuote.Fold(sides.Before).EndsWith(before, StringComparison.Ordinal)
                && MarkedQuote.Fold(sides.After).StartsWith(after, StringComparison.Ordinal)
            )
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Returns the facts whose sentence contains the quote and whose numeral lies within it.</summary>
    private static List<int> Quoted(Ledger ledger, string quote)
    {
        var found = new List<int>();
        var text = ledger.Document.Text;
        for (var i = 0; i < ledger.Facts.Count && quote.Length > 0; i++)
        {
            var fact = ledger.Facts[i];
            var start = Math.Min(fact.Sentence.Start, fact.Span.Start);
            var sentence = SubjectWords.Fold(text[start..Math.Max(fact.Sentence.End, fact.Span.End)]);
            var number = SubjectWords.Fold(text[start..fact.Span.Start]).Length;
            var end = number + SubjectWords.Fold(text[fact.Span.Start..fact.Span.End]).Length;
            for (
                var at = sentence.IndexOf(quote, StringComparison.Ordinal);
                at >= 0;
                at = sentence.IndexOf(quote, at + 1, StringComparison.Ordinal)
            )
            {
                if (at <= number && at + quote.Length >= end)
                {
                    found.Add(i);
                    break;
                }
            }
        }

        return found;
    }
}
