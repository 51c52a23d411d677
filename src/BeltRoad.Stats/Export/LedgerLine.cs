using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Export;

/// <summary>One number expression with the fields of the gold files: the stable contract of <c>beltroad extract</c>.</summary>
/// <param name="Characters">Counts Unicode characters, as the gold files do.</param>
internal sealed record LedgerLine(SourceDocument Document, NumberMention Mention, TextSpan Characters, Fact? Fact)
{
    public string Text => Mention.Span.Of(Document.Text);

    /// <summary>A ledger's lines, in text order.</summary>
    /// <exception cref="InvalidOperationException">A statistic has no fact, or a fact no statistic: the ledger is not whole.</exception>
    public static IEnumerable<LedgerLine> Of(Ledger ledger)
    {
        var characters = CodePointMap.Of(ledger.Document.Text);
        var next = 0;
        foreach (var mention in ledger.Mentions)
        {
            Fact? fact = null;
            if (mention.Class == MentionClass.Statistic)
            {
                fact =
                    next < ledger.Facts.Count && ledger.Facts[next].Span == mention.Span
                        ? ledger.Facts[next++]
                        : throw new InvalidOperationException($"{ledger.Document.Id}: the statistic at {mention.Span} has no fact");
            }

            yield return new LedgerLine(ledger.Document, mention, characters.Of(mention.Span), fact);
        }

        if (next < ledger.Facts.Count)
        {
            throw new InvalidOperationException($"{ledger.Document.Id}: the fact at {ledger.Facts[next].Span} has no mention");
        }
    }

    /// <summary>The class under its exported name.</summary>
    public string Class => EnumNames.Name(Mention.Class);
}
