using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Reads every number expression of a document, sentence by sentence, once. Not to be shared between threads; throws on no text whatever.</summary>
public sealed class StatisticsReader : IDisposable
{
    private readonly TokenizedSentence sentence;
    private readonly Tokenizer tokenizer;
    private readonly MentionReader mentions;
    private readonly DateReader dates = new();
    private readonly ClauseMap clauses = new();
    private readonly FactBuilder builder;
    private readonly DocumentContext context = new();
    private readonly SentenceView view = new();

    public StatisticsReader()
    {
        var lexicon = Lexicons.All;
        sentence = new TokenizedSentence(lexicon);
        tokenizer = new Tokenizer(lexicon, Lexicons.Units);
        mentions = new MentionReader(lexicon);
        builder = new FactBuilder(lexicon, context, clauses);
    }

    /// <summary>Steps taken so far; grows with the length of what was read.</summary>
    public long Steps => sentence.Steps;

    /// <summary>Reads one document with a reader of its own.</summary>
    public static Ledger Read(SourceDocument document)
    {
        using var reader = new StatisticsReader();
        return reader.ReadDocument(document);
    }

    public Ledger ReadDocument(SourceDocument document)
    {
        var found = new List<NumberMention>();
        var facts = new List<Fact>();
        var setPhrases = new HashSet<string>(StringComparer.Ordinal);
        var listedOnce = new HashSet<string>(StringComparer.Ordinal);
        var currency = HomeCurrency.Of(document);
        context.Reset(DocumentReference.Of(document, currency), currency);
        dates.Reset();
        var sentences = new SentenceReader(document.Text);
        while (sentences.Next(view))
        {
            tokenizer.Read(view, sentence);
            var dated = dates.Read(sentence, context.Reference);
            var drafts = mentions.Read(sentence, dated, context.BareCurrency);
            clauses.Read(sentence);
            builder.Begin(document, sentence, dated, drafts);
            for (var i = 0; i < drafts.Count; i++)
            {
                var draft = drafts[i];
                if (draft.OncePerDocument && !listedOnce.Add(view.Chars[draft.Start..draft.End].ToString()))
                {
                    continue;
                }

                if (draft.Quantity is { } set && SetPhrase(set) is { } phrase && !setPhrases.Add(phrase))
                {
                    found.Add(new NumberMention(view.SpanOf(draft.Start, draft.End), MentionClass.Name, "set named before"));
                    continue;
                }

                found.Add(new NumberMention(view.SpanOf(draft.Start, draft.End), draft.Class, draft.Rule, draft.OncePerDocument, draft.Refusal));
                if (draft.Quantity is { } quantity)
                {
                    facts.Add(builder.Build(i, quantity));
                }
            }

            builder.End();
        }

        return new Ledger(document, found, facts);
    }

    /// <summary>八项行动, 六大走廊: a small Chinese number of things named as a set; said again it names them, it counts nothing new.</summary>
    private string? SetPhrase(Quantity quantity)
    {
        var numeral = quantity.Numeral;
        var named = quantity is { Unit.Dimension: Dimension.Count, Modifier: Modifier.Exact, High: null } && numeral.Value is >= 2 and <= 20 && !numeral.Is(NumeralForms.Arabic) && sentence.IsWord(quantity.Last, Role.Classifier);
        if (!named || quantity.Last + 1 >= sentence.Count || sentence[quantity.Last + 1].Kind is TokenKind.Sign or TokenKind.Number)
        {
            return null;
        }

        var end = Math.Min(view.Length, sentence[quantity.Last].End + 2);
        return view.Chars[numeral.Start..end].ToString();
    }

    public void Dispose() => view.Dispose();
}
