using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells the kind of a figure from its unit, what is counted and what is measured (rulings 14 to 18).</summary>
internal sealed class KindRules
{
    private static readonly string[] Lines = Phrases.Of("classifiers of lines");
    private static readonly string[] InHost = Phrases.Of("in the host country");
    private static readonly string[] Totals = Phrases.Of("totals of things");
    private static readonly string[] Carrying = Phrases.Of("carrying");
    private static readonly string[] Economies = Phrases.Of("economies");
    private static readonly string[] Equal = Phrases.Of("equals");

    private readonly NounKinds nouns;
    private readonly PartnerRules partners;

    public KindRules(Lexicon lexicon)
    {
        nouns = new NounKinds(lexicon);
        partners = new PartnerRules(nouns);
    }

    /// <param name="before">The figure before, for clauses that name nothing.</param>
    /// <param name="alike">The last figure of this sentence that is measured in the same dimension, for clauses that name a part.</param>
    /// <param name="topicTokens">The topic of the clause.</param>
    /// <param name="isHeading">The topic is all that the clause before says.</param>
    public Kind Decide(Statement statement, Measure measure, Kind? before, Kind? alike, (int First, int Last) topicTokens, bool isHeading)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        var topic = topicTokens.Last >= topicTokens.First ? nouns.Of(statement.Sentence, topicTokens.Last) : null;
        if (dimension is not (Dimension.PersonTime or Dimension.Person) && statement.Quantity.UnitEntry is { } unit && nouns.Of(unit) is { } told)
        {
            return told;
        }

        // 全球贸易额和全球收入分别增长6.2%和2.9%: the kind of the thing that is this figure's.
        if (statement.Share.IsNamed && dimension is not Dimension.Count && Distribution.ItemOf(statement) is { } item
            && ((item[0].Last < statement.Clause.First ? nouns.Within(statement, item[0].First, (item[^1].Last < statement.Clause.First ? item[^1] : item[0]).Last) : nouns.Before(statement, item[^1].Last + 1, item[0].First) is { IsAmount: true, Kind: var own } ? own : null) is { } dealt))
        {
            return dealt;
        }

