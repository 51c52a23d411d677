using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>Ledgers in which confirmed figures are marked and refused ones are no statistics.</summary>
/// <param name="Held">The number of figures for which a decision holds.</param>
/// <param name="Fallen">Decisions that hold for no figure, since the text around the number or its reading has changed.</param>
internal sealed record ReviewedLedgers(IReadOnlyList<Ledger> Ledgers, int Held, IReadOnlyList<Decision> Fallen)
{
    /// <param name="ledgers">With the corrections applied.</param>
    public static ReviewedLedgers Of(IReadOnlyList<Ledger> ledgers, DecisionBook decisions)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(decisions);
        if (decisions.All.Count == 0)
        {
            return new ReviewedLedgers(ledgers, 0, []);
        }

        var held = new HashSet<Decision>(ReferenceEqualityComparer.Instance);
        var count = 0;
        var reviewed = ledgers.ToArray();
        for (var i = 0; i < reviewed.Length; i++)
        {
            if (decisions.IsAbout(reviewed[i].Document.Id))
            {
                reviewed[i] = Reviewed(reviewed[i], decisions, held, ref count);
            }
        }

        return new ReviewedLedgers(reviewed, count, [.. decisions.Latest.Where(decision => !held.Contains(decision))]);
    }

    private static Ledger Reviewed(Ledger ledger, DecisionBook decisions, HashSet<Decision> held, ref int count)
    {
        var facts = new List<Fact>(ledger.Facts.Count);
        var refused = new Dictionary<int, string>();
        var before = count;
        var words = ledger.Document.Text;
        foreach (var fact in ledger.Facts)
        {
            var text = MarkedQuote.TextPrintOf(fact.Sentence.Of(words), fact.Span.Of(words), fact);
            if (decisions.Find(fact.DocumentId, text) is not { } decision || !decision.HoldsFor(FigureReading.PrintOf(fact)))
            {
                facts.Add(fact);
                continue;
            }

            held.Add(decision);
            count++;
            if (decision.Verdict == Verdict.Refused)
            {
                var why = decision.Why.Length > 0 ? ": " + decision.Why : string.Empty;
                refused[fact.Span.Start] = $"no statistic, decided by {decision.By} on {decision.On[..10]}{why}";
            }
            else
            {
                facts.Add(new Review(decision.By, decision.On[..10]).Mark(fact));
            }
        }

        return count == before ? ledger
            : refused.Count == 0 ? ledger with { Facts = facts }
            : ledger with
            {
                Facts = facts,
                Mentions =
                [
                    .. ledger.Mentions.Select(mention =>
                        mention.Class == MentionClass.Statistic && refused.TryGetValue(mention.Span.Start, out var why)
                            ? mention with
                            {
                                Class = MentionClass.Refused,
                                Rule = "review",
                                Refusal = why,
                            }
                            : mention
                    ),
                ],
            };
    }
}
