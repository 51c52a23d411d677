using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>Ledgers with the corrections that still fit applied, and the corrections that no longer fit.</summary>
internal sealed record CorrectedLedgers(IReadOnlyList<Ledger> Ledgers, int Applied, IReadOnlyList<StaleCorrection> Stale)
{
    /// <summary>
    /// Applies each correction to the only fact whose number is in its quote; of several, to the one with the expected value. A corrected
    /// subject, unit or noun is looked up in the lexicon again; a corrected indicator or scope stays as given.
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
        var quoted = Quoted(ledger, SubjectWords.Fold(correction.Quote));
        var fitting = quoted
            .Where(index => string.Equals(field.Get(ledger.Facts[index]), correction.Expect, StringComparison.Ordinal))
            .ToList();
        if (fitting.Count != 1)
        {
            why =
                quoted.Count == 0 ? "no statistic stands in these words any more"
                : fitting.Count > 1 ? $"{fitting.Count} numbers there hold \"{correction.Expect}\"; quote fewer words"
                : $"expected \"{correction.Expect}\", found "
                    + $"{string.Join(", ", quoted.Take(5).Select(index => "\"" + field.Get(ledger.Facts[index]) + "\""))}";
            return null;
        }

        var fact = ledger.Facts[fitting[0]];
        if (field.Set(fact, correction.Value) is not { } changed)
        {
            why = $"{correction.Field} cannot be \"{correction.Value}\"";
            return null;
        }

        if (correction.Field is "subject" or "unit" or "counted")
        {
            changed = changed with { Indicator = null, Scope = null };
        }

        why = string.Empty;
        var facts = ledger.Facts.ToArray();
        facts[fitting[0]] = changed with
        {
            Trace = [.. fact.Trace, $"corrected: {correction.Field} {correction.Expect} is {correction.Value} ({correction.Reason})"],
        };
        return ledger with { Facts = facts };
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
