using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts.English;

/// <summary>Reads every number expression of an English block of a document, sentence by sentence, once.</summary>
/// <param name="units">Looks up the units of its numbers.</param>
/// <param name="second">Reads the numerals of the statistics once more; null where they are read once.</param>
internal sealed class EnglishReader(
    SourceDocument document,
    DocumentContext context,
    EnglishUnits units,
    bool tracing,
    SecondReadings? second
)
{
    private readonly EnglishSentence sentence = new(units);
    private readonly EnglishFactBuilder builder = new(document, context) { Tracing = tracing };

    /// <summary>Tokens looked at so far; grows with the length of what was read.</summary>
    public long Steps { get; private set; }

    /// <summary>Adds the block's mentions and facts, in text order.</summary>
    public void Read(TextSpan block, List<NumberMention> found, List<Fact> facts, List<ExplainedSentence>? explained)
    {
        var sentences = new EnglishSentenceReader(document.Text, block, document.Furniture);
        while (sentences.Next(sentence))
        {
            Steps += sentence.Count;
            var dates = EnglishDateReader.Read(document.Text, sentence, context.Reference);
            var mentions = EnglishMentionReader.Read(document.Text, sentence, dates);
            builder.Begin(sentence, dates, mentions);
            var (firstMention, firstFact) = (found.Count, facts.Count);
            var pages = new Queue<TextSpan>(sentence.PageNumbers);
            foreach (var mention in mentions)
            {
                var span = sentence.SpanOf(mention.First, mention.Last);
                AddPages(found, pages, span.Start);
                found.Add(new NumberMention(span, mention.Class, mention.Rule, false, mention.Refusal));
                if (mention.Quantity is { } quantity)
                {
                    var (fact, numeral) = (builder.Build(quantity), quantity.Numeral);
                    facts.Add(
                        second?.Mark(
                            fact,
                            document.Text,
                            new Numeral(
                                fact.Span.Start,
                                fact.Span.End,
                                numeral.Value,
                                numeral.High,
                                numeral.Forms & ~NumeralForms.Percent,
                                numeral.SignificantDigits
                            ),
                            isEnglish: true
                        ) ?? fact
                    );
                }
            }

            AddPages(found, pages, int.MaxValue);
            builder.End();
            explained?.Add(Explained(dates, found[firstMention..], facts[firstFact..]));
        }
    }

    private static void AddPages(List<NumberMention> found, Queue<TextSpan> pages, int before)
    {
        while (pages.Count > 0 && pages.Peek().Start < before)
        {
            found.Add(new NumberMention(pages.Dequeue(), MentionClass.Enumeration, "page number"));
        }
    }

    private ExplainedSentence Explained(IReadOnlyList<Recognition.Dates.DateExpression> dates, List<NumberMention> found, List<Fact> facts)
    {
        var fact = 0;
        return new ExplainedSentence(
            sentence.Span,
            sentence.Span.Of(document.Text),
            [
                .. Enumerable
                    .Range(0, sentence.Count)
                    .Select(i => new ExplainedWord(sentence[i].Text, sentence[i].Kind.ToString(), string.Empty)),
            ],
            [
                .. dates.Select(date => new ExplainedDate(
                    sentence.SpanOf(date.First, date.Last).Of(document.Text),
                    date.Form.ToString(),
                    date.Period?.ToString(),
                    date.Rule
                )),
            ],
            [
                .. found.Select(mention => new ExplainedMention(
                    mention.Span.Of(document.Text),
                    mention,
                    mention.Class == MentionClass.Statistic ? facts[fact++] : null
                )),
            ]
        );
    }
}
