using System.Text;
using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Says what is measured, in the document's own characters: the words before the number without dates, hedges and
/// connectives, led by the topic; for a counted noun in mid-clause what is said of it behind; for a clause that names
/// nothing what the figure before was about.
/// </summary>
internal sealed class SubjectPhrase(Topics topics)
{
    private const int MaxCharacters = 64;
    private static readonly string[] RootTails = Phrases.Of("subject tails");
    private static readonly string[] RootEnds = Phrases.Of("subject root ends");
    private static readonly string[] Dimensions = Phrases.Of("states that measure");
    private static readonly string[] Origins = Phrases.Of("origins");
    private static readonly string[] BeforeAmounts = Phrases.Of("before amounts");
    private static readonly string[] BareHeads = Phrases.Of("bare heads");
    private static readonly string ShareNoun = Phrases.Of("share noun")[0];
    private readonly SubjectText phrase = new();

    public string Build(Statement statement, string text, DocumentContext context, Measure measure)
    {
        phrase.Clear();
        var sentence = statement.Sentence;
        var first = statement.SegmentFirst;
        if (IsObjectOfCounted(statement) && statement.Counted is { Behind: true } made)
        {
            // 与28个国家签署21个协定: the documents are the subject, the countries have their own figure.
            return SubjectText.Text(sentence.View, text, sentence[statement.Quantity.Last + 1].Start, made.End).TrimStart('的');
        }

        if (Distribution.ItemOf(statement) is { } parts)
        {
            foreach (var part in parts)
            {
                phrase.Append(statement, text, part.First, part.Last);
            }

            if (statement.Share.IsNamed)
            {
                phrase.Append(statement, text, statement.Share.Distributor + 1, PredicateEnd(statement));
            }

            phrase.Trim();
            return phrase.ToString();
        }

        var last = LastOfPredicate(statement, first);
        var own = HasNoun(sentence, first, last);
        var topic = topics.Of(statement.Clause);
        var listItem = statement.SegmentFirst > statement.Clause.First;
        if (measure == Measure.Share && !own && BehindHedge(statement) is var whole && (sentence.Is(whole, '的') || sentence.IsWord(whole, Role.Noun | Role.Place)))
        {
            // 约三分之一的受访企业受到影响: the whole and what is said of it stand behind.
            AppendPredicate(statement, text);
            phrase.Trim();
            return phrase.ToString(MaxCharacters);
        }

        if (own && !listItem && context.LastSubject.Length > 0 && IsBareHead(statement, first, last))
        {
            // 核准投资167件，金额7.9亿美元: the amount of what the figure before counted.
            phrase.Append(context.LastSubject);
            phrase.Append(statement, text, first, last);
            phrase.Trim();
            return phrase.ToString(MaxCharacters);
        }

        if (listItem && !own && statement.Counted is not { Behind: true })
        {
            phrase.Append(context.LastSubject);
        }
        else if (listItem)
        {
            AppendHeadOfList(statement, text);
        }
        else if (own && !(topic.First >= statement.Clause.First && topic.First <= statement.Clause.Last))
        {
            phrase.Append(statement, text, topic.First, sentence.IsWord(first, Role.Preposition) ? EndOfActor(sentence, topic) : topic.Last);
        }
        else if (!own && topics.IsHeading(statement.Clause))
        {
            phrase.Append(statement, text, topic.First, topic.Last);
        }
        else if (!own && statement.Counted is not { Behind: true })
        {
            phrase.Append(context.LastSubject);
        }
        else if (!own)
        {
            phrase.Append(statement, text, topic.First, sentence.IsWord(first, Role.Preposition) ? EndOfActor(sentence, topic) : topic.Last);
        }

        phrase.Append(statement, text, first, last);
        AppendBehind(statement, text);
        if (measure == Measure.Share && statement.LastInClauseBefore(Role.Share) is var share and >= 0 && sentence.View[sentence[share].Start] == '占' && phrase.Length > 0 && !phrase.EndsInShare())
        {
            phrase.Trim();
            phrase.Append(ShareNoun);
        }

        phrase.Trim();
        if (phrase.Length == 0)
        {
            phrase.Append(statement, text, topic.First, topic.Last);
            phrase.Trim();
        }

        if (phrase.Length == 0)
        {
            phrase.Append(context.Title);
        }

        return phrase.ToString(MaxCharacters);
    }

