using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// What the nouns of a clause say of the kind of a figure. Chinese puts the head last, so the last noun that can be measured decides.
/// </summary>
internal sealed class NounKinds(Lexicon lexicon)
{
    private static readonly string[] Amounts = Phrases.Of("amount tails");
    private readonly Kind?[] kinds =
    [
        .. lexicon.Entries.Select(entry => entry["kind"] is { } name ? Enum.Parse<Kind>(name, ignoreCase: true) : (Kind?)null),
    ];

    /// <summary>The kind of a token's word, or null where it tells none.</summary>
    public Kind? Of(TokenizedSentence sentence, int token) =>
        sentence.EntryOf(token) is { } entry && (!entry.Is(Role.Classifier) || entry.Is(Role.Noun)) ? kinds[entry.Id] : null;

    /// <summary>The kind that a unit or classifier tells by itself.</summary>
    public Kind? Of(LexiconEntry entry) => kinds[entry.Id];

    /// <summary>
    /// True where a noun of the kind can by itself be what an amount of the dimension measures: 出口 can be dollars and can
    /// grow, a city can be neither.
    /// </summary>
    public static bool CanBe(Kind kind, Dimension dimension) =>
        dimension switch
        {
            Dimension.Currency => kind is Kind.Trade or Kind.Investment or Kind.Finance or Kind.Contract,
            Dimension.Percent
            or Dimension.PercentagePoint
            or Dimension.BasisPoint
            or Dimension.Times
            or Dimension.Multiple
            or Dimension.Ratio
            or Dimension.IndexPoint => kind
                is Kind.Trade
                    or Kind.Investment
                    or Kind.Finance
                    or Kind.Contract
                    or Kind.Freight
                    or Kind.Passenger
                    or Kind.Train,
            Dimension.Mass or Dimension.Volume => kind is Kind.Trade or Kind.Freight,
            Dimension.PersonTime => kind is Kind.Passenger,
            Dimension.Area => kind is Kind.Project,
            Dimension.Length => kind is Kind.Network or Kind.Project,
            Dimension.Duration => kind is Kind.Train or Kind.Passenger or Kind.Freight or Kind.Finance or Kind.Contract,
            Dimension.Power => kind is not (Kind.Partner or Kind.Freight),
            _ => kind is not Kind.Partner,
        };

    /// <summary>Per cent, percentage points and times tell of another figure and may follow one of any dimension.</summary>
    public static bool IsRelative(Dimension dimension) =>
        dimension
            is Dimension.Percent
                or Dimension.PercentagePoint
                or Dimension.BasisPoint
                or Dimension.Times
                or Dimension.Multiple
                or Dimension.Ratio;

    /// <summary>True for a city, county or province: a place that has figures but is seldom what a figure counts.</summary>
    public static bool IsPlace(TokenizedSentence sentence, int token) =>
        sentence[token].Length == 1 && sentence.View[sentence[token].Start] is '市' or '县' or '省';

    /// <summary>
    /// The kind told by the nouns before a place of the clause, and whether what they name is an amount (a flow, a stock or a
    /// rate) rather than a thing that has one.
    /// </summary>
    public (Kind? Kind, bool IsAmount) Before(Statement statement, int end, int first = -1)
    {
        var sentence = statement.Sentence;
        var dimension = statement.Quantity.Unit.Dimension;
        (Kind? Kind, bool IsAmount) weak = default;
        var amount = false;
        for (var i = end - 1; i >= Math.Max(first, statement.Clause.First); i--)
        {
            if (sentence.IsWord(i, Role.Report) && sentence.IsWord(i, Role.Verb))
            {
                break;
            }

            i = BeforeAside(statement, i);

            amount |=
                (sentence.IsWord(i, Role.Flow | Role.Stock | Role.Rate) && !sentence.IsWord(i, Role.Share))
                || (sentence.IsWord(i, Role.GrowthName) && Of(sentence, i) is not null)
                || (sentence.IsWord(i, Role.Noun) && Phrases.TailOf(sentence.TextOf(i), Amounts) > 0);
            if (Of(sentence, i) is not { } kind)
            {
                continue;
            }

            if (kind == Kind.Other && amount && Of(sentence, i - 1) is { } owner && owner != Kind.Other && CanBe(owner, dimension))
            {
                // 社会保险基金总收入: income of what stands before it.
                return (owner, true);
            }

            if (
                CanBe(kind, dimension)
                || (amount && kind is not (Kind.Partner or Kind.Network))
                || (kind == Kind.People && sentence.IsWord(i, Role.Act))
            )
            {
                return (kind, true);
            }

            if (weak.Kind is null or Kind.Partner)
            {
                weak = (kind, amount);
            }
        }

        return weak;
    }

    /// <summary>外商直接投资（不含银行领域）金额: the token before a bracket that leaves something out, where one ends at the token.</summary>
    private static int BeforeAside(Statement statement, int i)
    {
        for (var open = i - 1; statement.Sentence.Is(i, '）') && open > statement.Clause.First; open--)
        {
            if (statement.Sentence.Is(open, '（'))
            {
                return PassedOver.EndOfAside(statement.Sentence, open, i) == i ? open - 1 : i;
            }
        }

        return i;
    }

