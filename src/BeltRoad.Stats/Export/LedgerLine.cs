using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Export;

/// <summary>A number expression with the fields of the annotated files: the stable contract of <c>beltroad extract</c>.</summary>
/// <param name="Characters">Counted in Unicode code points, as in the annotated files.</param>
internal sealed record LedgerLine(SourceDocument Document, NumberMention Mention, TextSpan Characters, Fact? Fact)
{
    public string Text => Mention.Span.Of(Document.Text);

    /// <summary>Returns the lines of a ledger in text order.</summary>
    /// <exception cref="InvalidOperationException">A statistic has no fact, or a fact has no statistic: the ledger is
    /// incomplete.</exception>
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

    /// <summary>The exported name of the class.</summary>
    public string Class => EnumNames.Name(Mention.Class);
}
