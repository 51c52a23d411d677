using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>What a percentage is called, and whether it falls.</summary>
internal readonly record struct RatioCue(RatioName Name, bool Falls);

/// <summary>What a percentage is: growth, share, rate, or the level of an index printed in percent. The nearest cue decides.</summary>
internal static class ShareOrGrowth
{
    private static readonly string[] Listing = Phrases.Of("listing");
    private static readonly string[] Comparing = Phrases.Of("comparing");
    private static readonly string[] Outdoing = Phrases.Of("outdoing");
    private static readonly string[] IndexNames = Phrases.Of("index names");

    /// <summary>成长幅度35.2%，高于对全球的29.4%，也高于对日本的25%: what another percentage is outdone by is what that one is.</summary>
    public static bool IsOutdone(Statement statement)
    {
        var first = statement.Clause.First;
        while (
            first < statement.Quantity.First
            && statement.Sentence.IsWord(first, Role.Adverb)
            && !statement.Sentence.IsWord(first, Role.Up | Role.Down)
        )
        {
            first++;
        }

        return statement.Sentence.IsOneOf(first, Outdoing);
    }

    public static RatioCue Decide(Statement statement) =>
        OfUnit(statement)
        ?? NamedBehind(statement)
        ?? NamedBefore(statement)
        ?? (
            Phrases.Holds(statement.TextBefore, IndexNames)
                ? new RatioCue(RatioName.Index, false)
                : NamedInClauseBefore(statement)
                    ?? ListHeads.Growth(statement)
                    ?? InBracketOfGrowth(statement)
                    ?? (
                        FromToChange.PlaceOf(statement) != CoursePlace.None
                            ? new RatioCue(RatioName.Rate, false)
                            : new RatioCue(
                                statement.Sentence.CharAfter(statement.Quantity.Last) == '的' ? RatioName.Share : RatioName.None,
                                false
                            )
                    )
        );

    /// <summary>比重逐年提升，由25%提高到27%; 温和增长，平均每年2.4%: the clause before names what this one tells both ends or the mean of.</summary>
    private static RatioCue? NamedInClauseBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var goesOn =
            FromToChange.Opens(sentence, statement.Clause)
            || FromToChange.IsBare(statement)
            || IsOfTopic(statement)
            || statement.LastInClauseBefore(Role.PerPeriod) == statement.Clause.First;
        if (!goesOn)
        {
            return null;
        }

        var rises = false;
        var byPoints = false;
        for (var i = statement.Clause.First - 1; i >= 0 && i > statement.Clause.First - Statement.Reach; i--)
        {
            var roles = sentence.RolesOf(i);
            if ((roles & (Role.Share | Role.GrowthName | Role.Rate)) != 0)
            {
                var name =
                    (roles & Role.Share) != 0 ? RatioName.Share
                    : (roles & Role.GrowthName) != 0 ? RatioName.Growth
                    : RatioName.Rate;
                return new RatioCue(name, false);
            }

            byPoints |= sentence.IsWord(i, Role.Unit) && sentence.ValueOf(i, "unit") is "percentage_point";

            rises |= (roles & (Role.Up | Role.Down)) != 0;
            if (i < statement.Clause.First - 1 && (sentence.Is(i, '，') || sentence.Is(i, '；')))
            {
                break;
            }
        }

        // 提高2.6个百分点，达到34.2%: what changes by points is no growth.
        if (byPoints)
        {
            return new RatioCue(RatioName.Rate, false);
        }

