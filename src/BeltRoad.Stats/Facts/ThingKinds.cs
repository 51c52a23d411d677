using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// The kind of an amount beside which only a thing is named: a port, an industry, a project, and no trade, investment or passage.
/// </summary>
internal static class ThingKinds
{
    private static readonly string[] Founding = Phrases.Of("founding verbs");
    private static readonly string[] Industries = Phrases.Of("industry ends");

    /// <summary>
    /// What money is for that only a thing is named with: the worth of goods is trade (ruling 18), what a project costs investment.
    /// What ports handle by weight or in containers is freight.
    /// </summary>
    public static Kind Of(Kind thing, Dimension dimension) =>
        (thing, dimension) switch
        {
            (Kind.Freight, Dimension.Currency) => Kind.Trade,
            (Kind.Project, Dimension.Currency) => Kind.Investment,
            (_, Dimension.Currency) => Kind.Other,
            (Kind.Network, Dimension.Mass or Dimension.Container) => Kind.Freight,
            _ => thing,
        };

    /// <summary>其中沿海港口完成674万人: a part of the passengers told of before, where nothing but a place is named.</summary>
    public static bool GoesOnAboutPassengers(Kind? before, Kind? named) => before is Kind.Passenger && named is null or Kind.Network;

    /// <summary>以金融及保险业14.7亿美元居首: an industry alone before the number says where the money went, not what it is.</summary>
    public static bool IsIndustry(Statement statement)
    {
        var i = statement.Quantity.First - 1;
        while (
            i >= statement.SegmentFirst
            && statement.Sentence.IsWord(
                i,
                Role.HedgeBefore | Role.CurrencyBefore | Role.Adverb | Role.State | Role.Share | Role.Up | Role.Down
            )
        )
        {
            i--;
        }

        return i >= statement.SegmentFirst && Phrases.Ends(statement.Sentence.TextOf(i), Industries);
    }

    /// <summary>新设企业, 设立企业: what is counted is founded.</summary>
    public static bool Founds(Statement statement)
    {
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Added) || statement.Sentence.IsOneOf(i, Founding))
            {
                return true;
            }
        }

        return false;
    }
}
