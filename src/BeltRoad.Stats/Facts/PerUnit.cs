using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells figures per unit from figures per day, month or year (ruling 1).</summary>
internal static class PerUnit
{
    private static readonly string[] GrossProducts = Phrases.Of("gross products");
    private static readonly string[] PerHead = Phrases.Of("per head");
    private static readonly string[] Capacities = Phrases.Of("capacities");
    private static readonly string[] Times = Phrases.Of("per time");

    /// <summary>18列/日: per day, not per thing.</summary>
    public static bool IsPerTime(Statement statement)
    {
        var slash = statement.Quantity.Last + 1;
        return statement.Quantity.IsPerUnit
            && statement.Sentence.Is(slash, '/')
            && Phrases.Starts(statement.Sentence.View.Chars[statement.Sentence[slash].End..], Times);
    }

    /// <summary>每2小时有30单, 每3天开行2列: in so long a time.</summary>
    public static bool IsPerSpan(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (
                date.Form == Recognition.Dates.DateForm.Loose
                && statement.Clause.Contains(date.First)
                && date.Last < statement.Quantity.First
                && statement.Sentence.CharBefore(date.First) == '每'
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>年散杂货吞吐量: 年 that belongs to no date, before the noun that is measured.</summary>
    public static bool IsYearly(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (AmountNouns.ClosesAmount(statement, i))
            {
                return false;
            }

            // 年换装能力, 年集装箱作业能力: 年 that a clause opens with is no unit.
            var opens =
                sentence.Is(i, '年')
                && (i == statement.Clause.First || sentence[i - 1].Kind == TokenKind.Sign || sentence.IsWord(i - 1, Role.Noun))
                && (sentence[i + 1].Kind == TokenKind.Other || Phrases.Holds(statement.TextBefore, Capacities));
            if (
                (opens || sentence[i].Kind == TokenKind.Other)
                && sentence.View[sentence[i].Start] == '年'
                && !sentence.IsNumber(i - 1)
                && !sentence.IsWord(i - 1, Role.Date)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>100兆瓦风电站, 2.5兆瓦风机: a facility or machine right behind a power, which is its.</summary>
    public static bool DescribesNext(Statement statement) =>
        statement.Sentence.IsWord(statement.Quantity.Last + 1, Role.Noun)
        && statement.Sentence.EntryOf(statement.Quantity.Last + 1)?["kind"] is "project";

    /// <summary>人均可支配收入: an amount for each head or household; the gross product is a flow by nature (ruling 3).</summary>
    public static bool IsPerHead(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Currency
        && Phrases.Holds(statement.TextBefore, PerHead)
        && !Phrases.Holds(statement.TextBefore, GrossProducts);

    /// <summary>每千人口, 每公顷, 每10万人: whatever is named behind it is per unit.</summary>
    public static bool IsEachNamed(Statement statement)
    {
        for (var i = statement.Quantity.First - 2; i >= statement.Clause.First; i--)
        {
            if (statement.Sentence.Is(i, '每') && IsThing(statement, statement.Sentence.IsNumber(i + 1) ? i + 2 : i + 1))
            {
                return true;
            }
        }

        var each = statement.LastInClauseBefore(Role.Rate);
        return each >= 0
            && statement.Sentence.View[statement.Sentence[each].Start] == '每'
            && !statement.Sentence.IsWord(each, Role.PerPeriod);
    }

    /// <summary>A unit or classifier, and no time.</summary>
    private static bool IsThing(Statement statement, int i) =>
        i < statement.Quantity.First
        && !(statement.Sentence.EntryOf(i)?["unit"] is { } unit && UnitCodes.Find(unit) is { Dimension: Dimension.Duration })
        && statement.Sentence.IsWord(i, Role.Unit | Role.Classifier)
        && !Phrases.Starts(statement.Sentence.TextOf(i), Times)
        && !Phrases.Starts(statement.Sentence.TextOf(i + 1), Times);
}
