using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>Names what a figure counts in the document's own characters, also where only a figure before said it.</summary>
internal static class CountedNames
{
    private static readonly string Country = Phrases.Of("country noun")[0];
    private static readonly string[] ShortPlaces = Phrases.Of("short places");
    private static readonly string CountryClassifier = Phrases.Of("country classifier")[0];

    /// <summary>The counted noun, the classifier where nothing names one, or null for a unit that counts nothing.</summary>
    public static string? Of(Statement statement, string text, DocumentContext context)
    {
        if (!statement.Quantity.Counts)
        {
            return null;
        }

        // 5大类、76大项: after 大 even a noun of one character says what is counted.
        if (statement.Quantity.UnitEntry is { Word: "大" } && statement.Counted is { Behind: true } great && great.End - great.Start == 1)
        {
            return SubjectText.Text(statement.Sentence.View, text, great.Start, great.End);
        }

        // A number with a bare classifier goes on counting what the one before with that classifier counted.
        var classifier = statement.Quantity.UnitEntry?.Word;
        var same = context.LastClassifier == classifier ? context.LastCounted : null;
        if (
            statement.Counted is not { } counted
            || (
                counted.End - counted.Start < 2
                && !IsShortPlace(statement, counted)
                && ((classifier is not null && same is not null) || !counted.Behind)
            )
        )
        {
            return same ?? classifier;
        }

        // 成员国由57国增至110国: where the count arrives, of what it started from.
        if (
            same is not null
            && classifier is null
            && counted.End - counted.Start == 1
            && FromToChange.PlaceOf(statement) == CoursePlace.Target
            && same.Contains(statement.Sentence.View[counted.Start])
        )
        {
            return same;
        }

        if (
            same is not null
            && (GoesOn(statement, counted) || (!counted.Behind && !SaysWhat(statement, counted.Start, counted.End, classifier)))
        )
        {
            return same;
        }

        var noun = SubjectText.Text(statement.Sentence.View, text, counted.Start, counted.End);
        context.LastCounted = noun;
        context.LastClassifier = classifier;
        return noun;
    }

    /// <summary>贸易额超10亿元的县达38个, 31个省（区、市）: a noun of one character, behind 的 or behind its classifier.</summary>
    private static bool IsShortPlace(Statement statement, (int Start, int End, bool Behind) counted) =>
        counted.Start > 0
        && (counted.Behind || statement.Sentence.View[counted.Start - 1] == '的')
        && Phrases.HeadOf(statement.Sentence.View.Chars[counted.Start..counted.End], ShortPlaces) == 1;

    /// <summary>品类从2000种，增加机械、蔬菜等700种: what the figure before counted, since examples are not what is counted.</summary>
    public static bool GoesOn(Statement statement, (int Start, int End, bool Behind) counted) =>
        !counted.Behind
        && (
            statement.Sentence.CharBefore(statement.Quantity.First) == '等'
            || CountsBetween(statement, counted.End, statement.Quantity.UnitEntry?.Word)
        );

    /// <summary>
    /// 合同额较大的项目574个，较上年增加56个: another number with that classifier stands between the noun and this one, in a clause before.
    /// </summary>
    private static bool CountsBetween(Statement statement, int nounEnd, string? classifier)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.First - 1; classifier is not null && i > 1 && sentence[i].Start >= nounEnd; i--)
        {
            if (
                sentence.IsWord(i, Role.Classifier)
                && sentence.TextOf(i).SequenceEqual(classifier)
                && (sentence.IsNumber(i - 1) || sentence.IsNumber(i - 2))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// 台中市1875栋, 其中共建国家32家: a place before the number, or words that no lexicon knows as a noun, do not say what is
    /// counted.
    /// </summary>
    private static bool SaysWhat(Statement statement, int start, int end, string? classifier)
    {
        var sentence = statement.Sentence;
        if (classifier is not null && classifier != CountryClassifier && sentence.View.Chars[start..end].EndsWith(Country))
        {
            return false;
        }

        // 建成综试区6个: the object of a verb, though no lexicon knows it.
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First && end - start > 1; i--)
        {
            if (sentence[i].End == start && sentence.IsWord(i, Role.Act) && !sentence.IsWord(i, Role.Noun))
            {
                return true;
            }
        }

        for (var i = statement.Quantity.First - 1; i >= 0 && sentence[i].Start >= start; i--)
        {
            if (sentence[i].Start < end && sentence.IsWord(i, Role.Noun) && !(sentence[i].End == end && NounKinds.IsPlace(sentence, i)))
            {
                return true;
            }
        }

        return false;
    }
}
