using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Tells the words of a sentence that name somebody, something that has figures, or an amount, and how far a noun phrase goes.
/// </summary>
internal sealed class HeadNouns
{
    /// <summary>What a clause says, and a noun phrase is not.</summary>
    public const Role Verbs = Role.Act | Role.State | Role.Verb | Role.Reach | Role.Attend;

    private const Role Amounts = Role.Flow | Role.Stock | Role.Rate | Role.GrowthName;
    private const Role Named = Role.Place | Role.Name | Role.Event;
    private const Role Leads = Role.Date | Role.Adverb | Role.Conjunction | Role.OfWhich | Role.Marker;
    private const Role Breaks =
        Verbs
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
        | Role.Report
        | Role.Adverb
        | Role.Preposition;

    private static readonly string[] Tails = [.. Phrases.Of("amount tails"), .. Phrases.Of("owned amounts")];
    private static readonly string[] Everywhere = Phrases.Of("places of all");
    private static readonly string[] DateTails = Phrases.Of("date tails");
    private static readonly string[] Fillers = Phrases.Of("subject fillers");
    private static readonly string[] NextInRank = Phrases.Of("next in rank");
    private static readonly string[] Captions = Phrases.Of("captions");
    private static readonly string[] Being = Phrases.Of("equals");
    private static readonly string[] Bodies = [.. Phrases.Of("body ends"), .. Phrases.Of("reporters")];
    private static readonly string[] Opening = Phrases.Of("opening quotations");
    private static readonly string[] Closing = Phrases.Of("closing quotations");
    private static readonly string[] Ordinal = Phrases.Of("ordinal sign");
    private static readonly string[] InsideNames = Phrases.Of("inside names");
    private static readonly string[] Describing = Phrases.Of("describing particle");
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];

    public void Begin(TokenizedSentence tokens, List<DateExpression> dated) => (sentence, dates) = (tokens, dated);

    public bool IsNamed(int i) => sentence.IsWord(i, Named) || sentence[i].Kind == TokenKind.Latin || Closes(i);

    /// <summary>
    /// A noun for what can have figures of its own: an organisation, a line, a project, a train; not goods, money or people.
    /// </summary>
    public bool IsBody(int i) =>
        (
            sentence.IsWord(i, Role.Noun)
            && !IsAmount(i)
            && sentence.EntryOf(i)?["kind"] is "partner" or "project" or "network" or "train" or "event"
        ) || IsStrongBody(i);

    public bool IsAmount(int token) =>
        sentence.IsWord(token, Amounts)
        || ((sentence.IsWord(token, Role.Noun) || sentence[token].Kind == TokenKind.Other) && Phrases.Ends(sentence.TextOf(token), Tails));

    /// <summary>
    /// The words name one thing, not several: a word for a name is among them, or words that no lexicon knows before an organisation or a
    /// thing.
    /// </summary>
    public bool HasName(int first, int last)
    {
        var (named, unknown) = (false, false);
        for (var i = first; i <= last; i++)
        {
            if (sentence.Is(i, '、'))
            {
                return false;
            }

            named |= IsNamed(i) && !sentence.IsOneOf(i, Everywhere);
            unknown |= sentence[i] is { Kind: TokenKind.Other, Length: >= 2 };
        }

        return named || (unknown && (last > first ? IsBody(last) : IsStrongBody(last)));
    }

    /// <summary>The last name, organisation or thing before a token; before the first where there is none.</summary>
    /// <param name="weak">Common nouns for things count too, not only words that end as the name of an organisation or a line does.</param>
    public int LastOfBody(int first, int end, bool weak)
    {
        var i = end - 1;
        while (i >= first && !((IsNamed(i) && !sentence.IsOneOf(i, Everywhere)) || (weak ? IsBody(i) : IsStrongBody(i))))
        {
            i--;
        }

        return i;
    }

    /// <summary>The last token of the noun phrase that begins at a token; before it where none begins there.</summary>
    public int LastOfNouns(int first, int end)
    {
        var last = first - 1;
        var quoted = false;
        for (var i = first; i <= end; i++)
        {
            quoted = Opens(i) || (quoted && !Closes(i));
            if (!quoted && BreaksNouns(i, first))
            {
                break;
            }

            last = i;
        }

        return last;
    }

    /// <summary>Behind the dates, adverbs, conjunctions and item marks that a clause begins with.</summary>
    public int BehindLeads(Clause clause)
    {
        var isNext = sentence.IsOneOf(clause.First, NextInRank) && sentence.IsOneOf(clause.First + 1, Being);
        var isCaption = sentence.IsOneOf(clause.First, Captions) && sentence.IsNumber(clause.First + 1);
        var first = isNext || isCaption || ClauseMap.BeginsItem(sentence, clause) ? clause.First + 2 : clause.First;
        while (first <= clause.Last && IsLead(first, clause.First))
        {
            first++;
        }

        return first;
    }

    /// <summary>Behind the dates and adverbs between a noun phrase and its verb.</summary>
    public int BehindDates(int token)
    {
        while (IsDate(token) || (sentence.IsWord(token, Role.Adverb) && !sentence.IsWord(token, Verbs | Role.Up | Role.Down)))
        {
            token++;
        }

        return token;
    }

    /// <summary>的, alone or before words that no lexicon knows.</summary>
    public bool IsParticle(int i) => sentence[i].Kind == TokenKind.Other && Phrases.Starts(sentence.TextOf(i), Describing);

    public bool IsDate(int token) => dates.Hold(token);

    /// <summary>A number that is part neither of a date nor of an ordinal.</summary>
    public bool IsFigure(int token) => sentence.IsNumber(token) && !IsDate(token) && !IsOrdinal(token);

    public bool Opens(int i) => sentence[i].Kind == TokenKind.Sign && sentence.IsOneOf(i, Opening);

    public bool Closes(int i) => sentence[i].Kind == TokenKind.Sign && sentence.IsOneOf(i, Closing);

    private bool IsStrongBody(int i) =>
        Phrases.Ends(sentence.TextOf(i), Bodies)
        && (
            sentence[i].Length > 1
                ? sentence.IsWord(i, Role.Noun) || sentence[i].Kind == TokenKind.Other
                : sentence.IsWord(i, Role.Classifier) && i > 0 && sentence[i - 1].Kind == TokenKind.Other
        );

    private bool IsOrdinal(int token) => Phrases.Ends(sentence.View.Chars[..sentence[token].Start], Ordinal);

    private bool BreaksNouns(int i, int first) =>
        IsDate(i)
        || (sentence.IsNumber(i) && !IsOrdinal(i))
        || (
            sentence.IsWord(i, Breaks)
            && !IsInsideName(i, first)
            && !sentence.IsWord(i, Role.Noun | Role.Nominal | (Amounts & ~Role.Share) | Named)
        );

    /// <summary>湘粤非通道, 高查瑞, 艾尔达芙拉: a character that is a verb elsewhere, in a name that no lexicon knows.</summary>
    private bool IsInsideName(int i, int first) =>
        i > first
        && sentence[i].Length == 1
        && (
            sentence.IsOneOf(i, InsideNames)
            || (
                i + 1 < sentence.Count
                && sentence[i + 1].Kind == TokenKind.Other
                && (sentence[i - 1].Kind == TokenKind.Other || sentence.IsWord(i - 1, Role.Place))
                && !sentence.IsWord(i, Role.Preposition | Role.Comparison)
            )
        );

    private bool IsLead(int i, int clauseFirst) =>
        IsDate(i)
        || (IsDate(i + 1) && sentence[i].Length == 1 && sentence.IsNumber(i + 1))
        || (sentence.IsWord(i, Leads) && !sentence.IsWord(i, Role.Noun | Role.Preposition))
        || sentence.IsOneOf(i, Fillers)
        || (i > clauseFirst && IsDate(i - 1) && sentence.IsOneOf(i, DateTails))
        || (sentence[i].Kind == TokenKind.Sign && !Opens(i))
        || (sentence.IsNumber(i) && sentence.Is(i + 1, '、'));
}
