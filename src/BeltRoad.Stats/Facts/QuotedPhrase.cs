using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>The document's own phrase around a figure, number and all, for a figure whose subject cannot be formed well.</summary>
internal static class QuotedPhrase
{
    public const string Rule = "quoted phrase";

    private static readonly string[] Pairs = ["“”", "‘’", "「」", "『』", "《》", "（）", "()"];

    /// <summary>A quotation or bracket is closed that was not opened, or the reverse.</summary>
    public static bool IsNeededFor(string subject)
    {
        foreach (var pair in Pairs)
        {
            if (subject.AsSpan().Count(pair[0]) != subject.AsSpan().Count(pair[1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause, or as much of it around the number as a subject may be long, cut between words.</summary>
    public static string Around(Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var (first, last) = (statement.Clause.First, statement.Clause.Last);
        while (last > statement.Quantity.Last && sentence[last].End - sentence[first].Start > SubjectPredicate.MaxCharacters)
        {
            last--;
        }

        while (first < statement.Quantity.First && sentence[last].End - sentence[first].Start > SubjectPredicate.MaxCharacters)
        {
            first++;
        }

        var phrase = SubjectText.Text(sentence.View, text, sentence[first].Start, sentence[last].End);
        return IsNeededFor(phrase) ? string.Concat(phrase.Where(static c => !Pairs.Any(pair => pair.Contains(c)))) : phrase;
    }
}
