using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Whose figures a clause tells that names nobody: the noun phrase in subject position of the clause before, or of the sentence before in
/// the same paragraph. A new one ends it, and a new paragraph does; one that holds no name goes on within its sentence only.
/// </summary>
internal sealed class OwnerChain
{
    private const int MaxCharacters = 20;
    private const Role Amounts = Role.Flow | Role.Stock | Role.Rate | Role.GrowthName | Role.Share;
    private const Role Measures = Role.HedgeBefore | Role.Up | Role.Down | Role.Share | Role.Comparison | Role.PerPeriod;
    private const Role Named = Role.Place | Role.Name | Role.Event;
    private const Role Breaks =
        Role.Act
        | Role.State
        | Role.Verb
        | Role.Reach
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
        | Role.Report
        | Role.Adverb
        | Role.Preposition;
    private const Role Leads = Role.Date | Role.Adverb | Role.Conjunction | Role.OfWhich | Role.Marker;
    private static readonly string[] Tails = [.. Phrases.Of("amount tails"), .. Phrases.Of("owned amounts")];
    private static readonly string[] Everywhere = Phrases.Of("places of all");
    private static readonly string[] Pointers = Phrases.Of("pointing words");
    private readonly List<(int First, int Last)?> entering = [];
    private readonly List<bool> own = [];
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];
    private string source = string.Empty;
    private string before = string.Empty;
    private string owner = string.Empty;

    /// <summary>Who the text goes on about as a clause begins; empty where that is nobody known.</summary>
    public string Of(Clause clause) =>
        clause.Index >= entering.Count ? string.Empty
        : entering[clause.Index] is { } named ? TextOf(named)
        : before;

    /// <summary>The clause names who it is about.</summary>
    public bool IsNamedIn(Clause clause) => clause.Index < own.Count && own[clause.Index];

    /// <param name="isNew">A paragraph or a document begins here.</param>
    /// <param name="self">Whom the document is about; empty where that is not known.</param>
    public void Read(TokenizedSentence tokens, List<DateExpression> dated, ClauseMap clauses, string text, bool isNew, string self)
    {
        (sentence, dates, source) = (tokens, dated, text);
        before = isNew ? self : owner;
        owner = before;
        (int First, int Last)? goesOn = null;
        (int First, int Last)? carries = null;
        entering.Clear();
        own.Clear();
        foreach (var clause in clauses.Clauses)
        {
            entering.Add(goesOn);
            var named = clause.Index == 0 && clauses.HasDateline ? null : OwnerIn(clause);
            own.Add(named is not null);
            if (named is { } found)
            {
                goesOn = found;
                carries = HasName(found.First, found.Last) ? found : carries;
            }
        }

        owner = carries is { } kept ? TextOf(kept) : owner;
    }

    private string TextOf((int First, int Last) named) =>
        SubjectText.Text(sentence.View, source, sentence[named.First].Start, sentence[named.Last].End).TrimStart('的');

    /// <summary>The noun phrase before the first verb or number, without the amount it ends in; null where that names nobody.</summary>
    private (int First, int Last)? OwnerIn(Clause clause)
    {
        var first = BehindLeads(clause);
        if (
            first > clause.Last
            || sentence.IsOneOf(first, Pointers)
            || sentence.IsWord(first, Role.Preposition | Role.Share | Role.Comparison)
        )
        {
            return null;
        }

        var last = LastOfNouns(first, clause.Last);
        var next = last + 1;
        if (last < first || next > clause.Last || sentence.IsWord(BehindDate(next), Role.Report))
        {
            return null;
        }

        var whole = last;
        last = BeforeAmount(first, last);
        var measures = last == whole && (sentence.IsNumber(next) || sentence.IsWord(next, Measures));
        var length = last < first ? 0 : sentence[last].End - sentence[first].Start;
        return length is >= 2 and <= MaxCharacters && (HasName(first, last) || (last > first && last == whole && !measures))
            ? (first, last)
            : null;
    }

    private int BeforeAmount(int first, int last)
    {
        while (last >= first && !sentence.IsWord(last, Named) && IsAmount(last))
        {
            last--;
        }

        while (last > first && (sentence.Is(last, '的') || sentence.IsWord(last, Role.Conjunction) || sentence.Is(last, '、')))
        {
            last--;
        }

        return last;
    }

    private int BehindLeads(Clause clause)
    {
        var first = clause.First;
        while (
            first <= clause.Last
            && (
                IsDate(first)
                || (IsDate(first + 1) && sentence[first].Length == 1 && sentence.IsNumber(first + 1))
                || (sentence.IsWord(first, Leads) && !sentence.IsWord(first, Role.Noun))
                || (sentence[first].Kind == TokenKind.Sign && !sentence.Is(first, '“') && !sentence.Is(first, '《'))
            )
        )
        {
            first++;
        }

        return first;
    }

    private int LastOfNouns(int first, int end)
    {
        var last = first - 1;
        var quoted = false;
        for (var i = first; i <= end; i++)
        {
            quoted = sentence.Is(i, '“') || sentence.Is(i, '《') || (quoted && !sentence.Is(i, '”') && !sentence.Is(i, '》'));
            var breaks =
                IsDate(i)
                || (sentence.IsNumber(i) && sentence.CharBefore(i) != '第')
                || (sentence.IsWord(i, Breaks) && !sentence.IsWord(i, Role.Noun | Role.Nominal | (Amounts & ~Role.Share) | Named));
            if (breaks && !quoted)
            {
                break;
            }

            last = i;
        }

        return last;
    }

    private bool IsAmount(int token) =>
        sentence.IsWord(token, Amounts)
        || (
            (sentence.IsWord(token, Role.Noun) || sentence[token] is { Kind: TokenKind.Other, Length: 2 })
            && Phrases.Ends(sentence.TextOf(token), Tails)
        );

    private bool HasName(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((sentence.IsWord(i, Named) && !sentence.IsOneOf(i, Everywhere)) || sentence[i].Kind == TokenKind.Latin)
            {
                return true;
            }
        }

        return false;
    }

    private int BehindDate(int token)
    {
        while (IsDate(token))
        {
            token++;
        }

        return token;
    }

    private bool IsDate(int token)
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
