using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells how far a date reaches: the clauses of its sentence that it still governs (rulings 8 and 10).</summary>
internal static class DateReach
{
    private const int ShortClause = 10;
    private static readonly string[] BeforeDate = Phrases.Of("before a date");
    private static readonly string[] SinceWords = Phrases.Of("since");
    private static readonly string[] Announcing = Phrases.Of("announcing");

    /// <summary>
    /// A date at the head of its clause governs what follows; one behind a subject of its own only clauses without one (ruling 10).
    /// </summary>
    public static bool Reaches(Statement statement, DateExpression date, Clause clause, ClauseMap clauses)
    {
        var sentence = statement.Sentence;
        if (clauses.HasItems && IsInAnotherItem(sentence, clause, statement.Clause, clauses))
        {
            return false;
        }

        if (DatesOfOneClause.Is(statement, date, clause))
        {
            return false;
        }

        if (IsHead(sentence, date, clause))
        {
            return true;
        }

        // 零关税待遇于2024年12月1日实施；同20国签署协定: the day of an act says nothing behind ；.
        if (IsDateOfAct(sentence, date) && HoldsSemicolon(sentence, date.Last + 1, statement.Clause.First))
        {
            return false;
        }

        if (date.Form == DateForm.By && DatesOfOneClause.IsDeadlineOfObject(sentence, date, clause))
        {
            return false;
        }

        for (var i = clause.Index + 1; i <= statement.Clause.Index; i++)
        {
            if (
                HasOwnSubject(sentence, clauses.Clauses[i], IsDateOfAct(sentence, date))
                && (IsDateOfAct(sentence, date) || !IsAttribute(sentence, clauses.Clauses[i]))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing but prepositions, connectives, brackets and a list number stands before the date in its clause.</summary>
    public static bool IsHead(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        if (date.Form is DateForm.UpTo or DateForm.Since or DateForm.Ahead or DateForm.By && clause.Last - date.Last <= 1)
        {
            return true;
        }

        // 论坛自2000年成立以来，: a clause that ends with the start it tells.
        if (date.Form == DateForm.Since && clause.Last > date.Last && sentence.IsOneOf(clause.Last, SinceWords))
        {
            return true;
        }

        // 论坛期间，: a short clause that is nothing but the date.
        if (date.Last == clause.Last && sentence[clause.Last].End - sentence[clause.First].Start <= ShortClause)
        {
            return true;
        }

        // 疏运期间自2月13日至3月2日，: a clause that ends with the span it tells.
        if (
            date.Last == clause.Last
            && date.Period is { IsSingle: false, Start: not null }
            && sentence.CharBefore(date.First) is '自' or '从'
        )
        {
            return true;
        }

        // 统计局13日发布今年上半年数据，: who tells it stands before what is told.
        var first = clause.First;
        for (var i = Math.Max(clause.First, date.First - ShortClause); i < date.First; i++)
        {
            first =
                sentence.IsWord(i, Role.Report | Role.Forecast) || (sentence.IsWord(i, Role.Act) && sentence.IsOneOf(i, Announcing))
                    ? i + 1
                    : first;
        }

        for (var i = first; i < date.First; i++)
        {
            var numbersTheItem = sentence.IsNumber(i) && i == 0 && sentence.CharAfter(i) is '.' or '、' or '）';
            if (
                sentence[i].Kind != TokenKind.Sign
                && !numbersTheItem
                && !(i == first && first > clause.First && sentence.Is(i, '的'))
                && !sentence.IsWord(
                    i,
                    Role.Preposition | Role.Adverb | Role.Conjunction | Role.Date | Role.OfWhich | Role.Distributes | Role.Place
                )
                && !Phrases.Ends(sentence.TextOf(i), BeforeDate)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>昨天公布: when a thing was said, not when it held.</summary>
    public static bool IsDateOfReport(TokenizedSentence sentence, DateExpression date, Clause clause)
    {
        if (date.Rule is not ("relative day" or "day of the month spoken of" or "month of the year spoken of"))
        {
            return false;
        }

        for (var i = date.Last + 1; i <= clause.Last; i++)
        {
            if (sentence.IsWord(i, Role.Report))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>会议期间发表讲话，宣布中方将实施100个项目: when something was announced, not when it will be.</summary>
    public static bool IsDateOfAnnouncement(Statement statement, DateExpression date)
    {
        var sentence = statement.Sentence;
        var told = false;
        var isOfSpeech =
            date.Form is DateForm.Same or DateForm.OfEvent or DateForm.During
            || date is { Form: DateForm.In, Period: { IsSingle: true, End.Day: not null } };
        for (var i = Math.Max(date.Last + 1, statement.Clause.First - Statement.Reach); isOfSpeech && i < statement.Quantity.First; i++)
        {
            if (told && sentence.IsWord(i, Role.Plan))
            {
                return true;
            }

            told |= sentence.IsWord(i, Role.Report) && sentence.IsWord(i, Role.Verb);
        }

        return false;
    }

    /// <summary>一是…到2025年…；二是…: a date within one item of a list says nothing of the next; one before the first item governs all.</summary>
    private static bool IsInAnotherItem(TokenizedSentence sentence, Clause dated, Clause own, ClauseMap clauses)
    {
        var inItem = false;
        for (var i = 0; i <= own.Index; i++)
        {
            if (!ClauseMap.BeginsItem(sentence, clauses.Clauses[i]))
            {
                continue;
            }

            if (inItem && i > dated.Index)
            {
                return true;
            }

            inItem |= i <= dated.Index;
        }

        return false;
    }

    /// <summary>于2015年成立: the date of an act told of the subject.</summary>
    private static bool IsDateOfAct(TokenizedSentence sentence, DateExpression date) =>
        date.Form == DateForm.In && sentence.CharBefore(date.First) is '于';

    /// <summary>去年发行债券92亿美元，币种11个: a short noun right before its number tells more of what was told, without a verb.</summary>
    private static bool IsAttribute(TokenizedSentence sentence, Clause clause)
    {
        const int longest = 4;
        var i = clause.First;
        while (
            i < clause.Last
            && sentence[i].Kind is TokenKind.Word or TokenKind.Other
            && (
                sentence.IsWord(i, Role.Share)
                || !sentence.IsWord(i, Role.Place | Role.Act | Role.State | Role.Verb | Role.Adverb | Role.Preposition)
            )
        )
        {
            i++;
        }

        return sentence.IsNumber(i) && i > clause.First && sentence[i].Start - sentence[clause.First].Start <= longest;
    }

    private static bool HoldsSemicolon(TokenizedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.Is(i, '；'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOwnSubject(TokenizedSentence sentence, Clause clause, bool nounsAreSubjects)
    {
        if (clause.First > clause.Last)
        {
            return false;
        }

        var roles = sentence.RolesOf(clause.First);
        if (
            (
                roles
                & (
                    Role.OfWhich
                    | Role.Comparison
                    | Role.Share
                    | Role.Up
                    | Role.Down
                    | Role.Adverb
                    | Role.State
                    | Role.Act
                    | Role.Verb
                    | Role.Cumulative
                    | Role.Date
                    | Role.HedgeBefore
                    | Role.PerPeriod
                    | Role.GrowthName
                    | Role.Conjunction
                    | Role.Preposition
                )
            ) != 0
        )
        {
            return false;
        }

        return !sentence.IsNumber(clause.First) && (nounsAreSubjects || (roles & (Role.Flow | Role.Stock | Role.Noun | Role.Rate)) == 0);
    }
}
