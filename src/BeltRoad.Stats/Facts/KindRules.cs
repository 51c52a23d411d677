using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells the kind of a figure from its unit, what is counted and what is measured (rulings 14 to 18).</summary>
internal sealed partial class KindRules
{
    private static readonly string[] CarryingPeople = Phrases.Of("carrying people");
    private static readonly string[] Carrying = Phrases.Of("carrying");
    private static readonly string[] Economies = Phrases.Of("economies");

    private readonly NounKinds nouns;
    private readonly PartnerRules partners;

    public KindRules(Lexicon lexicon)
    {
        nouns = new NounKinds(lexicon);
        partners = new PartnerRules(nouns);
    }

    /// <param name="before">The figure before, for clauses that name nothing.</param>
    /// <param name="alike">The last figure of this sentence that is measured in the same dimension, for clauses that name a part.</param>
    /// <param name="topicToken">The last token of what the clause is about; -1 where nothing says.</param>
    /// <param name="isHeading">The topic is all that the clause before says.</param>
    public Kind Decide(Statement statement, Measure measure, Kind? before, Kind? alike, int topicToken, bool isHeading)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        var topic = topicToken >= 0 ? nouns.Of(statement.Sentence, topicToken) : null;
        if (
            dimension is not (Dimension.PersonTime or Dimension.Person)
            && statement.Quantity.UnitEntry is { } unit
            && nouns.Of(unit) is { } told
        )
        {
            return told;
        }

        // 全球贸易额和全球收入分别增长6.2%和2.9%: the kind of the thing that is this figure's.
        if (
            statement.Share.IsNamed
            && dimension is not Dimension.Count
            && Distribution.ItemOf(statement) is { } item
            && (
                (
                    item[0].Last < statement.Clause.First
                        ? nouns.Within(statement, item[0].First, (item[^1].Last < statement.Clause.First ? item[^1] : item[0]).Last)
                    : nouns.Before(statement, item[^1].Last + 1, item[0].First) is { IsAmount: true, Kind: var own } ? own
                    : null
                ) is
                { } dealt
            )
        )
        {
            return dealt;
        }