        switch (dimension)
        {
            case var relative when NounKinds.IsRelative(relative) && ListHeads.Of(statement) is { } head && nouns.Within(statement, head.First, head.Last) is { } listed:
                return listed;
            case Dimension.Speed:
                return Kind.Network;
            case Dimension.Person:
                return (HasKind(statement, Kind.Passenger) && !IsOfPeople(statement)) || ThingKinds.GoesOnAboutPassengers(before, nouns.Before(statement, statement.Quantity.First).Kind) ? Kind.Passenger : Kind.People;
            case Dimension.Household:
                return nouns.Before(statement, statement.Quantity.First).Kind is Kind.Other || alike is Kind.Other ? Kind.Other : Kind.People;
            case Dimension.PersonTime:
                var carried = nouns.Before(statement, statement.Quantity.First);
                return HasKind(statement, Kind.Passenger) || (isHeading && topic is Kind.Passenger) || (SubjectBounds.NamedBefore(statement) is { } course && nouns.Within(statement, course.First, course.Last) is Kind.Passenger) || carried.Kind is Kind.Freight || ((before ?? alike) is Kind.Passenger && !carried.IsAmount) || (alike is Kind.Passenger && carried.Kind is null) ? Kind.Passenger : Kind.People;
            case Dimension.Count when before is { } same && statement.Counted is not { Behind: true } && statement.Sentence.IsWord(statement.Clause.First, Role.Comparison | Role.Up | Role.Down) && !AmountNouns.HasWords(statement):
                // 企业达55.3万家，同比增加3.6万家: of what the figure before counted.
                return same;
            case Dimension.Count when alike is { } counting && statement.Counted is { } example && CountedNames.GoesOn(statement, example):
                return counting;
            case Dimension.Count when statement.Counted is null && alike is { } goesOn && statement.Quantity.UnitEntry is not null:
                // 企业109家，其中90家已投产: of what the figure before counted.
                return goesOn;
            case Dimension.Count when statement.Counted is { } counted:
                return OfCounted(statement, counted, before) ?? before ?? Kind.Other;
            case Dimension.Power when PerUnit.DescribesNext(statement):
                return Kind.Project;
            case Dimension.Length when statement.Quantity.Unit.Code is "km" && nouns.Before(statement, statement.Quantity.First) is not { IsAmount: true }:
                return Kind.Network;
            default:
                return OfAmount(statement, measure, before, alike, topic) ?? OfSum(statement) ?? (isHeading ? topic : null) ?? Inherited(dimension, before) ?? Inherited(dimension, alike) ?? Kind.Other;
        }
    }

    /// <summary>有新增直接投资，合计29.5亿美元: the kind of what the clause before names and the sum is of.</summary>
    private Kind? OfSum(Statement statement)
    {
        if (!AmountNouns.IsSumOfBefore(statement))
        {
            return null;
        }

        var last = statement.Clause.First - 2;
        var first = last;
        while (first > 0 && last - first < Statement.Reach && !SubjectBounds.IsPause(statement.Sentence, first - 1))
        {
            first--;
        }

        return last < 0 ? null : nouns.Within(statement, first, last) ?? (statement.Quantity.Unit.Dimension == Dimension.Currency && nouns.LastWithin(statement.Sentence, first, last) == Kind.Agreement ? Kind.Contract : null);
    }

    /// <summary>What an amount of the dimension can take over from another figure. The value of goods carried is trade (ruling 18).</summary>
    private static Kind? Inherited(Dimension dimension, Kind? from) => from switch
    {
        null => null,
        Kind.Freight when dimension is Dimension.Currency => Kind.Trade,
        { } kind when NounKinds.IsRelative(dimension) || NounKinds.CanBe(kind, dimension) => kind,
        _ => null,
    };

    private Kind? OfAmount(Statement statement, Measure measure, Kind? before, Kind? alike, Kind? topic)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        if (measure == Measure.Share)
        {
            return OfShare(statement, before);
        }

        // 完成进出口果蔬运输38万吨, 累计输送原油1亿吨: what is carried, be it traded or not.
        if (dimension == Dimension.Mass && (Phrases.Ends(statement.TextBefore, Carrying) || (statement.LastInClauseBefore(Role.Act) is var carry and >= 0 && statement.Sentence.IsOneOf(carry, Carrying))))
        {
            return Kind.Freight;
        }

        var (kind, isAmount) = nouns.Before(statement, statement.Quantity.First);
        if (kind is null && nouns.AroundBracket(statement) is { } apposed)
        {
            return apposed;
        }

        if (kind is null && dimension is Dimension.Currency && nouns.BehindBracket(statement) is { } told && NounKinds.CanBe(told, dimension))
        {
            return told;
        }

        if (kind is null && SubjectBounds.NamedBefore(statement) is { } named && nouns.Within(statement, named.First, named.Last) is { } moved)
        {
            return moved == Kind.Finance && alike == Kind.Contract ? alike : moved;
        }

        if (dimension is Dimension.Currency or Dimension.Mass or Dimension.Volume && nouns.Behind(statement) is { } behind && (NounKinds.CanBe(behind, dimension) || !isAmount))
        {
            // Money that an agreement is about is a deal.
            return behind == Kind.Agreement ? Kind.Contract : behind;
        }

        if (kind == Kind.Finance && alike == Kind.Contract && dimension == Dimension.Currency && statement.LastInClauseBefore(Role.Act) is var act and >= 0 && nouns.Of(statement.Sentence, act) == Kind.Finance)
        {
            // 意向成交578亿美元，汽车展区成交120亿美元: the deals that the sentence is about.
            return Kind.Contract;
        }

        if (topic == Kind.Project && (kind is null && dimension is Dimension.Area or Dimension.Length || kind is Kind.Other && dimension is Dimension.Power))
        {
            return topic;
        }

        if (before is Kind.Investment && ThingKinds.IsIndustry(statement))
        {
            return before;
        }

        if (kind is null || isAmount)
        {
            // 国家总面积: land is no partner. 居民出游花费: money is never people.
            if (kind is Kind.Partner && (dimension is Dimension.Currency or Dimension.Duration || NounKinds.IsRelative(dimension)))
            {
                // 与柬埔寨等国的交易额: with whom it is says nothing of what it is.
                return null;
            }

            return (kind is Kind.Partner && dimension is Dimension.Area) || (kind is Kind.Passenger or Kind.People && dimension is Dimension.Currency) ? Kind.Other : kind;
        }

        // 发展中经济体增长4%: the output of those whom one deals with.
        if (measure == Measure.Growth && kind == Kind.Partner && Phrases.Holds(statement.TextBefore, Economies))
        {
            return Kind.Other;
        }

        // 其中，城市下降0.7%; 其中太阳能发电982亿元: a part of what another figure measured.
        return Inherited(dimension, NounKinds.IsRelative(dimension) ? before : alike) ?? ThingKinds.Of(kind.Value, dimension);
    }

    /// <summary>A share is of the kind of its part where that can be an amount, else of its whole, else of the figure before.</summary>
    private Kind? OfShare(Statement statement, Kind? before)
    {
        var share = statement.LastInClauseBefore(Role.Share);
        if (share < 0 && SubjectBounds.NamedBefore(statement) is { } named && nouns.Within(statement, named.First, named.Last) is { } moved)
        {
            return moved;
        }

        for (var i = statement.Quantity.First - 1; share < 0 && i >= statement.SegmentFirst; i--)
        {
            share = Phrases.Starts(statement.Sentence.TextOf(i), Equal) ? i : share;
        }

        if (share < 0 && statement.Sentence.Is(statement.Quantity.Last + 1, '是') && nouns.LastWithin(statement.Sentence, statement.Quantity.Last + 2, statement.SegmentLast) is { } made)
        {
            // 海外机构85%是本地员工
            return made;
        }

        if (share < 0 && statement.Sentence.Is(statement.Quantity.Last + 1, '的') && nouns.Of(statement.Sentence, statement.Quantity.Last + 2) is Kind.Trade)
        {
            // 七成的进口药材: of a trade, whatever is traded.
            return Kind.Trade;
        }

        if (share < 0 && nouns.Behind(statement) is { } of && statement.Rest <= statement.SegmentLast && HasWholeBehind(statement))
        {
            // 覆盖近七成共建国家 (ruling 14)
            return of == Kind.Partner && statement.LastBefore(Role.Reach) >= 0 ? Kind.Network : of;
        }

        if (share < 0 && statement.Sentence.Is(statement.Quantity.Last + 1, '的') && statement.Rest < statement.SegmentLast)
        {
            // 85%的任务: of what no lexicon knows.
            return Kind.Other;
        }

        var part = nouns.Before(statement, share < 0 ? statement.Quantity.First : share);
        if (part.IsAmount)
        {
            return part.Kind;
        }

        // 转机旅客5万人次，约占总体运量11%: of what the figure before is of.
        if (part.Kind is null && share >= 0 && before is Kind.Passenger or Kind.Train or Kind.Investment or Kind.Contract)
        {
            return before;
        }

        // 企业642家，占参展企业总数的六成: a count among all of its kind.
        if (part.Kind is null && before is Kind.Partner && IsShareOfTotal(statement))
        {
            return before;
        }

        var whole = share < 0 ? default : nouns.Before(statement, statement.Quantity.First, share + 1);
        if (whole.Kind is not null and not Kind.Other && (whole.IsAmount || IsShareOfTotal(statement)))
        {
            return whole.Kind;
        }

        // 成员占全球人口的78%: of what the whole is, whoever has the part.
        if (part.Kind is Kind.Partner && whole.Kind is Kind.People or Kind.Other)
        {
            return whole.Kind;
        }

        // 贷款22亿元，其中居民占96%: whose part it is says nothing of what it is a part of.
        return part.Kind is null or Kind.Partner or Kind.Network or Kind.Other || (part.Kind is Kind.People && before is Kind.Finance or Kind.Trade or Kind.Investment or Kind.Contract && FellowAmounts.IsPart(statement)) ? before ?? part.Kind ?? whole.Kind : part.Kind;
    }

    /// <summary>占在建合作区总数的72.72%: the whole is named as a total.</summary>
    private static bool IsShareOfTotal(Statement statement) => Phrases.Ends(statement.TextBefore, Totals);

    /// <summary>80%以上的员工, 七成受访者: the whole stands behind, with 的 or without.</summary>
    private static bool HasWholeBehind(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        // 六成对外投资: a word that is part of the name of the whole.
        i = statement.Sentence.IsWord(i, Role.Word) ? i + 1 : i;
        return statement.Sentence.Is(i, '的') || statement.Sentence.IsWord(i, Role.Noun | Role.Place);
    }

    private Kind? OfCounted(Statement statement, (int Start, int End, bool Behind) counted, Kind? before)
    {
        var kind = nouns.LastOf(statement.Sentence.View.Chars[counted.Start..counted.End]);
        if (kind == Kind.Other && nouns.FirstOfList(statement.Sentence.View.Chars[counted.Start..counted.End]) is { } first)
        {
            kind = first;
        }

        if (kind == Kind.Partner && (HasKind(statement, Kind.Investment) || Phrases.Holds(statement.TextBefore, InHost)) && ThingKinds.Founds(statement))
        {
            // 对华投资设立企业948家
            return Kind.Investment;
        }

        if (kind == Kind.Partner && before == Kind.Network && FellowAmounts.IsPart(statement))
        {
            // 在49个国家派有医疗队，其中42个国家在非洲
            return before;
        }

        if (kind == Kind.Partner)
        {
            return partners.Decide(statement, counted);
        }

        if (kind == Kind.Trade && before == Kind.Freight && counted.Behind)
        {
            // 运送的货物品类拓展到53个门类、5万多种商品 (ruling 18)
            return before;
        }

        if (kind == Kind.Project && HasKind(statement, Kind.Contract))
        {
            // 新签合同额5000万美元以上的项目708个
            return Kind.Contract;
        }

        if (kind == Kind.Train && statement.Quantity.UnitEntry is { } line && Phrases.HeadOf(line.Word, Lines) == line.Word.Length)
        {
            // 23条海铁联运班列: the lines they run on.
            return Kind.Network;
        }

        if (kind is null && counted.End - counted.Start == 1 && statement.Sentence.View[counted.Start] is '城' or '市' or '县')
        {
            // 通达26国229城
            return Kind.Network;
        }

        if (kind is null or Kind.Other && nouns.Trades(statement))
        {
            // 出口汽车12万辆: the trade in goods, not the goods.
            return Kind.Trade;
        }

        if (kind == Kind.Other && before == Kind.Trade && !counted.Behind && statement.LastInClauseBefore(Role.Noun | Role.Flow | Role.Act) < 0)
        {
            // 出口已突破2000万台，达2200万台: what the figure before was of.
            return before;
        }

        return kind ?? (counted.Behind ? Kind.Other : nouns.Before(statement, statement.Quantity.First).Kind ?? (IsNamedHere(statement, counted) ? Kind.Other : null));
    }

    /// <summary>下放管理权限45项: what is counted stands in the clause, though no lexicon knows it.</summary>
    private static bool IsNamedHere(Statement statement, (int Start, int End, bool Behind) counted) =>
        counted.End - counted.Start > 1 && counted.Start >= statement.Sentence[statement.Clause.First].Start;

    /// <summary>来台留学人数: the last word before the number that tells whom is of people, not of passengers.</summary>
    private bool IsOfPeople(Statement statement)
    {
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (nouns.Of(statement.Sentence, i) is { } kind and (Kind.Passenger or Kind.People))
            {
                return kind == Kind.People;
            }
        }

        return false;
    }

    private bool HasKind(Statement statement, Kind wanted)
    {
        for (var i = statement.Clause.First; i <= statement.Clause.Last; i++)
        {
            if (nouns.Of(statement.Sentence, i) == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