    private static int BehindHedge(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        return i;
    }

    private static bool IsBareHead(Statement statement, int first, int last)
    {
        while (first < last && SubjectText.IsDropped(statement, first))
        {
            first++;
        }

        return first <= last && Phrases.HeadOf(statement.Sentence.View.Chars[statement.Sentence[first].Start..statement.Sentence[last].End], BareHeads) == statement.Sentence[last].End - statement.Sentence[first].Start;
    }

    /// <summary>The subject's root that a following clause without one goes on about.</summary>
    public static string RootOf(string subject)
    {
        var cut = subject.Length;
        foreach (var tail in RootTails)
        {
            var at = subject.IndexOf(tail, StringComparison.Ordinal);
            cut = at > 1 ? Math.Min(cut, at) : cut;
        }

        var root = subject[..cut];
        for (var tail = Phrases.TailOf(root, RootEnds); tail > 0 && tail < root.Length; tail = Phrases.TailOf(root, RootEnds))
        {
            root = root[..^tail];
        }

        return root;
    }

    /// <summary>The number is the object of a verb whose subject or partner was counted before it in the clause.</summary>
    private static bool IsObjectOfCounted(Statement statement)
    {
        if (statement.SegmentFirst <= statement.Clause.First || statement.Quantity.UnitEntry is null)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Act) && !statement.Sentence.IsWord(i, Role.State | Role.Nominal))
            {
                return statement.Sentence.IsWord(statement.SegmentFirst, Role.Noun | Role.Place);
            }
        }

        return false;
    }

    /// <summary>与共建国家双向投资 goes on about 中国, not about all that was said of it: the topic up to its first preposition.</summary>
    private static int EndOfActor(TokenizedSentence sentence, (int First, int Last) topic)
    {
        for (var i = topic.First + 1; i <= topic.Last; i++)
        {
            if (sentence.IsWord(i, Role.Preposition))
            {
                return i - 1;
            }
        }

        return topic.Last;
    }

    /// <summary>The last token of what is said of all the figures behind 分别: 增长 in 分别增长3%、5%.</summary>
    private static int PredicateEnd(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Share.Distributor + 1;
        while (i < statement.Clause.Last && !sentence.IsNumber(i) && sentence[i].Kind == TokenKind.Word && (!sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Preposition) || sentence.IsWord(i, Role.Up | Role.Down | Role.Share)))
        {
            i++;
        }

        return i - 1;
    }

    /// <summary>A later item of a list shares the head of its clause, up to the verb before the first number.</summary>
    private void AppendHeadOfList(Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var verb = -1;
        var number = statement.Clause.First;
        while (number < statement.SegmentFirst && !sentence.IsNumber(number))
        {
            verb = sentence.IsWord(number, Role.Act | Role.Reach | Role.Preposition | Role.Cumulative) ? number : verb;
            number++;
        }

        var topic = topics.Of(statement.Clause);
        if (topic.First < statement.Clause.First)
        {
            phrase.Append(statement, text, topic.First, topic.Last);
        }

        var ownVerb = false;
        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            ownVerb |= sentence.IsWord(i, Role.Act | Role.Reach);
        }

        if (verb >= 0)
        {
            phrase.Append(statement, text, statement.Clause.First, ownVerb && topic.First >= statement.Clause.First ? topic.Last : verb);
        }
        else if (topic.First >= statement.Clause.First)
        {
            phrase.Append(statement, text, topic.First, topic.Last);
        }
    }

    /// <summary>Behind the quantity: the counted noun with what its clause says of it, or the noun that money or people go to.</summary>
    private void AppendBehind(Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var before = phrase.Length;
        AppendPredicate(statement, text);
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
    private void AppendPredicate(Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var verb = false;
        var skipping = false;
        for (var i = statement.Rest; i <= statement.Clause.Last && phrase.Length < MaxCharacters; i++)
        {
            if (sentence.IsNumber(i))
            {
                if (verb && statement.Counted is null)
                {
                    return;
                }

                while (i + 1 <= statement.Clause.Last && (sentence.IsWord(i + 1, Role.Unit | Role.Classifier | Role.HedgeAfter) || sentence[i + 1].Length == 1 && sentence.View[sentence[i + 1].Start] is '多' or '余'))
                {
                    i++;
                }

                skipping = !verb;
                continue;
            }

            if (sentence[i].Kind == TokenKind.Sign && !sentence.Is(i, '“') && !sentence.Is(i, '”') && !sentence.Is(i, '《') && !sentence.Is(i, '》'))
            {
                if (!sentence.Is(i, '、') || (statement.Counted is null && statement.SegmentLast < statement.Clause.Last))
                {
                    return;
                }

                continue;
            }

            if (statement.Counted is null && statement.SegmentLast < statement.Clause.Last && sentence.IsWord(i, Role.Comparison | Role.Up | Role.Down | Role.Share))
            {
                // 出口261亿美元较上年同期成长28.6%: said of the next figure.
                return;
            }

            if (sentence.IsWord(i, Role.Act | Role.State | Role.Verb | Role.Reach | Role.Attend) && !sentence.IsWord(i, Role.Nominal | Role.Noun))
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

    /// <summary>Verbs of state at the end say nothing of the subject: 达, 为, 超过.</summary>
    private static int LastOfPredicate(Statement statement, int first)
    {
        var sentence = statement.Sentence;
        var last = statement.Quantity.First - 1;
        if (last > first && sentence.View[sentence[last].End - 1] == '等')
        {
            // 与巴基斯坦、俄罗斯等65个国家: the examples before 等 are part of what is counted.
            for (var i = last - 1; i >= first; i--)
            {
                if (sentence.IsWord(i, Role.Preposition))
                {
                    return i;
                }
            }
        }

        while (last >= first)
        {
            var plain = !IsDimension(sentence, last) && sentence.IsWord(last, Role.State | Role.Adverb | Role.HedgeBefore | Role.Distributes | Role.CurrencyBefore)
                && !sentence.IsWord(last, Role.Noun | Role.Act | Role.Reach | Role.Up | Role.Down | Role.Share);
            var placed = last == statement.Quantity.First - 1 && statement.Counted is not { Behind: true } && Phrases.HeadOf(sentence.TextOf(last), BeforeAmounts) == sentence[last].Length;
            if (!plain && !placed && !sentence.Is(last, '了') && (sentence[last].Kind != TokenKind.Sign || sentence.Is(last, '”') || sentence.Is(last, '》')))
            {
                break;
            }

            last--;
        }

        return BeforeBracket(sentence, first, BeforeOrigin(sentence, first, last));
    }

    /// <summary>全长, 占地, 高: words of state that name what is measured.</summary>
    private static bool IsDimension(TokenizedSentence sentence, int i) => sentence.IsWord(i, Role.State) && Phrases.HeadOf(sentence.TextOf(i), Dimensions) == sentence[i].Length;

    /// <summary>货物品类由最初的10种扩大到2900种: where a figure comes from says nothing of what is measured.</summary>
    private static int BeforeOrigin(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last; i > first; i--)
        {
            if (sentence.IsWord(i, Role.Preposition) && Phrases.HeadOf(sentence.TextOf(i), Origins) == sentence[i].Length)
            {
                return i - 1;
            }

            if (sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place | Role.Act) || sentence[i].Kind == TokenKind.Sign)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>机场（不含港澳台地区）259个: a bracket that stands open at the end belongs to no subject.</summary>
    private static int BeforeBracket(TokenizedSentence sentence, int first, int last)
    {
        for (var i = last; i > first && !sentence.Is(i, '）'); i--)
        {
            if (sentence.Is(i, '（'))
            {
                return i - 1;
            }
        }

        return last;
    }

    private static bool HasNoun(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((IsDimension(sentence, i) || sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place | Role.Act | Role.Reach | Role.GrowthName)) && !sentence.IsWord(i, Role.Share) && !InShare(sentence, first, i)
                || (sentence[i].Kind is TokenKind.Other or TokenKind.Latin && sentence[i].Length > 1 && !InShare(sentence, first, i)))
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
