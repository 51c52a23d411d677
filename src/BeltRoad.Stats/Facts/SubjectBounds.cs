using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Where the words that name a subject begin before its number, and whether they name one.</summary>
internal static class SubjectBounds
{
    private static readonly string[] BareHeads = Phrases.Of("bare heads");

    /// <summary>目前有2600名维和人员在执行任务: who is counted stands right behind.</summary>
    public static bool NamesPeopleBehind(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Person
        && BehindHedge(statement) is var behind
        && behind <= statement.Clause.Last
        && statement.Sentence[behind].Kind is TokenKind.Word or TokenKind.Other
        && !statement.Sentence.IsWord(
            behind,
            Role.Act
                | Role.State
                | Role.Verb
                | Role.Up
                | Role.Down
                | Role.Share
                | Role.Comparison
                | Role.Conjunction
                | Role.Preposition
                | Role.Adverb
        );

    /// <summary>The clause begins with a date, or with 前 and the like before one.</summary>
    public static bool OpensWithDate(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First >= statement.Clause.First && date.First <= statement.Clause.First + 1 && date.Last < statement.Quantity.First)
            {
                return true;
            }
        }

        return false;
    }

    public static int BehindHedge(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        return i;
    }

    public static bool IsBareHead(Statement statement, int first, int last)
    {
        while (first < last && (SubjectText.IsDropped(statement, first) || statement.Sentence.IsWord(first, Role.PerPeriod)))
        {
            first++;
        }

        return first <= last
            && Phrases.HeadOf(statement.Sentence.View.Chars[statement.Sentence[first].Start..statement.Sentence[last].End], BareHeads)
                == statement.Sentence[last].End - statement.Sentence[first].Start;
    }

    /// <summary>
    /// Where the words before a clause name what it goes on about: 服装（上升7.0%）, the phrase before the bracket; 比重逐年提升，
    /// 由25%提高到27%, the clause before up to the noun whose course is told. Null elsewhere.
    /// </summary>
    public static (int First, int Last)? NamedBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var sign = statement.Clause.First - 1;
        if (BracketedAmounts.NameOf(statement) is { } apposed)
        {
            while (apposed.First < apposed.Last && (sentence.Is(apposed.First, '、') || sentence.IsWord(apposed.First, Role.Conjunction)))
            {
                apposed.First++;
            }

            return apposed;
        }

        if (sign < 1 || statement.SegmentFirst > statement.Clause.First && !sentence.Is(sign, '，'))
        {
            return null;
        }

        if (
            NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
            && sentence.Is(sign, '（')
            && sentence.IsWord(statement.Clause.First, Role.Up | Role.Down) | sentence.IsNumber(statement.Clause.First)
        )
        {
            var first = StartOfPhrase(sentence, sign);
            return first < sign && !sentence.IsWord(sign - 1, Role.Unit | Role.HedgeAfter) ? (first, sign - 1) : null;
        }

        if (
            !sentence.Is(sign, '，')
            || !(
                FromToChange.Opens(sentence, statement.Clause)
                || (statement.Quantity.Unit.Dimension != Dimension.Count && FromToChange.IsBare(statement))
                || TellsCourseOf(statement, sign - 1)
                || FlowCues.ReachedByGrowth(statement)
            )
        )
        {
            return null;
        }

        var head = -1;
        var start = StartOfPhrase(sentence, sign);
        for (var i = sign - 1; i >= start && head < 0; i--)
        {
            head =
                sentence.IsWord(i, Role.Share | Role.Rate | Role.GrowthName | Role.Flow | Role.Stock)
                && !sentence.IsWord(i, Role.Up | Role.Down)
                && sentence[i].Length > 1
                    ? i
                    : -1;
        }

        // A clause that holds a figure of its own names that.
        return head >= 0 && !(FromToChange.IsBare(statement) && start > 0 && sentence.IsNumber(start - 1)) ? (start, head) : null;
    }

    /// <summary>对越南和泰国的出口，分别增加一半和三成: a clause of nothing but the course of the flow that the one before ends with.</summary>
    private static bool TellsCourseOf(Statement statement, int last) =>
        NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
        && statement.Sentence.IsWord(last, Role.Flow)
        && statement.Sentence.IsWord(statement.Clause.First, Role.Distributes | Role.Up | Role.Down);

    /// <summary>
    /// The first of the tokens that stand before <paramref name="end"/> without a pause or a number between; the end itself where none
    /// does.
    /// </summary>
    public static int StartOfPhrase(TokenizedSentence sentence, int end)
    {
        var first = end;
        while (first > 0 && end - first < Statement.Reach && !IsPause(sentence, first - 1) && !sentence.IsNumber(first - 1))
        {
            first--;
        }

        return first;
    }

    public static bool IsPause(TokenizedSentence sentence, int i) =>
        sentence[i].Kind == TokenKind.Sign && sentence.View[sentence[i].Start] is '，' or '；' or '。' or '：' or '）' or '（';

    /// <summary>财政部昨公布十一月出口六百亿元: who tells it is not what is measured. The token behind the verb of telling, or the first.</summary>
    public static int BehindReport(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (
                sentence.IsWord(i, Role.Report)
                && !sentence.IsWord(i, Role.Act | Role.Noun | Role.Nominal)
                && !sentence.Is(i + 1, '》')
                && !sentence.Is(i + 1, '”')
            )
            {
                return HasNoun(sentence, i + 1, last) ? i + 1 : first;
            }
        }

        return first;
    }

    public static bool HasNoun(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (
                (
                    SubjectEnds.IsDimension(sentence, i)
                    || sentence.IsWord(
                        i,
                        Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place | Role.Act | Role.Reach | Role.GrowthName | Role.Name
                    )
                )
                    && !sentence.IsWord(i, Role.Share)
                    && !InShare(sentence, first, i)
                || (
                    sentence[i].Kind is TokenKind.Other or TokenKind.Latin
                    && sentence[i].Length > (sentence.View[sentence[i].Start] == '的' ? 2 : 1)
                    && !InShare(sentence, first, i)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind 占 stands the whole, not what is measured.</summary>
    private static bool InShare(TokenizedSentence sentence, int first, int i)
    {
        for (var at = first; at < i; at++)
        {
            if (sentence.IsWord(at, Role.Share | Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }
}