        return rises && FromToChange.PlaceOf(statement) == CoursePlace.None ? new RatioCue(RatioName.Growth, false) : null;
    }

    /// <summary>各国出口成长率，日本30.9%: the clause before ends with the name of what this one tells a place's figure of.</summary>
    private static bool IsOfTopic(Statement statement) =>
        statement.Sentence.Is(statement.Clause.First - 1, '，')
        && statement.Sentence.IsWord(statement.Clause.First - 2, Role.Share | Role.GrowthName | Role.Rate)
        && statement.Sentence.CharAfter(statement.Quantity.Last) != '的';

    /// <summary>录得升幅的包括电器（51.1%）、服装（10.9%）: bare percentages in brackets are what the words before the first of them name.</summary>
    private static RatioCue? InBracketOfGrowth(Statement statement)
    {
        var sentence = statement.Sentence;
        if (statement.Quantity.First != statement.Clause.First || !sentence.Is(statement.Clause.First - 1, '（'))
        {
            return null;
        }

        for (var i = statement.Clause.First - 2; i >= 0 && i > statement.Clause.First - Statement.Reach; i--)
        {
            var roles = sentence.RolesOf(i);
            if ((roles & (Role.Share | Role.Rate)) != 0)
            {
                return null;
            }

            if ((roles & Role.GrowthName) != 0)
            {
                return new RatioCue(RatioName.Growth, IsFall(sentence.TextOf(i)));
            }
        }

        return null;
    }

    /// <summary>厘 and 折 are rates unless a change of them is told; a printed sign tells a growth.</summary>
    private static RatioCue? OfUnit(Statement statement)
    {
        if (statement.Quantity.UnitEntry is not null)
        {
            var change = MeasureCues.Difference(statement);
            return new RatioCue(change == Change.None ? RatioName.Rate : RatioName.Difference, change == Change.Fall);
        }

        var view = statement.Sentence.View;
        var start = statement.Quantity.Numeral.Start;
        return view[start - 1] is '+' or '负' || (view[start - 1] == '-' && view[start - 2] == '（')
            ? new RatioCue(RatioName.Growth, false)
            : null;
    }

    /// <summary>6%的增长, 18%和19%的升幅, 67%的股份.</summary>
    private static RatioCue? NamedBehind(Statement statement)
    {
        var sentence = statement.Sentence;
        var at = statement.Quantity.Last + 1;
        while ((sentence.Is(at, '、') || sentence.IsWord(at, Role.Conjunction)) && sentence.IsNumber(at + 1))
        {
            at += 2;
        }

        // 每年平均录得近5%增长: a rise or fall right behind the number ends the clause.
        if (
            at == statement.Clause.Last
            && statement.LastInClauseBefore(Role.Share) < 0
            && sentence[at].Length > 1
            && (sentence.RolesOf(at) & (Role.Up | Role.Down | Role.Noun)) is Role.Up or Role.Down
        )
        {
            return new RatioCue(RatioName.Growth, sentence.IsWord(at, Role.Down));
        }

        if (!sentence.Is(at, '的') && !sentence.IsWord(at, Role.GrowthName))
        {
            return null;
        }

        var noun = sentence.Is(at, '的') ? at + 1 : at;
        if (sentence.IsWord(noun, Role.Share))
        {
            return new RatioCue(RatioName.Share, false);
        }

        var roles = sentence.RolesOf(noun);
        if ((roles & (Role.Adverb | Role.Comparison)) != 0 && (roles & (Role.GrowthName | Role.Up | Role.Down)) == 0)
        {
            roles = sentence.RolesOf(++noun);
        }

        if ((roles & Role.GrowthName) != 0)
        {
            return new RatioCue(RatioName.Growth, IsFall(sentence.TextOf(noun)));
        }

        if (
            sentence.Is(at, '的')
            && HeadOfPhrase(sentence, noun) is var head and >= 0
            && sentence.IsWord(head, Role.GrowthName | Role.Rate)
        )
        {
            // 13%的平均关税税率 is a rate.
            return sentence.IsWord(head, Role.GrowthName)
                ? new RatioCue(RatioName.Growth, IsFall(sentence.TextOf(head)))
                : new RatioCue(RatioName.Rate, false);
        }

        // 0.06%的低水平: 高 and 低 alone are no rise and no fall.
        return (roles & (Role.Up | Role.Down)) != 0 && (roles & Role.Noun) == 0 && sentence[noun].Length > 1
            ? new RatioCue(RatioName.Growth, (roles & Role.Up) == 0)
            : null;
    }

    /// <summary>2.8%的整体进出口增幅: the last token of a noun phrase that ends its clause, -1 where a verb or a number stands in it.</summary>
    private static int HeadOfPhrase(TokenizedSentence sentence, int first)
    {
        const int longest = 6;
        for (var i = first; i < sentence.Count && i - first < longest; i++)
        {
            if (
                sentence.IsNumber(i)
                || (sentence.IsWord(i, Role.Act | Role.Verb | Role.State) && !sentence.IsWord(i, Role.Nominal | Role.Noun | Role.Flow))
            )
            {
                return -1;
            }

            if (i + 1 >= sentence.Count || sentence[i + 1].Kind == TokenKind.Sign)
            {
                return i;
            }
        }

        return -1;
    }

    private static RatioCue? NamedBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var target = sentence.Is(statement.Quantity.First - 1, '至') || sentence.Is(statement.Quantity.First - 1, '到');

        // 5.36%的就业贡献以及14.11%: what the item before is of says nothing of this one.
        var joined =
            statement.SegmentFirst > statement.Clause.First && sentence.IsWord(statement.Quantity.First - 1, Role.Conjunction)
                ? statement.SegmentFirst
                : int.MaxValue;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = target || i >= joined ? sentence.RolesOf(i) & ~(Role.Up | Role.Down) : sentence.RolesOf(i);
            if ((roles & Role.Share) != 0)
            {
                return new RatioCue(RatioName.Share, false);
            }

            if ((roles & Role.GrowthName) != 0)
            {
                // 调降…成长率为2.7%, 成长率将放缓至5%: a rate that is lowered is not itself a fall.
                var falls =
                    statement.LastInClauseBefore(Role.Up | Role.Down) is var verb
                    && verb > i
                    && !MeasureCues.IsTarget(statement, verb)
                    && MeasureCues.Falls(statement);
                return new RatioCue(RatioName.Growth, IsFall(sentence.TextOf(i)) || falls);
            }

            if ((roles & Role.Rate) != 0 || EndsInRate(sentence, i))
            {
                return new RatioCue(RatioName.Rate, false);
            }

            if ((roles & (Role.Up | Role.Down)) != 0 && (roles & Role.HedgeBefore) == 0 && !MeasureCues.IsTarget(statement, i))
            {
                return new RatioCue(RatioName.Growth, (roles & Role.Up) == 0);
            }
        }

        return null;
    }

    /// <summary>成长率超过60%，包括柬埔寨87.8%、越南73.7%: one of a list of percentages that goes on about the one before.</summary>
    public static bool IsListed(Statement statement)
    {
        var sentence = statement.Sentence;
        if (sentence.Is(statement.SegmentFirst, '、'))
        {
            return true;
        }

        // 由5.4%的高位，显著回落至2.9%: where what the percentage before started from arrives.
        var goes = statement.LastInClauseBefore(Role.Up | Role.Down | Role.State);
        if (
            goes >= 0
            && statement.Clause.First > 0
            && sentence.TextOf(goes)[^1] is '至' or '到'
            && statement.LastInClauseBefore(Role.Noun | Role.Flow | Role.Stock) < 0
        )
        {
            return true;
        }

        return statement.Clause.First > 0 && (IsSetAgainst(statement) || sentence.IsOneOf(statement.Clause.First, Listing));
    }

    /// <summary>…30.9%，优于日本的27.6%, 低于法国33.5%: another's percentage that the one before is compared with.</summary>
    private static bool IsSetAgainst(Statement statement)
    {
        var words = statement.TextBefore;
        return Phrases.HeadOf(words, Comparing) is > 0 and var length && words.Length > length;
    }

    private static bool EndsInRate(TokenizedSentence sentence, int i)
    {
        var text = sentence.TextOf(i);
        return sentence[i].Kind == TokenKind.Other && text.IndexOf('率') >= 0;
    }

    /// <summary>降幅, 跌幅, 减幅, 年减率.</summary>
    private static bool IsFall(ReadOnlySpan<char> word) => word.IndexOfAny('降', '跌', '减') >= 0 && word.IndexOf('涨') < 0;
}
