using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Finds the noun phrase in subject position of each clause of a sentence, and who or what in it has the figures: of 日照港货物吞吐量 the
/// port, of 中国企业承建的东部走廊铁路全长 the railway.
/// </summary>
internal sealed class ClauseHeads
{
    private const int MaxCharacters = 24;

    /// <summary>Characters of the shortest owner that no lexicon knows.</summary>
    private const int Shortest = 4;

    /// <summary>What follows a phrase that is itself measured: its own number, state, rise or share.</summary>
    private const Role Measuring = Role.State | Role.HedgeBefore | Role.Up | Role.Down | Role.Share | Role.Comparison;

    private static readonly string[] Agents = Phrases.Of("doers");
    private static readonly string[] Since = Phrases.Of("origins");
    private static readonly string[] SinceEnds = Phrases.Of("since ends");
    private static readonly string[] ByOrSince = [.. Phrases.Of("according to"), .. Since];
    private static readonly string[] Pointers = Phrases.Of("pointing words");
    private static readonly string[] References = Phrases.Of("references to oneself");
    private static readonly string[] GeneralWorks = Phrases.Of("general works");
    private static readonly string[] PledgingSpeech = Phrases.Of("pledging speech");
    private static readonly string[] ExampleEnds = Phrases.Of("examples end");
    private static readonly string[] Examples = Phrases.Of("and others");
    private static readonly string[] Frames = Phrases.Of("frame ends");
    private static readonly string[] Settings = Phrases.Of("settings");
    private readonly HeadNouns nouns = new();
    private readonly DescribedNouns described;
    private readonly List<ClauseHead> heads = [];
    private TokenizedSentence sentence = null!;

    public ClauseHeads() => described = new DescribedNouns(nouns);

    public void Read(TokenizedSentence tokens, List<DateExpression> dates, ClauseMap clauses)
    {
        sentence = tokens;
        nouns.Begin(tokens, dates);
        heads.Clear();
        foreach (var clause in clauses.Clauses)
        {
            heads.Add(clause.Index == 0 && clauses.HasDateline ? ClauseHead.None : HeadOf(clause));
        }
    }

    public ClauseHead Of(Clause clause) => clause.Index < heads.Count ? heads[clause.Index] : ClauseHead.None;

    /// <summary>中方宣布，: who pledges what the clauses behind tell; none where the clause only reports.</summary>
    public ClauseHead SpeakerOf(Clause clause)
    {
        if (clause.Last <= clause.First || !sentence.IsOneOf(clause.Last, PledgingSpeech))
        {
            return ClauseHead.None;
        }

        var first = nouns.BehindLeads(clause);
        var last = nouns.LastOfBody(first, nouns.LastOfNouns(first, clause.Last - 1) + 1, weak: true);
        return last < first ? ClauseHead.None : new ClauseHead(first, last, last, last, nouns.HasName(first, last), false, false);
    }

    /// <summary>在智利: where what the clause tells takes place, right behind its head; an empty stretch where it does not say.</summary>
    public (int First, int Last) SettingOf(Clause clause)
    {
        var first = Of(clause).Last + 1;
        return first <= clause.Last && sentence.IsOneOf(first, Settings) ? (first, nouns.LastOfNouns(first + 1, clause.Last)) : (0, -1);
    }

    /// <summary>What a clause before this one, in its sentence, names and no figure has been told of yet.</summary>
    public ClauseHead FreshBefore(Statement statement)
    {
        var index = Math.Min(statement.Clause.Index, heads.Count) - 1;
        while (index >= 0 && heads[index].IsNone)
        {
            index--;
        }

        if (index < 0 || statement.Quantity.First - heads[index].Last > Statement.Reach)
        {
            return ClauseHead.None;
        }

        for (var i = heads[index].Last + 1; i < statement.Quantity.First; i++)
        {
            if (nouns.IsFigure(i))
            {
                return ClauseHead.None;
            }
        }

        return heads[index];
    }

    /// <summary>
    /// The last token of what the clause, or the last before it in its sentence that names something, is about; -1 for nothing.
    /// </summary>
    public int TopicOf(Clause clause)
    {
        for (var index = Math.Min(clause.Index, heads.Count - 1); index >= 0; index--)
        {
            if (heads[index].HasOwner || IsHeading(index))
            {
                return IsHeading(index) ? heads[index].Last : heads[index].OwnerLast;
            }
        }

        return -1;
    }

    /// <summary>持牌银行数目，则维持为39间: the clause before is nothing but a noun phrase that this one goes on about.</summary>
    public bool FollowsHeading(Clause clause) => clause.Index > 0 && Of(clause).IsNone && IsHeading(clause.Index - 1);

    private bool IsHeading(int index) =>
        heads[index] is { IsNone: false, Last: var last }
        && sentence.Is(last + 1, '，')
        && sentence.IsWord(last, Role.Flow | Role.Stock | Role.Rate | Role.Noun);

