using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Facts.Confidence;
using BeltRoad.Stats.Facts.English;
using BeltRoad.Stats.Facts.Tables;
using BeltRoad.Stats.Reading.Languages;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.Ledgers;

/// <summary>
/// Reads every number expression of a document, sentence by sentence, once. Not to be shared between threads; throws on no text whatever.
/// </summary>
internal sealed class StatisticsReader : IDisposable
{
    [ThreadStatic]
    private static (NumberRecognizers Numbers, StatisticsReader Reader) ofThread;

    private readonly TokenizedSentence sentence;
    private readonly Tokenizer tokenizer;
    private readonly MentionReader mentions;
    private readonly DateReader dates = new();
    private readonly ClauseMap clauses = new();
    private readonly FactBuilder builder;
    private readonly DocumentContext context = new();
    private readonly List<(string? Condition, int Signs)> examined = [];
    private readonly SentenceView view = new();
    private readonly EnglishUnits englishUnits;
    private SecondReadings? second;

    /// <param name="numbers">Finds the numerals; the built-in recogniser where it is null.</param>
    /// <param name="lexicons">The words; the embedded ones where it is null.</param>
    /// <param name="rules">The tables of rules; the embedded ones where it is null.</param>
    public StatisticsReader(INumberRecognizer? numbers = null, LexiconSet? lexicons = null, RuleTables? rules = null)
    {
        lexicons ??= Lexicons.Default;
        englishUnits = lexicons.English;
        var lexicon = lexicons.All;
        sentence = new TokenizedSentence(lexicon);
        tokenizer = new Tokenizer(lexicon, lexicons.Units, numbers ?? new ScannedNumbers());
        mentions = new MentionReader(lexicon);
        builder = new FactBuilder(lexicon, rules ?? RuleTables.Embedded, context, clauses);
    }

    /// <summary>Steps taken so far; grows with the length of what was read.</summary>
    public long Steps => sentence.Steps;

    /// <summary>Reads one document with the calling thread's own reader.</summary>
    /// <param name="numbers">What finds the numerals; the built-in recogniser where it is null.</param>
    /// <param name="second">Reads the numerals of the statistics once more; null where they are read once.</param>
    public static Ledger Read(SourceDocument document, NumberRecognizers? numbers = null, SecondReadings? second = null)
    {
        numbers ??= NumberRecognizers.BuiltIn;
        if (ofThread.Numbers != numbers)
        {
            ofThread.Reader?.Dispose();
            ofThread = (numbers, new StatisticsReader(numbers.Create()));
        }

        try
        {
            return ofThread.Reader.ReadDocument(document, second);
        }
        catch
        {
            // What it held of the document is not to be met by the next one.
            ofThread = default;
            throw;
        }
    }

    /// <summary>Reads a document and tells how: words, dates, classes, and the steps from the printed text to each value.</summary>
    public static Explanation Explain(SourceDocument document, INumberRecognizer? numbers = null)
    {
        using var reader = new StatisticsReader(numbers);
        reader.builder.Tracing = true;
        var sentences = new List<ExplainedSentence>();
        reader.ReadDocument(document, sentences);
        return new Explanation(document, reader.context.BareCurrency, sentences);
    }

    /// <param name="readings">Read the numerals of the statistics once more; null where they are read once.</param>
    public Ledger ReadDocument(SourceDocument document, SecondReadings? readings = null)
    {
        second = readings;
        try
        {
            return ReadDocument(document, explained: null);
        }
        finally
        {
            second = null;
        }
    }

