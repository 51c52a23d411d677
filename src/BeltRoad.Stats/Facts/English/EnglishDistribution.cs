using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;

namespace BeltRoad.Stats.Facts.English;

/// <summary>
/// Exports and imports grew by 15% and 8.6%, respectively: the figures of a list, and which of the subjects or dates told each is of.
/// </summary>
internal sealed class EnglishDistribution
{
    /// <summary>So many tokens may stand between two figures of the list: and fell by.</summary>
    private const int MostBetween = 4;

    private readonly List<EnglishQuantity> list = [];
    private EnglishSentence sentence = null!;
    private EnglishCues cues = null!;

    /// <summary>Takes in the list that "respectively" speaks of; none where the sentence has no such word.</summary>
    public void Begin(EnglishSentence read, EnglishCues found, IReadOnlyList<EnglishMention> mentions)
    {
        (sentence, cues) = (read, found);
        list.Clear();
        var word = Enumerable.Range(0, read.Count).FirstOrDefault(i => read.Is(i, "respectively"), -1);
        for (var i = mentions.Count - 1; i >= 0 && word >= 0; i--)
        {
            if (mentions[i].Quantity is not { } quantity || quantity.First > word)
            {
                continue;
            }

            if (list.Count > 0 && (list[0].Unit.Dimension != quantity.Unit.Dimension || !AreJoined(quantity, list[0])))
            {
                break;
            }

            list.Insert(0, quantity);
        }
    }

    /// <summary>The clause of a figure of the list, which commas between the figures do not end.</summary>
    public EnglishClause ClauseOf(EnglishQuantity quantity, EnglishClause clause)
    {
        if (!list.Contains(quantity) || list.Count < 2)
        {
            return clause;
        }

        var first = EnglishClause.Of(sentence, cues, list[0]).First;
        return new EnglishClause(first, EnglishClause.Of(sentence, cues, list[^1]).Behind, cues.LastVerb(first, quantity.First));
    }

    /// <summary>
    /// The tokens of the subject's part that the figure is of, and of what stands before all parts, the preposition behind it not included;
    /// null where nothing is dealt out.
    /// </summary>
    /// <param name="head">The first token of the subject.</param>
    /// <param name="verb">The first token behind it.</param>
    public ((int First, int Behind) Shared, (int First, int Behind) Own)? SubjectOf(EnglishQuantity quantity, int head, out int verb)
    {
        verb = head;
        var index = list.IndexOf(quantity);
        if (index < 0 || list.Count < 2)
        {
            return null;
        }

        while (verb < list[0].First && (!cues.Is(verb, EnglishCue.Verb) || cues.Is(verb, EnglishCue.Name)))
        {
            verb++;
        }

        var parts = Parts(head, verb);
        if (verb == list[0].First || parts.Count != list.Count)
        {
            return null;
        }

        // Exports to the EU and the US: what leads to the first name leads to the others.
        var (own, first) = (parts[index], parts[0]);
        var preposition = Enumerable.Range(first.First, first.Behind - first.First).FirstOrDefault(IsPreposition, -1);
        var isShared =
            index > 0
            && preposition > first.First
            && !Enumerable
                .Range(own.First, own.Behind - own.First)
                .Any(i => IsPreposition(i) || cues.Is(i, EnglishCue.Flow | EnglishCue.Stock));
        return (isShared ? (first.First, preposition) : (own.First, own.First), own);
    }

    /// <summary>The date of the figure where as many are told behind the list as it has figures: in 2022 and 2023, respectively.</summary>
    public DateExpression? DateOf(EnglishQuantity quantity, List<DateExpression> dates)
    {
        var index = list.IndexOf(quantity);
        if (index < 0 || list.Count < 2)
        {
            return null;
        }

        var behind = dates.Where(date => date is { Form: DateForm.In, Period: not null } && date.First > list[^1].Last).ToList();
        return behind.Count == list.Count ? behind[index] : null;
    }

    private bool AreJoined(EnglishQuantity before, EnglishQuantity next)
    {
        var first = before.Last + 1;
        return next.First - first is > 0 and <= MostBetween
            && Enumerable
                .Range(first, next.First - first)
                .All(i => sentence[i].Text is "and" or "," or "by" or "to" or "of" || cues.Is(i, EnglishCue.Up | EnglishCue.Down));
    }

    private List<(int First, int Behind)> Parts(int first, int behind)
    {
        var parts = new List<(int First, int Behind)>();
        for (var i = first; i <= behind; i++)
        {
            if (i < behind && !(sentence[i].Text is "and" or ","))
            {
                continue;
            }

            if (i > first)
            {
                parts.Add((first, i));
            }

            first = i + 1;
        }

        return parts;
    }

    public bool IsPreposition(int i) => sentence[i].Text is "to" or "from" or "with" or "in" or "of" or "for" or "by" or "between";
}