    /// <summary>The kind of the last noun of a stretch, anywhere in the sentence, that can be what the figure measures.</summary>
    public Kind? Within(Statement statement, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (Of(statement.Sentence, i) is { } kind && kind != Kind.Other && CanBe(kind, statement.Quantity.Unit.Dimension))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind of the last noun of a stretch, whatever it can be.</summary>
    public Kind? LastWithin(TokenizedSentence sentence, int first, int last)
    {
        Kind? kind = null;
        for (var i = first; i <= last; i++)
        {
            kind = Of(sentence, i) ?? kind;
        }

        return kind;
    }

    /// <summary>全国人口2900万: a stock of people that is of no kind of its own stands right before the number.</summary>
    public bool CountsPopulation(Statement statement)
    {
        var i = statement.Quantity.First - 1;
        while (i > statement.Clause.First && statement.Sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Adverb))
        {
            i--;
        }

        return statement.Sentence.IsWord(i, Role.Stock) && Of(statement.Sentence, i) == Kind.Other;
    }

    /// <summary>True where a noun of the kind stands in the sentence before a token.</summary>
    public bool Names(TokenizedSentence sentence, int end, Kind wanted)
    {
        for (var i = 0; i < end; i++)
        {
            if (Of(sentence, i) == wanted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind told by the words before a bracket that holds nothing but the amount, or by the flow behind it.</summary>
    public Kind? AroundBracket(Statement statement)
    {
        if (BracketedAmounts.NameOf(statement) is not { } name)
        {
            return null;
        }

        var behind = BracketedAmounts.Behind(statement, Role.Flow);
        var told = behind < 0 ? null : Of(statement.Sentence, behind);

        // 内地（3448元）的游客人均消费: money is never people.
        return Within(statement, name.First, name.Last)
            ?? (told is Kind.People && statement.Quantity.Unit.Dimension == Dimension.Currency ? Kind.Other : told);
    }

    /// <summary>True where imports or exports are named for this figure.</summary>
    public bool Trades(Statement statement)
    {
        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Flow) && Of(statement.Sentence, i) == Kind.Trade)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of the noun right behind the quantity: 972亿美元的项目合作协议, 近1万亿美元投资.</summary>
    public Kind? Behind(Statement statement)
    {
        const int Reach = 7;
        var sentence = statement.Sentence;
        Kind? last = null;
        for (var i = statement.Quantity.Last + 1; i <= statement.SegmentLast && i < statement.Quantity.Last + Reach; i++)
        {
            if (sentence.IsWord(i, Role.HedgeAfter) || sentence.Is(i, '“') || sentence.Is(i, '”'))
            {
                continue;
            }

            var verb = sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Nominal | Role.Noun);
            if (sentence[i].Kind == TokenKind.Sign || sentence.IsNumber(i) || verb || sentence.IsWord(i, Role.Preposition | Role.Adverb))
            {
                // 以3.685亿欧元收购股份: the verb that the amount was spent on.
                return verb && last is null && Of(sentence, i) is { } spent ? spent : last;
            }

            last = Of(sentence, i) ?? last;
        }

        return last;
    }

    /// <summary>
    /// 提供150亿美元（619亿令吉）的无偿援助: the kind of what stands behind a bracket that tells the amount again; null where none does.
    /// </summary>
    public Kind? BehindBracket(Statement statement)
    {
        const int longest = 8,
            reach = 6;
        var sentence = statement.Sentence;
        var close = statement.Quantity.Last + 1;
        if (!sentence.Is(close, '（'))
        {
            return null;
        }

        var end = Math.Min(sentence.Count, close + longest);
        while (close < end && !sentence.Is(close, '）'))
        {
            close++;
        }

        Kind? kind = null;
        for (
            var i = close + 1;
            close < end && i < sentence.Count && i <= close + reach && sentence[i].Kind != TokenKind.Sign && !sentence.IsNumber(i);
            i++
        )
        {
            kind = Of(sentence, i) ?? kind;
        }

        return kind;
    }

    /// <summary>160份合作备忘录、合作协议和成果, 200多个国际组织和多边机制: the kind of the first item of a list; null where the phrase is none.</summary>
    public Kind? FirstOfList(ReadOnlySpan<char> phrase) =>
        phrase.IndexOfAny('、', '和', '及') is var end and > 0 ? LastOf(phrase[..end]) : null;

    /// <summary>The kind of the last known word of a counted phrase; an act that is counted (800项援助) tells none.</summary>
    public Kind? LastOf(ReadOnlySpan<char> phrase)
    {
        Kind? last = null;
        for (var at = 0; at < phrase.Length; )
        {
            var entry = lexicon.LongestAt(phrase[at..], out var length);
            last =
                entry >= 0 && kinds[entry] is { } kind
                    ? (kind == Kind.Finance && lexicon.Entries[entry].Is(Role.Nominal) ? Kind.Other : kind)
                    : last;
            at += Math.Max(1, length);
        }

        return last;
    }
}
