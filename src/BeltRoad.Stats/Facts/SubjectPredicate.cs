using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>What of a subject stands behind its number: the counted noun, and what the clause says of it.</summary>
internal static class SubjectPredicate
{
    private static readonly string[] ShortPlaces = Phrases.Of("short places");
    private static readonly string[] Insides = Phrases.Of("counted insides");

    /// <summary>A subject is no longer than this.</summary>
    public const int MaxCharacters = 64;

    /// <summary>Behind the quantity: the counted noun with what its clause says of it, or the noun that money or people go to.</summary>
    public static void AppendBehind(SubjectText phrase, Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var before = phrase.Length;
        Append(phrase, statement, text);
        phrase.TrimStart();
        if (statement.Counted is { Behind: true } counted)
        {
            if (phrase.Length > before && phrase.Last != '的')
            {
                phrase.Append('的');
            }

            phrase.Append(SubjectText.Text(sentence.View, text, counted.Start, counted.End));
        }
    }

    /// <summary>What the rest of the clause says, without other numbers; nouns counted beside this one are left out.</summary>
    public static void Append(SubjectText phrase, Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var verb = false;
        var skipping = false;
        var first = statement.Rest;
        first += first <= statement.Clause.Last && sentence.IsOneOf(first, Insides) ? 1 : 0;
        if (
            statement is { Counted: { Behind: false }, Quantity.UnitEntry: null }
            && first <= statement.Clause.Last
            && sentence.IsOneOf(first, ShortPlaces)
        )
        {
            // 免签国家增加至48国: what serves as the classifier.
            first++;
        }

        if (
            statement.Counted is { Behind: true }
            && statement.SegmentLast < statement.Clause.Last
            && sentence.IsWord(first, Role.Conjunction)
            && !LeadsOn(statement, first)
        )
        {
            // 30个省和泰国等16个国家: behind 和 stands the next figure.
            return;
        }

        for (var i = first; i <= statement.Clause.Last && phrase.Length < MaxCharacters; i++)
        {
            if (sentence.IsNumber(i))
            {
                if (verb && statement.Counted is null)
                {
                    return;
                }

                while (
                    i + 1 <= statement.Clause.Last
                    && (
                        sentence.IsWord(i + 1, Role.Unit | Role.Classifier | Role.HedgeAfter)
                        || sentence.IsOneOf(i + 1, ShortPlaces)
                        || sentence[i + 1].Length == 1 && sentence.View[sentence[i + 1].Start] is '多' or '余'
                    )
                )
                {
                    i++;
                }

                skipping = !verb;
                continue;
            }

            if (
                sentence[i].Kind == TokenKind.Sign
                && !sentence.Is(i, '“')
                && !sentence.Is(i, '”')
                && !sentence.Is(i, '《')
                && !sentence.Is(i, '》')
            )
            {
                var moreFollow = statement.SegmentLast < statement.Clause.Last;
                var isAmount = statement.Quantity.Unit.Dimension is Dimension.Currency or Dimension.Mass or Dimension.Container;
                if (
                    !sentence.Is(i, '、')
                    || (statement.Counted is { Behind: true } ? moreFollow && LeadsOn(statement, i) : moreFollow || isAmount)
                )
                {
                    return;
                }

                continue;
            }

            if (
                statement.Counted is null
                && statement.SegmentLast < statement.Clause.Last
                && sentence.IsWord(i, Role.Comparison | Role.Up | Role.Down | Role.Share)
            )
            {
                // 出口261亿美元较上年同期成长28.6%: said of the next figure.
                return;
            }

            if (
                sentence.IsWord(i, Role.Act | Role.State | Role.Verb | Role.Reach | Role.Attend)
                && !sentence.IsWord(i, Role.Nominal | Role.Noun)
            )
            {
                verb = true;
                skipping = false;
            }

            if (!skipping && !(sentence.IsWord(i, Role.Conjunction) && !verb) && !SubjectText.IsDropped(statement, i))
            {
                phrase.Append(SubjectText.Text(sentence.View, text, sentence[i].Start, sentence[i].End));
            }
        }
    }

    /// <summary>通航61国、货运通航33国: a verb behind the joint leads to the next number, and is said of that one.</summary>
    private static bool LeadsOn(Statement statement, int joint)
    {
        for (var i = joint + 1; i <= statement.SegmentLast; i++)
        {
            if (
                statement.Sentence.IsWord(i, Role.Act | Role.State | Role.Reach | Role.Verb)
                && !statement.Sentence.IsWord(i, Role.Noun | Role.Nominal)
            )
            {
                return true;
            }
        }

        return false;
    }
}