    private ClauseHead HeadOf(Clause clause)
    {
        if (sentence.IsOneOf(clause.Last, ExampleEnds) && clause.Last - 1 > clause.First)
        {
            // 以越南北宁为例
            return new ClauseHead(clause.First + 1, clause.Last - 1, clause.Last - 1, clause.Last - 1, true, false, false);
        }

        var start = nouns.BehindLeads(clause);
        if (start > clause.Last || IsFrame(clause) || IsSince(clause))
        {
            return ClauseHead.None;
        }

        // 备案中方投资额: a verb, though it may be a noun.
        var acts = sentence.IsWord(start, HeadNouns.Verbs) && !sentence.IsWord(start, Role.Noun);
        var (first, last) = (start, acts ? start - 1 : nouns.LastOfNouns(start, clause.Last));
        var behind = described.BehindRelative(sentence, clause, first, last);
        if (behind > 0)
        {
            (first, last) = (behind, nouns.LastOfNouns(behind, clause.Last));
        }

        last = DescribedNouns.BeforeVerbs(sentence, first, last);
        first = described.BehindDescription(sentence, first, last);
        var next = nouns.BehindDates(last + 1);
        if (last < first || sentence.IsWord(first, Role.Preposition) || IsToldBy(next))
        {
            return ClauseHead.None;
        }

        var isRelative = behind > 0 && sentence.IsOneOf(start, Agents);
        if (PointerLast(first, last, behind > 0 && sentence.IsOneOf(start, Pointers)) is var pointer and >= 0)
        {
            return new ClauseHead(first, last, pointer, LastOfThing(pointer, last), false, true, isRelative);
        }

        var owner = LastOfOwner(first, last, next <= clause.Last ? next : -1);
        while (owner > first && sentence[owner].End - sentence[first].Start > MaxCharacters)
        {
            first++;
        }

        return new ClauseHead(first, last, owner, LastOfThing(owner, last), nouns.HasName(first, owner), false, isRelative);
    }

    /// <summary>货运方面, 从贸易伙伴看: the clause says under which view the figures stand.</summary>
    private bool IsFrame(Clause clause) => Phrases.Ends(sentence.TextOf(clause.Last), Frames);

    /// <summary>自首家工坊落成以来, 根据研究结果: since when or by whom it is told is nobody's figure.</summary>
    private bool IsSince(Clause clause) =>
        sentence.IsOneOf(clause.First, ByOrSince)
        && (
            !sentence.IsOneOf(clause.First, Since)
            || nouns.IsDate(clause.Last)
            || sentence.IsWord(clause.Last, Role.Date)
            || Phrases.Ends(sentence.TextOf(clause.First, clause.Last), SinceEnds)
        );

    /// <summary>财政部公布: who tells a figure is not whose it is.</summary>
    private bool IsToldBy(int verb) => sentence.IsWord(verb, Role.Report) && !sentence.IsWord(verb, Role.Act | Role.Noun);

    /// <summary>该行, 公司, 这条国际大通道, 项目: the last token of words that point back to an owner; -1 where the phrase begins with none.</summary>
    private int PointerLast(int first, int last, bool isDescribed)
    {
        if (isDescribed || sentence.IsOneOf(first, Pointers))
        {
            return Math.Max(first, nouns.LastOfBody(first, last + 1, weak: true));
        }

        if (last == first && sentence.IsOneOf(first, GeneralWorks))
        {
            return first;
        }

        var end = sentence[first].Start + Phrases.HeadOf(sentence.View.Chars[sentence[first].Start..], References);
        for (var i = first; i <= last && sentence[i].End <= end; i++)
        {
            if (sentence[i].End == end)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The owner's last token. Of a phrase that acts or is in a state that is all of it; of one that ends in an amount, or that is counted
    /// itself, what stands before it up to the last name, organisation or thing that has figures.
    /// </summary>
    private int LastOfOwner(int first, int last, int next)
    {
        if (ListsExamples(first, last + 1))
        {
            return first - 1;
        }

        if (nouns.IsAmount(last))
        {
            return nouns.LastOfBody(first, last, weak: true);
        }

        if (next < 0)
        {
            // 港口岸线资源丰富: what is said of it no lexicon knows.
            var isEvent = sentence.EntryOf(last)?["kind"] is "event" || sentence.IsWord(last, Role.Event);
            return isEvent ? last : nouns.LastOfBody(first, last + 1, weak: false);
        }

        if (sentence.IsNumber(next))
        {
            return nouns.LastOfBody(first, last, weak: false);
        }

        var isSomebody = sentence.IsWord(last, Role.Noun) || nouns.IsBody(last) || sentence[last].End - sentence[first].Start >= Shortest;
        return nouns.HasName(first, last) || (isSomebody && !IsMeasured(next)) ? last : first - 1;
    }

    /// <summary>天津、浙江等8个省市: examples of what is counted.</summary>
    private bool ListsExamples(int first, int end)
    {
        for (var i = first; i <= end && i < sentence.Count; i++)
        {
            if (sentence[i].Kind != TokenKind.Sign && Phrases.Ends(sentence.TextOf(i), Examples))
            {
                return true;
            }
        }

        return false;
    }

    private int LastOfThing(int owner, int last)
    {
        var thing = last;
        while (thing > owner && nouns.IsAmount(thing))
        {
            thing--;
        }

        return thing < last ? thing : owner;
    }

    private bool IsMeasured(int next) =>
        sentence.IsWord(next, Measuring)
        && !sentence.IsWord(next, Role.Reach)
        && !(sentence.IsWord(next, Role.Preposition) && !sentence.IsNumber(next + 1));
}
