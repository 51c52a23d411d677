using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Says what is measured, in the document's own characters: the words before the number without dates, hedges and
/// connectives, led by the topic; for a counted noun in mid-clause what is said of it behind; for a clause that names
/// nothing what the figure before was about.
/// </summary>
internal sealed class SubjectPhrase(Topics topics)
{
    private static readonly string[] Causing = Phrases.Of("bringing about");
    private static readonly string[] Leading = Phrases.Of("leading to an origin");
    private static readonly string[] RootTails = Phrases.Of("subject tails");
    private static readonly string[] RootEnds = Phrases.Of("subject root ends");
    private static readonly string ShareNoun = Phrases.Of("share noun")[0];
    private readonly SubjectText phrase = new();

    public string Build(Statement statement, string text, DocumentContext context, Measure measure)
    {
        phrase.Clear();
        var sentence = statement.Sentence;
        var first = statement.SegmentFirst;
        if (
            statement.Counted is { Behind: true } made
            && IsObjectOfCounted(statement)
            && IsDocument(sentence, statement.Quantity.Last + 1, made.End)
        )
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
                phrase.Append(statement, text, statement.Share.Distributor + 1, SubjectEnds.PredicateEnd(statement));
            }

            phrase.Trim();
            if (phrase.Length == 0)
            {
                // 其中一季度、二季度分别达到9亿元和10亿元: dates are no things.
                phrase.Append(context.LastSubject);
            }

