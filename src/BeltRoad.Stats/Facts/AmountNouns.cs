using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Finds the noun that an amount measures and tells whether it is a flow, a stock or a rate by nature.</summary>
internal static class AmountNouns
{
    private const Role Nouns = Role.Noun | Role.Flow | Role.Stock | Role.Rate;
    private static readonly string[] Sums = Phrases.Of("sums");
    private static readonly string[] NoFlows = Phrases.Of("no flows");

    /// <summary>The noun that is measured: the last one of the clause before the number; -1 where there is none.</summary>
    public static int Head(Statement statement)
    {
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (ClosesAmount(statement, i))
            {
                return -1;
            }

            if (statement.Sentence.IsWord(i, Nouns) && statement.Sentence[i].Length >= 2)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>年出口额超10亿元的县达38个: the 的 that closes an amount, which modifies what is counted and is not what is measured.</summary>
    public static bool ClosesAmount(Statement statement, int i) =>
        statement.Quantity.Counts
        && statement.Sentence.View[statement.Sentence[i].Start] == '的'
        && statement.Sentence.IsWord(i - 1, Role.Unit | Role.HedgeAfter);

    public static bool IsRate(Statement statement, int head) =>
        statement.Sentence.IsWord(head, Role.Rate) && !statement.Sentence.IsWord(head, Role.Flow | Role.PerPeriod | Role.Stock);

    /// <summary>A compound whose last word is a flow: 农产品贸易额, 非金融类直接投资.</summary>
    public static bool EndsAsFlow(Statement statement, int token)
    {
        var text = statement.Sentence.TextOf(token);
        for (var at = 1; at <= text.Length - 2; at++)
        {
            if (
                statement.Sentence.Lexicon.LongestAt(text[at..], out var length) is var id and >= 0
                && at + length == text.Length
                && statement.Sentence.Lexicon.Entries[id].Is(Role.Flow)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>土地交易额, 原油加工量: a noun in 额, or in 量 behind a verb, is a flow even where no lexicon lists it; 余额 and 容量 are none.</summary>
    public static bool HasFlowEnding(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Quantity.First - 1;
        while (
            i > statement.Clause.First
            && (
                sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Adverb | Role.CurrencyBefore | Role.Forecast)
                || sentence.Is(i, '为')
            )
            && !sentence.IsWord(i, Nouns)
        )
        {
            i--;
        }

        if (i < statement.Clause.First || i < statement.SegmentFirst || sentence[i].Kind is TokenKind.Number or TokenKind.Sign)
        {
            return false;
        }

        var before = sentence.View.Chars[sentence[statement.Clause.First].Start..sentence[i].End];
        return before.Length > 2
            && !Phrases.Ends(before, NoFlows)
            && (
                before[^1] == '额'
                || (before[^1] == '量' && sentence[i].Length == 1 && sentence.IsWord(i - 1, Role.Act | Role.Verb | Role.Flow))
            );
    }

    /// <summary>投资总额, 合同金额: a noun in 额 that is no balance and no limit.</summary>
    public static bool IsSum(Statement statement, int token) =>
        statement.Sentence.TextOf(token) is [.., '额'] and var noun && !Phrases.Ends(noun, NoFlows);

    /// <summary>进口大豆70万吨: a flow that heads its clause, behind dates.</summary>
    public static bool BeginsAsFlow(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (sentence.IsWord(i, Role.Flow) && !sentence.IsWord(i, Role.PerPeriod))
            {
                return true;
            }

            if (
                !statement.Dates.Hold(i)
                && sentence[i].Kind != TokenKind.Sign
                && !sentence.IsWord(i, Role.Date | Role.Preposition | Role.Adverb | Role.OfWhich | Role.Conjunction)
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>金额7.9亿, 合计1753亿, 总价值超过3亿: nothing but a word for the sum of what the clause before counted.</summary>
    public static bool IsSumOfBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var sums = false;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            var isSum = sentence.IsOneOf(i, Sums);
            sums |= isSum;
            if (
                !isSum
                && !sentence.IsWord(
                    i,
                    Role.State | Role.HedgeBefore | Role.Adverb | Role.CurrencyBefore | Role.Cumulative | Role.OfWhich | Role.Conjunction
                )
                && !sentence.Is(i, '其')
                && !sentence.Is(i, '计')
                && !sentence.Is(i, '额')
            )
            {
                return false;
            }
        }

        return sums;
    }

    /// <summary>The clause names something of its own before the number.</summary>
    public static bool HasWords(Statement statement)
    {
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (
                statement.Sentence[i].Kind == TokenKind.Other && statement.Sentence[i].Length > 1
                || statement.Sentence.IsWord(i, Role.Place | Role.Noun)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>中国大陆为3.2%: the clause names a place and nothing that is measured.</summary>
    public static bool NamesPlaceOnly(Statement statement)
    {
        if (
            statement.Clause.First == 0
            || statement.Sentence.IsWord(
                statement.Clause.First,
                Nouns | Role.Act | Role.Verb | Role.State | Role.Up | Role.Down | Role.Comparison
            )
            || statement.LastInClauseBefore(Role.State) < 0
        )
        {
            return false;
        }

        for (var i = statement.Clause.First + 1; i < statement.Quantity.First; i++)
        {
            if (
                !statement.Sentence.IsWord(i, Role.Place | Role.State | Role.HedgeBefore | Role.Adverb | Role.Conjunction)
                && statement.Sentence[i].Length > 1
            )
            {
                return false;
            }
        }

        return true;
    }
}
