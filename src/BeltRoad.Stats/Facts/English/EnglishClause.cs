using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;

namespace BeltRoad.Stats.Facts.English;

/// <summary>The stretch between two pauses that a quantity stands in, and the verb that governs it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Behind">The token behind its last.</param>
/// <param name="Verb">The last verb before the quantity; -1 where the clause has none before it.</param>
internal readonly record struct EnglishClause(int First, int Behind, int Verb)
{
    public static EnglishClause Of(EnglishSentence sentence, EnglishCues cues, EnglishQuantity quantity)
    {
        var first = quantity.First;
        while (first > 0 && !IsPause(sentence, first - 1))
        {
            first--;
        }

        var behind = quantity.Last + 1;
        while (behind < sentence.Count && !IsPause(sentence, behind))
        {
            behind++;
        }

        // A verb that is itself the hedge, as in "exceeded US$3 billion", governs too; "up to" is none.
        var hedge = cues.Last(quantity.First, quantity.Numeral.First, EnglishCue.State);
        return new EnglishClause(first, behind, hedge >= 0 ? hedge : cues.LastVerb(first, quantity.First));
    }

    public static bool IsPause(EnglishSentence sentence, int i) =>
        sentence[i].Text switch
        {
            "," => !sentence.Is(i + 1, "respectively") && !sentence.Is(i - 1, "respectively"),
            ";" or ":" or "(" or ")" or "|" or "." or "!" or "?" => true,
            "-" => !sentence.IsGlued(i) || !sentence.IsGlued(i + 1),
            _ => false,
        };

    /// <summary>The first token behind connectives and a date at the head of a stretch.</summary>
    public static int BehindDate(EnglishSentence sentence, List<DateExpression> dates, int first, int behind)
    {
        foreach (var date in dates)
        {
            if (date.First >= first && date.Last < behind && IsOnlyLead(sentence, first, date.First))
            {
                first = date.Last + 1;
            }
        }

        while (first < behind && EnglishSubjects.IsConnective(sentence[first]))
        {
            first++;
        }

        return first;
    }

    private static bool IsOnlyLead(EnglishSentence sentence, int first, int behind)
    {
        for (var i = first; i < behind; i++)
        {
            if (
                !EnglishCounted.IsStop(sentence[i])
                && sentence[i].Text
                    is not ("end" or "compared" or "early" or "late" or "mid" or "-" or "first" or "only" or "starting" or "until" or "the")
            )
            {
                return false;
            }
        }

        return true;
    }
}
