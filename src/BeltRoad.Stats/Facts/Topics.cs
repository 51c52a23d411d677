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
    private const Role Breaks =
        Role.Act
        | Role.State
        | Role.Verb
        | Role.Up
        | Role.Down
        | Role.Cumulative
        | Role.Comparison
        | Role.Share
        | Role.Plan
        | Role.Forecast
        | Role.PerPeriod
        | Role.Added
        | Role.Negation
        | Role.HedgeBefore
        | Role.Distributes
        | Role.Attend
        | Role.Report;
    private static readonly string[] Partners = Phrases.Of("deals with");
    private static readonly string[] Since = Phrases.Of("origins");
    private static readonly string[] ByOrSince = [.. Phrases.Of("according to"), .. Since];
    private static readonly string[] Agents = Phrases.Of("agents");
    private static readonly string[] NextInRank = Phrases.Of("next in rank");
    private static readonly string[] Amounts = [.. Phrases.Of("amount tails"), .. Phrases.Of("owned amounts")];
    private readonly List<(int First, int Last)> byClause = [];
    private readonly List<int> acting = [];
    private readonly List<bool> headed = [];
    private readonly List<bool> owning = [];

    /// <summary>The tokens of the topic of a clause; Last before First where no clause so far names one.</summary>
    public (int First, int Last) Of(Clause clause) => byClause[clause.Index];

    /// <summary>The same for a clause that begins with an act: 中国建筑在智利新签合同额…，完成营业额… goes on about who acts and where.</summary>
    public (int First, int Last) OfAct(Clause clause) => (byClause[clause.Index].First, acting[clause.Index]);

    /// <summary>True where the clause before is nothing but a noun phrase that this one goes on about: 持牌银行数目，则维持为39间.</summary>
    public bool IsHeading(Clause clause) => headed[clause.Index];

    /// <summary>
    /// The tokens of the topic that a phrase of its own goes on about: of 重庆笔记本电脑出口值, whose amount a following 手机出口值 has
    /// in its place, only the places at its head.
    /// </summary>
    public (int First, int Last) Before(TokenizedSentence sentence, Clause clause, int own)
    {
        var (first, last) = byClause[clause.Index];
        if (
            !owning[clause.Index]
            || !sentence.IsWord(own, Role.Noun)
            || sentence.IsWord(own, Role.Flow | Role.Stock | Role.Rate | Role.Act)
            || !sentence.IsWord(own + 1, Role.Flow)
        )
        {
            return (first, last);
        }

        var end = first - 1;
        while (end < last && sentence.IsWord(end + 1, Role.Place))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>A topic of this sentence of which no figure has been told yet, in a clause before this one.</summary>
    public static bool IsFresh(Statement statement, (int First, int Last) topic)
    {
        if (topic.Last < topic.First || topic.Last >= statement.Clause.First || statement.Quantity.First - topic.Last > Statement.Reach)
        {
            return false;
        }

        for (var i = topic.Last + 1; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsNumber(i) && !IsDate(statement.Dates, i) && statement.Sentence.CharBefore(i) != '第')
            {
                return false;
            }
        }

        return true;
    }

    public void Read(TokenizedSentence sentence, List<DateExpression> dates, ClauseMap clauses)
    {
        byClause.Clear();
        acting.Clear();
        headed.Clear();
        owning.Clear();
        var current = (First: 0, Last: -1);
        var place = -1;
        var heading = false;
        var owns = false;
        foreach (var clause in clauses.Clauses)
        {
            var isDateline = clause.Index == 0 && clauses.HasDateline;
            var placeBehind = -1;
            var own = isDateline ? null : HeadOf(sentence, dates, clause, out placeBehind);
            headed.Add(heading && own is null);
            heading = !isDateline && IsNounPhrase(sentence, dates, clause);
            current = heading ? (clause.First, clause.Last) : own ?? current;
            place = heading || own is not null ? placeBehind : place;
            owns = own is null ? owns : LosesAmount(sentence, own.Value.Last);
            owning.Add(owns);
            byClause.Add(current);
            acting.Add(Math.Max(place, current.Last));
        }
    }

    /// <param name="place">The last token of the place that stands right behind who acts; -1 where none does.</param>
    private static (int First, int Last)? HeadOf(TokenizedSentence sentence, List<DateExpression> dates, Clause clause, out int place)
    {
        place = -1;
        // 吕大良在发布会上表示，: who says it is no topic.
        if (
            clause.Last > clause.First
            && sentence.IsWord(clause.Last, Role.Report)
            && sentence.IsWord(clause.Last, Role.Verb)
            && !sentence.IsWord(clause.Last, Role.Noun | Role.Act)
        )
        {
            return null;
        }

        // 根据研究结果，; 自疫情爆发以来，; 自倡议2013年提出以来，: by whom it is told and since when is no topic.
        if (
            sentence.IsOneOf(clause.First, ByOrSince)
            && (!sentence.IsOneOf(clause.First, Since) || IsDate(dates, clause.Last) || sentence.IsWord(clause.Last, Role.Date))
        )
        {
            return null;
        }

        // 其次是食品展区，: the next in rank.
        var first =
            sentence.IsOneOf(clause.First, NextInRank) && (sentence.Is(clause.First + 1, '是') || sentence.Is(clause.First + 1, '为'))
                ? clause.First + 2
                : clause.First;
        var leads = false;
        while (
            first <= clause.Last
            && (
                IsDate(dates, first)
                || (
                    sentence.IsWord(first, Role.Date | Role.Preposition | Role.Conjunction | Role.OfWhich | Role.Adverb)
                    && !sentence.IsWord(first, Role.Noun)
                )
                || (sentence[first].Length == 1 && sentence.View[sentence[first].Start] is '前' or '首' or '头' && IsDate(dates, first + 1))
                || (sentence[first].Kind == TokenKind.Sign && !sentence.Is(first, '“') && !sentence.Is(first, '《'))
                || sentence.Is(first, '底')
                || sentence.Is(first, '的')
            )
        )
        {
            leads = sentence.IsWord(first, Role.Preposition) && sentence.IsOneOf(first, Partners) && !IsDate(dates, first + 1);
            first++;
        }

        // 较去年提前10天: what something is compared with is no topic.
        if (leads || sentence.IsWord(clause.First, Role.Comparison) && !sentence.IsWord(clause.First, Role.Noun | Role.Nominal))
        {
            // 与东盟贸易额达…, 向非洲派出…: whom one deals with is not the topic.
            return null;
        }

        var last = first - 1;
        var named = first == clause.First + 2 && sentence.IsOneOf(clause.First, NextInRank);
        var agent = false;
        var quoted = false;
        for (var i = first; i <= clause.Last; i++)
        {
            quoted = sentence.Is(i, '“') || (quoted && !sentence.Is(i, '”'));
            if (quoted && !sentence.IsNumber(i) && sentence[i].End - sentence[first].Start <= MaxCharacters)
            {
                named |= sentence[i].Kind != TokenKind.Sign;
                last = i;
                continue;
            }

            // 在共建“一带一路”国家: the verb of a programme's name.
            if (
                i > first
                && sentence.IsWord(i - 1, Role.Preposition)
                && sentence.IsWord(i, Role.Verb | Role.Act)
                && sentence.Is(i + 1, '“')
                && sentence.IsWord(i + 2, Role.Name)
            )
            {
                last = i;
                continue;
            }

            if (
                sentence.IsNumber(i) && sentence.CharBefore(i) != '第'
                || (sentence.IsWord(i, Breaks) && !sentence.IsWord(i, Role.Noun | Role.Nominal))
                || sentence[i].End - sentence[first].Start > MaxCharacters
            )
            {
                agent = LeadsToAct(sentence, i);
                if (sentence.IsWord(BehindDate(dates, i), Role.Report))
                {
                    // 财政部公布, 财政部26日公布: who tells it.
                    return null;
                }

                break;
            }

            if (
                i > first
                && sentence.IsWord(i, Role.Preposition)
                && !sentence.IsWord(i, Role.Noun)
                && Phrases.Starts(sentence.TextOf(i), Agents)
            )
            {
                break;
            }

            if (i > first && sentence.IsWord(i, Role.Adverb) && !sentence.IsWord(i, Role.Noun | Role.Nominal | Role.Conjunction))
            {
                agent = LeadsToAct(sentence, i);
                break;
            }

            // 货物流向 and the like are attributes of the topic, not a new one.
            named |=
                sentence.IsWord(i, Role.Place | Role.Name | Role.Event)
                || sentence.EntryOf(i)?["kind"] is "partner"
                || (
                    sentence[i].Kind is TokenKind.Other or TokenKind.Latin
                    && sentence[i].Length >= 2
                    && !sentence.IsWord(first, Role.Noun | Role.Flow | Role.Stock | Role.Rate)
                );
            last = i;
        }

        if (!named && !agent || last < first || IsPublisher(sentence, last))
        {
            return null;
        }

        var actor = agent ? Actor(sentence, first, last) : last;
        place = actor < last && sentence.Is(actor + 1, '在') ? last : -1;
        return Owner(sentence, first, actor);
    }

    /// <summary>中国院校在亚洲建成…: who acts, without where or with whom.</summary>
    private static int Actor(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (sentence.IsWord(i, Role.Preposition) && !sentence.IsWord(i, Role.Noun | Role.Nominal))
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>行政院主计总处今（28）日公布…: who publishes is not what is measured.</summary>
    private static bool IsPublisher(TokenizedSentence sentence, int last) => sentence.View[sentence[last].End - 1] is '今' or '昨';

    /// <summary>The topic without the amount it ends in: of 对外承包工程新签合同额 what a following 完成营业额 belongs to.</summary>
    private static (int First, int Last)? Owner(TokenizedSentence sentence, int first, int last)
    {
        var whole = last;
        while (
            last >= first
            && (
                sentence.IsWord(last, Role.Adverb | Role.Conjunction)
                || (last < whole && sentence.IsWord(last, Role.Flow) && sentence.EntryOf(last)?["kind"] is "trade")
                || (CanBeAmount(sentence, last) && Phrases.Ends(sentence.TextOf(last), Amounts))
            )
            && !sentence.IsWord(last, Role.Place | Role.Name)
        )
        {
            last--;
        }

        return last >= first ? (first, last) : null;
    }

    /// <summary>A noun, or a short word that no lexicon knows: 价值.</summary>
    private static bool CanBeAmount(TokenizedSentence sentence, int token) =>
        sentence.IsWord(token, Role.Flow | Role.Stock | Role.Rate | Role.GrowthName | Role.Noun)
        || sentence[token] is { Kind: TokenKind.Other, Length: 2 };

    /// <summary>An amount stands right behind the topic, and a noun that it is of ends it.</summary>
    private static bool LosesAmount(TokenizedSentence sentence, int last) =>
        last >= 0
        && sentence.IsWord(last + 1, Role.Flow)
        && sentence.IsWord(last, Role.Noun)
        && sentence.EntryOf(last)?["kind"] is not ("partner" or "train");

    /// <summary>The phrase before is who acts: nothing but adverbs stands before the act.</summary>
    private static bool LeadsToAct(TokenizedSentence sentence, int i)
    {
        while (sentence.IsWord(i, Role.Adverb | Role.Cumulative | Role.Plan | Role.Distributes) && !sentence.IsWord(i, Role.Act))
        {
            i++;
        }

        return sentence.IsWord(i, Role.Act | Role.Reach | Role.Added);
    }

    private static bool IsNounPhrase(TokenizedSentence sentence, List<DateExpression> dates, Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            var verb =
                sentence.IsWord(i, Breaks | Role.Report | Role.Adverb) && !sentence.IsWord(i, Role.Noun | Role.Nominal | Role.Preposition);
            if (verb || sentence.IsNumber(i) || IsDate(dates, i) || (i == clause.First && sentence.IsWord(i, Role.Preposition)))
            {
                return false;
            }
        }

        return clause.Last > clause.First
            && sentence.IsWord(clause.Last, Role.Flow | Role.Stock | Role.Rate | Role.Noun)
            && sentence.Is(clause.Last + 1, '，');
    }

    /// <summary>The token behind the date that a token begins, or the token itself.</summary>
    private static int BehindDate(List<DateExpression> dates, int token)
    {
        foreach (var date in dates)
        {
            if (date.First == token)
            {
                return date.Last + 1;
            }
        }

        return token;
    }

    private static bool IsDate(List<DateExpression> dates, int token)
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
