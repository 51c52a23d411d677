using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The topic of a clause: the noun phrase at its head, before the first verb or number. A clause that names none goes on
/// about the topic of the clause before, as Chinese leaves a known subject out.
/// </summary>
internal sealed class Topics
{
    private const int MaxCharacters = 30;
    private const Role Breaks = Role.Act | Role.State | Role.Verb | Role.Up | Role.Down | Role.Cumulative | Role.Comparison | Role.Share | Role.Plan | Role.Forecast | Role.PerPeriod | Role.Added | Role.Negation | Role.HedgeBefore | Role.Distributes | Role.Attend | Role.Report;
    private static readonly string[] Agents = Phrases.Of("agents");
    private readonly List<(int First, int Last)> byClause = [];

    /// <summary>The tokens of the topic of a clause; Last before First where no clause so far names one.</summary>
    public (int First, int Last) Of(Clause clause) => byClause[clause.Index];

    public void Read(TokenizedSentence sentence, IReadOnlyList<DateExpression> dates, ClauseMap clauses)
    {
        byClause.Clear();
        var current = (First: 0, Last: -1);
        foreach (var clause in clauses.Clauses)
        {
            var own = HeadOf(sentence, dates, clause);
            current = own ?? current;
            byClause.Add(current);
        }
    }

    private static (int First, int Last)? HeadOf(TokenizedSentence sentence, IReadOnlyList<DateExpression> dates, Clause clause)
    {
        var first = clause.First;
        while (first <= clause.Last && (IsDate(dates, first) || (sentence.IsWord(first, Role.Date | Role.Preposition | Role.Conjunction | Role.OfWhich | Role.Adverb) && !sentence.IsWord(first, Role.Noun))
            || (sentence[first].Kind == TokenKind.Sign && !sentence.Is(first, '“') && !sentence.Is(first, '《')) || sentence.Is(first, '底') || sentence.Is(first, '的')))
        {
            first++;
        }

        var last = first - 1;
        var named = false;
        var agent = false;
        for (var i = first; i <= clause.Last; i++)
        {
            if (sentence.IsNumber(i) && sentence.CharBefore(i) != '第' || (sentence.IsWord(i, Breaks) && !sentence.IsWord(i, Role.Noun | Role.Nominal)) || sentence[i].End - sentence[first].Start > MaxCharacters)
            {
                agent = LeadsToAct(sentence, i);
                if (sentence.IsWord(i, Role.Report))
                {
                    return null;
                }

                break;
            }

            if (i > first && sentence.IsWord(i, Role.Preposition) && !sentence.IsWord(i, Role.Noun) && Phrases.Starts(sentence.TextOf(i), Agents))
            {
                break;
            }

            // 货物流向 and the like are attributes of the topic, not a new one.
            named |= sentence.IsWord(i, Role.Place | Role.Name | Role.Event) || (sentence[i].Kind is TokenKind.Other or TokenKind.Latin && sentence[i].Length >= 2 && !sentence.IsWord(first, Role.Noun | Role.Flow | Role.Stock | Role.Rate));
            last = i;
        }

        return (named || agent) && last >= first && !IsPublisher(sentence, last) ? Owner(sentence, first, last) : null;
    }

    /// <summary>行政院主计总处今（28）日公布…: who publishes is not what is measured.</summary>
    private static bool IsPublisher(TokenizedSentence sentence, int last) => sentence.View[sentence[last].End - 1] is '今' or '昨';

    /// <summary>The topic without the amount it ends in: of 对外承包工程新签合同额 what a following 完成营业额 belongs to.</summary>
    private static (int First, int Last)? Owner(TokenizedSentence sentence, int first, int last)
    {
        while (last >= first && sentence.IsWord(last, Role.Flow | Role.Stock | Role.Rate | Role.GrowthName) && !sentence.IsWord(last, Role.Place | Role.Name))
        {
            last--;
        }

        return last >= first ? (first, last) : null;
    }

    /// <summary>The phrase before is who acts: nothing but adverbs stands before the act.</summary>
    private static bool LeadsToAct(TokenizedSentence sentence, int i)
    {
        while (sentence.IsWord(i, Role.Adverb | Role.Cumulative | Role.Plan | Role.Distributes) && !sentence.IsWord(i, Role.Act))
        {
            i++;
        }

        return sentence.IsWord(i, Role.Act | Role.Reach | Role.Added);
    }

    private static bool IsDate(IReadOnlyList<DateExpression> dates, int token)
    {
        foreach (var date in dates)
        {
            if (token >= date.First && token <= date.Last)
            {
                return true;
            }
        }

        return false;
    }
}