        switch (dimension)
        {
            case var relative
                when NounKinds.IsRelative(relative)
                    && ListHeads.Of(statement) is { } head
                    && nouns.Within(statement, head.First, head.Last) is { } listed:
                return listed;
            case Dimension.Speed:
                // 时速160公里的动车组: of the train, not of the line.
                return nouns.Behind(statement) is Kind.Train ? Kind.Train : Kind.Network;
            case Dimension.Person when nouns.CountsPopulation(statement):
                // 全国人口2900万: how many live somewhere, not who takes part.
                return Kind.Other;
            case Dimension.Person:
                return
                    (HasKind(statement, Kind.Passenger) && !IsOfPeople(statement))
                    || ThingKinds.GoesOnAboutPassengers(before, nouns.Before(statement, statement.Quantity.First).Kind)
                    ? Kind.Passenger
                    : Kind.People;
            case Dimension.Household:
                return OfHouseholds(statement, alike);
            case Dimension.PersonTime:
                var carried = nouns.Before(statement, statement.Quantity.First);
                return
                    HasKind(statement, Kind.Passenger)
                    || Phrases.Ends(statement.TextBefore, CarryingPeople)
                    || (isHeading && topic is Kind.Passenger)
                    || (
                        SubjectBounds.NamedBefore(statement) is { } course
                        && nouns.Within(statement, course.First, course.Last) is Kind.Passenger
                    )
                    || carried.Kind is Kind.Freight
                    || ((before ?? alike) is Kind.Passenger && !carried.IsAmount && nouns.Behind(statement) is not Kind.People)
                    || (alike is Kind.Passenger && carried.Kind is null && nouns.Behind(statement) is not Kind.People)
                    ? Kind.Passenger
                    : Kind.People;
            case Dimension.Count
                when before is { } same
                    && statement.Counted is not { Behind: true }
                    && statement.Sentence.IsWord(statement.Clause.First, Role.Comparison | Role.Up | Role.Down)
                    && !AmountNouns.HasWords(statement):
                // 企业达55.3万家，同比增加3.6万家: of what the figure before counted.
                return same;
            case Dimension.Count when alike is { } counting && statement.Counted is { } example && CountedNames.GoesOn(statement, example):
                return counting;
            case Dimension.Count when statement.Counted is null && IsCourse(statement) && alike is null or Kind.People:
                return Kind.Event;
            case Dimension.Count when statement.Counted is null && alike is { } goesOn && statement.Quantity.UnitEntry is not null:
                // 企业109家，其中90家已投产: of what the figure before counted.
                return goesOn;
            case Dimension.Count when statement.Counted is { } counted:
                return OfCounted(statement, counted, before) ?? before ?? Kind.Other;
            case Dimension.Power when PerUnit.DescribesNext(statement):
                return Kind.Project;
            case Dimension.Length
                when statement.Quantity.Unit.Code is "m" && nouns.Before(statement, statement.Quantity.First).Kind is not Kind.Network:
                // 大坝高242米 (ruling 30)
                return Kind.Other;
            case Dimension.Length
                when statement.Quantity.Unit.Code is "km" && nouns.Before(statement, statement.Quantity.First) is not { IsAmount: true }:
                return Kind.Network;
            default:
                return OfAmount(statement, measure, before, alike, topic)
                    ?? OfSum(statement)
                    ?? (isHeading ? topic : null)
                    ?? Inherited(dimension, before)
                    ?? Inherited(dimension, alike)
                    ?? Kind.Other;
        }
    }

    /// <summary>
    /// What an amount of the dimension can take over from another figure. The value of goods carried is trade (ruling 18).
    /// </summary>
    private static Kind? Inherited(Dimension dimension, Kind? from) =>
        from switch
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
        if (
            dimension == Dimension.Mass
            && (
                Phrases.Ends(statement.TextBefore, Carrying)
                || (statement.LastInClauseBefore(Role.Act) is var carry and >= 0 && statement.Sentence.IsOneOf(carry, Carrying))
            )
        )
        {
            return Kind.Freight;
        }

        var (kind, isAmount) = nouns.Before(statement, statement.Quantity.First);
        if (kind is null && nouns.AroundBracket(statement) is { } apposed)
        {
            return apposed;
        }

        if (
            kind is null
            && dimension is Dimension.Currency
            && nouns.BehindBracket(statement) is { } told
            && NounKinds.CanBe(told, dimension)
        )
        {
            return told;
        }

        if (
            kind is null
            && SubjectBounds.NamedBefore(statement) is { } named
            && nouns.Within(statement, named.First, named.Last) is { } moved
        )
        {
            return moved == Kind.Finance && alike == Kind.Contract ? alike : moved;
        }

        if (
            dimension is Dimension.Currency or Dimension.Mass or Dimension.Volume
            && nouns.Behind(statement) is { } behind
            && (NounKinds.CanBe(behind, dimension) || !isAmount)
        )
        {
            // Money that an agreement is about is a deal.
            return behind == Kind.Agreement ? Kind.Contract : behind;
        }

        if (
            kind == Kind.Finance
            && alike == Kind.Contract
            && dimension == Dimension.Currency
            && statement.LastInClauseBefore(Role.Act) is var act and >= 0
            && nouns.Of(statement.Sentence, act) == Kind.Finance
        )
        {
            // 意向成交578亿美元，汽车展区成交120亿美元: the deals that the sentence is about.
            return Kind.Contract;
        }

        if (
            topic == Kind.Project
            && (kind is null && dimension is Dimension.Area or Dimension.Length || kind is Kind.Other && dimension is Dimension.Power)
        )
        {
            return topic;
        }

        if (OfNeighbour(statement, kind, before, alike) is { } neighbour)
        {
            return neighbour;
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

            return
                (kind is Kind.Partner && dimension is Dimension.Area)
                || (kind is Kind.Passenger or Kind.People && dimension is Dimension.Currency)
                ? Kind.Other
                : kind;
        }

        // 发展中经济体增长4%: the output of those whom one deals with.
        if (measure == Measure.Growth && kind == Kind.Partner && Phrases.Holds(statement.TextBefore, Economies))
        {
            return Kind.Other;
        }

        // 其中，城市下降0.7%; 其中太阳能发电982亿元: a part of what another figure measured.
        return Inherited(dimension, NounKinds.IsRelative(dimension) ? before : alike) ?? ThingKinds.Of(kind.Value, dimension);
    }

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
