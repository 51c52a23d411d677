using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>Finds the words on which a figure hangs: 运输时间每下降10% of 运输时间每下降10%，贸易增加20%.</summary>
internal static class ConditionPhrase
{
    private const Role Verbs = Role.Act | Role.Up | Role.Down | Role.Added | Role.Verb;

    private static readonly string[] Suppositions = Phrases.Of("conditions");

    /// <summary>Null where the figure is stated without a condition, or the condition supposes no number.</summary>
    public static string? Of(Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var least = Math.Max(0, statement.Quantity.First - Statement.Reach);
        for (var i = statement.Quantity.First - 1; i >= least && !EndsStatement(sentence, i); i--)
        {
            var isStep = sentence.Is(i, '每') && sentence.IsWord(i + 1, Verbs);
            if ((isStep || sentence.IsOneOf(i, Suppositions)) && SupposedEnd(statement, i, isStep) is { } end)
            {
                return SubjectText.Text(sentence.View, text, sentence[isStep ? Opening(sentence, i, least) : i].Start, sentence[end].End);
            }
        }

        return null;
    }

    /// <summary>The last token of the supposition, which tells a rise, a fall or a step by a number; null where it tells none.</summary>
    private static int? SupposedEnd(Statement statement, int from, bool isStep)
    {
        var sentence = statement.Sentence;
        var (changes, counts) = (isStep, false);
        for (var i = from + 1; i < statement.Quantity.First; i++)
        {
            if (sentence.Is(i, '，') || sentence.Is(i, ','))
            {
                return counts ? i - 1 : null;
            }

            counts |= changes && sentence.IsNumber(i);
            changes |= sentence.IsWord(i, Role.Up | Role.Down);
        }

        return null;
    }

    /// <summary>The clause that 每 stands in names what rises or falls.</summary>
    private static int Opening(TokenizedSentence sentence, int at, int least)
    {
        while (at > least && !sentence.Is(at - 1, '，') && !EndsStatement(sentence, at - 1))
        {
            at--;
        }

        return at;
    }

    private static bool EndsStatement(TokenizedSentence sentence, int at) =>
        sentence.Is(at, '；') || sentence.Is(at, '。') || sentence.Is(at, ';') || sentence.Is(at, '：');
}