            return phrase.ToString();
        }

        if (FollowsOrigin(statement))
        {
            return OfOrigin(statement, text);
        }

        var last = SubjectEnds.LastOfPredicate(statement, first);
        first = SubjectBounds.BehindReport(sentence, first, last);
        var own = SubjectBounds.HasNoun(sentence, first, last);
        var topic = topics.Of(statement.Clause);
        if (Caused(statement, last) is var caused and > 0)
        {
            // 仅通过基础设施建设，就可使全球贸易成本降低1.8%、收入增加3%: what is brought to rise or fall, not what brings it.
            phrase.Append(statement, text, Math.Max(first, caused), last);
            SubjectPredicate.AppendBehind(phrase, statement, text);
            phrase.Trim();
            if (phrase.Length > 0)
            {
                return phrase.ToString(SubjectPredicate.MaxCharacters);
            }
        }

        if (own && statement.SegmentFirst == statement.Clause.First && sentence.Is(first, '其') && topic.First < statement.Clause.First)
        {
            // 内陆国家贸易成本下降，其出口增加20%: of those that the topic begins with.
            phrase.Append(statement, text, topic.First, EndOfParty(sentence, topic));
            phrase.Append(statement, text, first + 1, last);
            SubjectPredicate.AppendBehind(phrase, statement, text);
            phrase.Trim();
            return phrase.ToString(SubjectPredicate.MaxCharacters);
        }

        if (!own && SubjectBounds.NamedBefore(statement) is { } named)
        {
            phrase.Append(statement, text, named.First, named.Last);
            phrase.Append(statement, text, first, last);
            phrase.Trim();
            return phrase.ToString(SubjectPredicate.MaxCharacters);
        }

        var listItem = statement.SegmentFirst > statement.Clause.First;
        if (
            measure == Measure.Share
            && !own
            && SubjectBounds.BehindHedge(statement) is var whole
            && (sentence.Is(whole, '的') || sentence.IsWord(whole, Role.Noun | Role.Place))
        )
        {
            // 约三分之一的受访企业受到影响: the whole and what is said of it stand behind.
            SubjectPredicate.Append(phrase, statement, text);
            phrase.Trim();
            return phrase.ToString(SubjectPredicate.MaxCharacters);
        }

        if (
            own
            && !listItem
            && context is { LastSubject.Length: > 0, SubjectOfSentence: not null }
            && SubjectBounds.IsBareHead(statement, first, last)
        )
        {
            // 核准投资167件，金额7.9亿美元: the amount of what the figure before counted.
            phrase.Append(context.LastSubject);
            phrase.Append(statement, text, first, last);
            phrase.Trim();
            return phrase.ToString(SubjectPredicate.MaxCharacters);
        }

        if (!listItem && CoordinatedAmounts.IsFurtherPart(statement, context.LastAmount, first, last))
        {
            // 其中去程4620列；回程4021列: named by itself, as the first part was.
        }
        else if (listItem && statement.Counted is not { Behind: true } && (!own || FromToChange.PlaceOf(statement) == CoursePlace.Target))
        {
            phrase.Append(context.LastSubject);
        }
        else if (listItem)
        {
            AppendHeadOfList(statement, text);
        }
        else if (own && !(topic.First >= statement.Clause.First && topic.First <= statement.Clause.Last))
        {
            topic = topics.Before(sentence, statement.Clause, first);
            if (
                (IsNewParty(sentence, first, last) && sentence.Is(statement.Clause.First - 1, '；'))
                || (first > statement.Clause.First && sentence.IsWord(statement.Clause.First, Role.Report))
            )
            {
                // 居民出入境5538万人次；外国人出入境1089万人次, 民营企业进出口3亿元；外资企业进出口2亿元: others than those before. 标志着班列…: what is told, not who tells it.
                topic = (0, -1);
            }

            var acts =
                SubjectBounds.OpensWithAct(sentence, first, last) && topic.Last >= topic.First && topic == topics.Of(statement.Clause)
                    ? topics.OfAct(statement.Clause)
                    : topic;
            phrase.Append(
                statement,
                text,
                acts.First,
                sentence.IsWord(first, Role.Preposition) ? SubjectEnds.EndOfActor(sentence, topic) : acts.Last
            );
        }
        else if (!own && topics.IsHeading(statement.Clause))
        {
            phrase.Append(statement, text, topic.First, topic.Last);
        }
        else if (!own && statement.Counted is not { Behind: true } && Topics.IsFresh(statement, topic))
        {
            // 贸易结构指标呈上升态势，2022年达118.9: what the clause before names, and tells no figure of.
            phrase.Append(statement, text, topic.First, topic.Last);
        }
        else if (!own && statement.Counted is not { Behind: true } && !SubjectBounds.NamesPeopleBehind(statement))
        {
            // …，其中内地旅客占八成；前7个月2500万人次: another time of what the sentence is about.
            phrase.Append(
                context.SubjectOfSentence is { } about
                && about.Dimension == statement.Quantity.Unit.Dimension
                && sentence.Is(statement.Clause.First - 1, '；')
                && SubjectBounds.OpensWithDate(statement)
                    ? about.Name
                    : context.LastSubject
            );
        }
        else if (!own && !(topic.First >= first && topic.Last <= last))
        {
            phrase.Append(
                statement,
                text,
                topic.First,
                sentence.IsWord(first, Role.Preposition) ? SubjectEnds.EndOfActor(sentence, topic) : topic.Last
            );
        }

        var partEnd = AmountOfParts.EndOfPart(statement, first, last, context.AmountOfWhole);
        if (partEnd >= 0)
        {
            phrase.Append(statement, text, first, partEnd);
            phrase.Append(context.AmountOfWhole!.Value.Name);
            phrase.Append(statement, text, partEnd + 1, last);
        }
        else
        {
            phrase.Append(statement, text, first, last);
            var isNew =
                !CoordinatedAmounts.IsPart(statement)
                && !listItem
                && sentence.Is(statement.Clause.First - 1, '；')
                && statement.LastInClauseBefore(Role.Act) >= 0;
            context.AmountOfWhole =
                AmountOfParts.HeadOf(statement, text, first, last) is { Length: > 0 } head ? (head, statement.Quantity.Unit.Dimension)
                : isNew ? null
                : context.AmountOfWhole;
        }

        SubjectPredicate.AppendBehind(phrase, statement, text);
        if (
            measure == Measure.Share
            && statement.LastInClauseBefore(Role.Share) is var share and >= 0
            && sentence.View[sentence[share].Start] == '占'
            && phrase.Length > 0
            && !phrase.EndsInShare()
        )
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

        return phrase.ToString(SubjectPredicate.MaxCharacters);
    }

    /// <summary>开行1万列、发送货物11万标箱，同比分别增长7%、19%: the figure before that a growth is dealt out to, with what is said of all.</summary>
    public string OfDealt(Statement statement, string text, string root)
    {
        phrase.Clear();
        phrase.Append(root);
        phrase.Append(statement, text, statement.Clause.First, statement.Share.Distributor - 1);
        phrase.Append(statement, text, statement.Share.Distributor + 1, SubjectEnds.PredicateEnd(statement));
        phrase.Trim();
        return phrase.ToString(SubjectPredicate.MaxCharacters);
    }

    /// <summary>The subject's root that a following clause without one goes on about.</summary>
    public static string RootOf(string subject)
    {
        var cut = subject.Length;
        foreach (var tail in RootTails)
        {
            var at = subject.IndexOf(tail, StringComparison.Ordinal);
            cut = at > 1 && !IsInName(subject, at, tail.Length) ? Math.Min(cut, at) : cut;
        }

        var root = subject[..cut];
        for (var tail = Phrases.TailOf(root, RootEnds); tail > 0 && tail < root.Length; tail = Phrases.TailOf(root, RootEnds))
        {
            root = root[..^tail];
        }

        return root;
    }

    /// <summary>
    /// The token behind 使 and the like in the clause, before the words of change that end at a token; -1 where there is none.
    /// </summary>
    private static int Caused(Statement statement, int last)
    {
        var sentence = statement.Sentence;
        if (!NounKinds.IsRelative(statement.Quantity.Unit.Dimension) || statement.LastInClauseBefore(Role.Up | Role.Down) < 0)
        {
            return -1;
        }

        for (var i = last - 1; i >= statement.Clause.First; i--)
        {
            if (sentence.IsOneOf(i, Causing))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The last of the places and parties that a topic begins with; before its first token where it begins with none.</summary>
    private static int EndOfParty(TokenizedSentence sentence, (int First, int Last) topic)
    {
        var end = topic.First;
        while (
            end <= topic.Last
            && (
                sentence.IsWord(end, Role.Place)
                || sentence.EntryOf(end)?["kind"] is "partner"
                || (sentence.RolesOf(end) == Role.None && end < topic.Last && sentence.EntryOf(end + 1)?["kind"] is "partner")
            )
        )
        {
            end++;
        }

        return end - 1;
    }

    /// <summary>People, or traders before what they trade.</summary>
    private static bool IsNewParty(TokenizedSentence sentence, int first, int last) =>
        sentence.EntryOf(first)?["kind"] is "people"
        || (
            sentence.EntryOf(first)?["kind"] is "partner" or "trade" or "investment"
            && sentence.IsWord(first, Role.Noun)
            && !sentence.IsWord(first, Role.Flow)
            && last == first + 1
            && sentence.IsWord(last, Role.Flow)
        );

    /// <summary>占 and 比 in 占比, 比重 and 比例 name a share; alone they tell one, or a comparison.</summary>
    private static bool IsInName(string subject, int at, int length)
    {
        var behind = at + length < subject.Length ? subject[at + length] : '\0';
        return behind == '比'
            || (subject[at] == '比' && (subject[at - 1] == '占' || behind is '重' or '例' or '率' or '值' || IsInPlace(subject, at)));
    }

    /// <summary>比雷埃夫斯港, 哥伦比亚: a sign of comparison that is part of the name of a place.</summary>
    private static bool IsInPlace(string subject, int at)
    {
        const int longest = 8;
        for (var start = at; start >= Math.Max(0, at - longest); start--)
        {
            if (
                Lexicons.All.LongestAt(subject.AsSpan(start), out var length) is var entry and >= 0
                && start + length > at + 1
                && Lexicons.All.Entries[entry].Is(Role.Place)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>来自61个国家的1236名学员: where those counted come from was counted before, and is not what this figure is of.</summary>
    private static bool FollowsOrigin(Statement statement)
    {
        var sentence = statement.Sentence;
        var last = statement.Quantity.First - 1;
        if (
            statement.SegmentFirst <= statement.Clause.First
            || last <= statement.SegmentFirst
            || !sentence.Is(last, '的')
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

    /// <summary>What the clause says before the origin and behind the number.</summary>
    private string OfOrigin(Statement statement, string text)
    {
        AppendHeadOfList(statement, text);
        for (var tail = Phrases.TailOf(phrase.ToString(), Leading); tail > 0; tail = Phrases.TailOf(phrase.ToString(), Leading))
        {
            phrase.CutEnd(tail);
        }

        SubjectPredicate.AppendBehind(phrase, statement, text);
        phrase.Trim();
        return phrase.ToString(SubjectPredicate.MaxCharacters);
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

    /// <summary>The last word of what is counted is a document that is signed.</summary>
    private static bool IsDocument(TokenizedSentence sentence, int first, int end)
    {
        var last = first;
        while (last + 1 < sentence.Count && sentence[last + 1].End <= end)
        {
            last++;
        }

        return sentence.EntryOf(last)?["kind"] is "agreement";
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
            phrase.Append(
                statement,
                text,
                topic.First,
                sentence.IsWord(statement.Clause.First, Role.Preposition) ? SubjectEnds.EndOfActor(sentence, topic) : topic.Last
            );
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
        else if (topic.First >= statement.Clause.First && !(sentence.IsNumber(topic.Last + 1) && SubjectBounds.NamesAnother(statement)))
        {
            // 居民3亿人次、外国人2亿人次: a topic that is the name of the first item is not the second's.
            phrase.Append(statement, text, topic.First, topic.Last);
        }
    }
}
