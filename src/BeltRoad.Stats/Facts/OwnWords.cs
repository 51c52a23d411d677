using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// What the words of its own clause say of a figure: whether they name what is measured, or leave that to what went before.
/// </summary>
internal static class OwnWords
{
    /// <summary>Characters of a thing that has no figures of its own; one with a longer name stands for itself.</summary>
    private const int LongestAspect = 5;

    private const Role Amounts = Role.Flow | Role.Stock | Role.Rate | Role.GrowthName;
    private const Role Dependent =
        Amounts | Role.Noun | Role.Act | Role.Reach | Role.State | Role.Cumulative | Role.PerPeriod | Role.Preposition | Role.Verb;

    private static readonly string[] Pointers = Phrases.Of("pointing words");
    private static readonly string[] Comparing = Phrases.Of("subject tails");
    private static readonly string[] Describing = Phrases.Of("describing particle");

    /// <summary>Another figure of the clause stands before this one.</summary>
    public static bool IsItem(Statement statement) => statement.SegmentFirst > statement.Clause.First;

    /// <summary>The first token of the clause that is said of the figure; -1 where none stands before it.</summary>
    public static int First(Statement statement)
    {
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind != TokenKind.Sign && !SubjectText.IsDropped(statement, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// 建成17个示范园、推广良种12万亩: where what is said of a later figure begins, behind what the figure before it counts.
    /// </summary>
    public static int ItemStart(Statement statement)
    {
        for (var i = statement.SegmentFirst; IsItem(statement) && i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.Is(i, '、'))
            {
                return i;
            }

            if (!statement.Sentence.IsWord(i, Role.Noun | Role.Nominal) && statement.Sentence[i].Kind != TokenKind.Other)
            {
                break;
            }
        }

        return statement.SegmentFirst;
    }

    /// <summary>高出外贸增速7.6个百分点: the clause says nothing but how the figure before compares.</summary>
    public static bool Compare(Statement statement) =>
        !IsItem(statement)
        && NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
        && First(statement) is var word
        && (statement.Sentence.IsWord(word, Role.Comparison | Role.Share) || statement.Sentence.IsOneOf(word, Comparing))
        && !statement.Sentence.IsWord(word, Role.Noun);

    /// <summary>300多家企业加入联盟: who is counted is who acts.</summary>
    public static bool CountWhoActs(Statement statement)
    {
        if (
            statement.Counted is not { Behind: true }
            || IsItem(statement)
            || statement.Sentence.EntryOf(statement.Rest - 1)?["kind"] is not ("partner" or "finance" or "people")
        )
        {
            return false;
        }

        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (!SubjectText.IsDropped(statement, i) && !statement.Sentence.IsWord(i, Role.State | Role.Adverb))
            {
                return false;
            }
        }

        return statement.FirstBehind(Role.Act | Role.State | Role.Verb | Role.Reach) >= 0 && statement.FirstBehind(Role.Attend) < 0;
    }

    /// <summary>出口货物平均通关时间: a thing with a name of some length, though a common one, needs no owner.</summary>
    public static bool StandForThemselves(Statement statement, ClauseHead head) =>
        !head.IsNone
        && !head.PointsBack
        && head.First < statement.Quantity.First
        && statement.Sentence[head.Last].End - statement.Sentence[head.First].Start > LongestAspect + 1;

    /// <summary>The clause begins with an act or an amount, which is somebody's, and names nobody.</summary>
    public static bool AreSomebodys(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            var isName = sentence.IsWord(i, Role.Place | Role.Name | Role.Event) || sentence.EntryOf(i)?["kind"] is "partner";
            if (isName && !sentence.IsWord(i - 1, Role.Preposition) && !sentence.Is(i - 1, '、') && !SubjectText.IsDropped(statement, i))
            {
                return false;
            }
        }

        return First(statement) is >= 0 and var word
            && !sentence.IsOneOf(word, Pointers)
            && (sentence.IsWord(word, Dependent) || sentence[word] is { Kind: TokenKind.Other, Length: > 1 })
            && LengthOfThing(statement, word) <= LongestAspect;
    }

    /// <summary>来自61个国家的1236名学员: where those counted come from was counted before, and is not what this figure is of.</summary>
    public static bool FollowOrigin(Statement statement)
    {
        var sentence = statement.Sentence;
        var last = statement.Quantity.First - 1;
        if (
            !IsItem(statement)
            || last <= statement.SegmentFirst
            || !sentence.IsOneOf(last, Describing)
            || statement.Quantity.Unit.Dimension is not (Dimension.Count or Dimension.Person or Dimension.PersonTime)
        )
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < last; i++)
        {
            if (!sentence.IsWord(i, Role.Noun | Role.Place | Role.Conjunction) && !sentence.Is(i, '、'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>与28个国家签署21个协定: documents, as the object of a verb whose partner was counted before it in the clause.</summary>
    public static bool CountDocumentsSigned(Statement statement)
    {
        if (statement.Counted is not { Behind: true } || !IsItem(statement) || statement.Quantity.UnitEntry is null)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Act) && !statement.Sentence.IsWord(i, Role.State | Role.Nominal))
            {
                return statement.Sentence.IsWord(statement.SegmentFirst, Role.Noun | Role.Place)
                    && statement.Sentence.EntryOf(statement.Rest - 1)?["kind"] is "agreement";
            }
        }

        return false;
    }

    /// <summary>铁海联运通道发运: the characters of the thing that the clause begins with, before its amount or verb.</summary>
    private static int LengthOfThing(Statement statement, int first)
    {
        const Role others =
            Amounts | Role.Act | Role.State | Role.Verb | Role.Preposition | Role.Adverb | Role.Cumulative | Role.PerPeriod | Role.Reach;
        var i = first;
        while (i < statement.Quantity.First && !statement.Sentence.IsWord(i, others))
        {
            i++;
        }

        return statement.Sentence[i].Start - statement.Sentence[first].Start;
    }
}