    /// <param name="homeCurrency">Whose 元 is meant where the text is only a part of a document; null where the text itself tells.</param>
    private Ledger ReadDocument(SourceDocument document, List<ExplainedSentence>? explained, string? homeCurrency = null)
    {
        var found = new List<NumberMention>();
        var facts = new List<Fact>();
        var setPhrases = new HashSet<string>(StringComparer.Ordinal);
        var listedOnce = new HashSet<string>(StringComparer.Ordinal);
        var currency = homeCurrency ?? HomeCurrency.Of(document);
        context.Reset(DocumentReference.Of(document, currency), currency, document.Title);
        dates.Reset();
        EnglishReader? english = null;
        foreach (var block in TextLanguages.Blocks(document))
        {
            if (block.IsEnglish)
            {
                english ??= new EnglishReader(document, context, englishUnits, builder.Tracing, second);
                english.Read(block.Span, found, facts, explained);
                continue;
            }

            ReadChinese(document, block.Span, explained, found, facts, setPhrases, listedOnce);
        }

        sentence.Steps += english?.Steps ?? 0;
        var ledger = new Ledger(document, PageArtifactNumbers.Among(found, document), facts);
        return document.Places.Tables.Count == 0
            ? ledger
            : TableLedger.Over(ledger, sentenceOfCell => ReadDocument(sentenceOfCell, null, currency));
    }

    private void ReadChinese(
        SourceDocument document,
        TextSpan block,
        List<ExplainedSentence>? explained,
        List<NumberMention> found,
        List<Fact> facts,
        HashSet<string> setPhrases,
        HashSet<string> listedOnce
    )
    {
        var sentences = new SentenceReader(document.Text.AsSpan(0, block.End), block.Start, document.Furniture);
        while (sentences.Next(view))
        {
            tokenizer.Read(view, sentence);
            var dated = dates.Read(sentence, context.Reference);
            var drafts = mentions.Read(sentence, dated, context.BareCurrency);
            clauses.Read(sentence);
            builder.Begin(document, sentence, dated, drafts);
            var (firstMention, firstFact) = (found.Count, facts.Count);
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

                found.Add(
                    new NumberMention(view.SpanOf(draft.Start, draft.End), draft.Class, draft.Rule, draft.OncePerDocument, draft.Refusal)
                );
                if (draft.Quantity is { } quantity)
                {
                    var fact = builder.Build(i, quantity);
                    examined.Add(ConfidenceRules.Examine(fact, builder.Grounds, document.Text));
                    facts.Add(second?.Mark(fact, view.Chars, quantity.Numeral) ?? fact);
                }
            }

            ConfidenceRules.Judge(facts, firstFact, examined);
            examined.Clear();
            builder.End();
            explained?.Add(Explained(document, dated, found[firstMention..], facts[firstFact..]));
        }
    }

    private ExplainedSentence Explained(SourceDocument document, List<DateExpression> dated, List<NumberMention> found, List<Fact> facts)
    {
        var words = new List<ExplainedWord>();
        for (var i = 0; i < sentence.Count; i++)
        {
            words.Add(
                new ExplainedWord(
                    sentence.TextOf(i).ToString(),
                    sentence[i].Kind.ToString(),
                    sentence.EntryOf(i)?.Roles.ToString() ?? string.Empty
                )
            );
        }

        var fact = 0;
        return new ExplainedSentence(
            view.Span,
            view.Chars.ToString(),
            words,
            [
                .. dated.Select(date => new ExplainedDate(
                    sentence.TextOf(date.First, date.Last).ToString(),
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

    /// <summary>八项行动, 六大走廊: a small Chinese number of things named as a set; said again it names them, it counts nothing new.</summary>
    private string? SetPhrase(Quantity quantity)
    {
        var numeral = quantity.Numeral;
        var named =
            quantity is { Unit.Dimension: Dimension.Count, Modifier: Modifier.Exact, High: null }
            && numeral.Value is >= 2 and <= 20
            && !numeral.Is(NumeralForms.Arabic)
            && sentence.IsWord(quantity.Last, Role.Classifier);
        if (!named || quantity.Last + 1 >= sentence.Count || sentence[quantity.Last + 1].Kind is TokenKind.Sign or TokenKind.Number)
        {
            return null;
        }

        var end = Math.Min(view.Length, sentence[quantity.Last].End + 2);
        return view.Chars[numeral.Start..end].ToString();
    }

    public void Dispose() => view.Dispose();
}
