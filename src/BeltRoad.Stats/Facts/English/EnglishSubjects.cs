using System.Text;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts.English;

/// <summary>Says what a figure measures, in the text's own words: who does it, the act, what is counted.</summary>
internal sealed class EnglishSubjects(string text)
{
    private const int MostBehind = 10;
    private const int Longest = 160;
    private static readonly HashSet<string> Connectives =
    [
        .. LexiconTable.Read("Facts/English/connectives.csv", "word").Select(static row => row[0]),
    ];

    private static readonly EnglishPhrases<string> Dropped = new("Facts/English/dropped.csv", ["phrase"], static row => row[0]);

    private readonly HashSet<int> left = [];

    /// <summary>What the main clause before spoke of.</summary>
    public string Root { get; private set; } = string.Empty;

    public static bool IsConnective(EnglishToken token) => Connectives.Contains(token.Text);

    /// <summary>Numbers, hedges and dates of the sentence are no part of any subject.</summary>
    public void Begin(EnglishSentence sentence, IReadOnlyList<EnglishMention> mentions, List<DateExpression> dates)
    {
        // It, they, this: the sentence goes on about what the one before spoke of.
        Root = sentence[0].Text is "it" or "they" or "this" or "these" or "of" ? Root : string.Empty;
        left.Clear();
        foreach (var mention in mentions)
        {
            if (mention.Class is MentionClass.Statistic or MentionClass.Refused)
            {
                var first = mention.Quantity?.First ?? mention.First;
                var last = mention.Quantity switch
                {
                    { Counted: null } measured => measured.Last,
                    { Counted: { } counted } when counted.First > mention.Last => counted.First - 1,
                    _ => mention.Last,
                };
                left.UnionWith(Enumerable.Range(first, last - first + 1));
            }
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            _ = Dropped.At(sentence, i, out var length);
            left.UnionWith(Enumerable.Range(i, length));
        }

        foreach (
            var date in dates.Where(static date =>
                date.Form != DateForm.Loose || date.Rule.StartsWith("relative", StringComparison.Ordinal)
            )
        )
        {
            left.UnionWith(Enumerable.Range(date.First, date.Last - date.First + 1));
        }
    }

    public string Of(
        EnglishSentence sentence,
        EnglishCues cues,
        EnglishQuantity quantity,
        EnglishClause clause,
        List<DateExpression> dates,
        EnglishDistribution distribution
    )
    {
        var head = EnglishClause.BehindDate(sentence, dates, clause.First, clause.Behind);
        if (
            (
                distribution.SubjectOf(quantity, head, out var dealing)
                ?? distribution.SubjectOf(quantity, EnglishClause.BehindDate(sentence, dates, 0, clause.Behind), out dealing)
            )
            is var (shared, part)
        )
        {
            var leading =
                shared.Behind > shared.First
                    ? Joined(Words(sentence, shared.First, shared.Behind), text[sentence[shared.Behind].Start..sentence[shared.Behind].End])
                    : string.Empty;
            Root = Joined(leading, Words(sentence, part.First, part.Behind));
            return Joined(Root, Words(sentence, clause.Verb >= dealing ? clause.Verb : dealing, quantity.First, true));
        }

        var end = HasNoun(quantity) ? Math.Max(NounEnd(quantity), quantity.Numeral.Last) + 1 : BehindEnd(sentence, quantity, clause.Behind);
        if (clause.Verb >= 0)
        {
            var verb = clause.Verb;
            while (verb > head && IsPartOfVerb(sentence, cues, verb - 1))
            {
                verb--;
            }

            var who = Words(sentence, head, verb);
            Root = who.Length > 0 ? who : Root;
            var saysMore =
                cues.Is(clause.Verb, EnglishCue.Act | EnglishCue.Up | EnglishCue.Down | EnglishCue.Share | EnglishCue.Reach)
                || who.Length == 0;
            return Joined(Root, Words(sentence, saysMore ? clause.Verb : clause.Verb + 1, end, who.Length > 0));
        }

        // More than 150 countries have signed: the figure is the subject, and its verb stands behind it.
        var behind = cues.LastVerb(end, clause.Behind);
        if (behind >= 0 && HasNoun(quantity))
        {
            Root = Words(sentence, head, end);
            return Joined(Root, Words(sentence, FirstVerb(cues, end, clause.Behind), Math.Min(clause.Behind, end + MostBehind), true));
        }

        var own = Words(sentence, head, end);
        if (own.Length == 0 && Root.Length == 0)
        {
            // 5 million tonnes were shipped: what is done is all that is told.
            return Words(sentence, quantity.Last + 1, Math.Min(clause.Behind, quantity.Last + 1 + MostBehind), true);
        }

        var isAlone = clause.First == 0 && (Root.Length == 0 || HasNoun(quantity));
        Root = isAlone ? own : Root;
        return isAlone ? own : Joined(Root, own);
    }

    private static bool IsPartOfVerb(EnglishSentence sentence, EnglishCues cues, int index) =>
        (cues.Is(index, EnglishCue.Verb | EnglishCue.Auxiliary | EnglishCue.Plan | EnglishCue.Forecast) && !cues.Is(index, EnglishCue.Name))
        || sentence[index].Text.EndsWith("ly", StringComparison.Ordinal)
        || sentence.Is(index, "to");

    /// <summary>The verb behind the figure, its auxiliaries left out.</summary>
    private static int FirstVerb(EnglishCues cues, int first, int behind)
    {
        while (first < behind - 1 && (!cues.Is(first, EnglishCue.Verb) || cues.Is(first, EnglishCue.Auxiliary)))
        {
            first++;
        }

        return first;
    }

    private static bool HasNoun(EnglishQuantity quantity) => quantity.Counted is not null;

    private static int NounEnd(EnglishQuantity quantity) => quantity.Counted?.Last ?? quantity.Last;

    /// <summary>
    /// of China's total foreign trade: what stands behind the unit, up to the pause, the next figure or a phrase of time.
    /// </summary>
    private int BehindEnd(EnglishSentence sentence, EnglishQuantity quantity, int behind)
    {
        var end = quantity.Last + 1;
        if (
            !quantity.Numeral.Is(NumeralForms.Fraction)
            && !(sentence[end].Text is "of" or "from" or "in" or "on" or "to" or "for" or "with")
        )
        {
            return end;
        }

        while (
            end < behind
            && end < quantity.Last + 1 + MostBehind
            && !left.Contains(end)
            && sentence[end].Text is not ("over" or "during" or "compared" or "while" or "year" or "up" or "down" or "within")
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>The words of a stretch as printed, one blank between them, those at its ends that say nothing left out.</summary>
    /// <param name="goesOn">They stand behind others: a preposition at their head stays.</param>
    private string Words(EnglishSentence sentence, int first, int behind, bool goesOn = false)
    {
        while (
            first < behind && (left.Contains(first) || (goesOn ? sentence[first].Kind == EnglishTokenKind.Sign : IsEmpty(sentence[first])))
        )
        {
            first++;
        }

        while (behind > first && (left.Contains(behind - 1) || IsEmpty(sentence[behind - 1])))
        {
            behind--;
        }

        var words = new StringBuilder();
        for (var i = first; i < behind && words.Length <= Longest; i++)
        {
            if (
                left.Contains(i) || (sentence[i].Kind == EnglishTokenKind.Sign && sentence[i].Text is not ("-" or "&" or "$" or "/" or "+"))
            )
            {
                continue;
            }

            words
                .Append(words.Length > 0 && !(sentence[i].IsGlued && !left.Contains(i - 1)) ? " " : string.Empty)
                .Append(text, sentence[i].Start, sentence[i].End - sentence[i].Start);
        }

        return words.ToString();
    }

    private static bool IsEmpty(EnglishToken token) => IsConnective(token) || token.Kind == EnglishTokenKind.Sign;

    private static string Joined(string root, string own)
    {
        var joined =
            root.Length == 0 ? own
            : own.Length == 0 ? root
            : root + " " + own;
        return joined.Length <= Longest ? joined : joined[..joined.LastIndexOf(' ', Longest)];
    }
}
