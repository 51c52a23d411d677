using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells what something is a multiple of (为上年的9.4倍, 增至1.5倍, 翻两番) from by how many times it grew (增长2倍).</summary>
internal static class Multiples
{
    /// <summary>The unit of a quantity in its clause: a multiple of a base has one of its own.</summary>
    public static Unit UnitOf(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Times && IsOfBase(statement) ? Unit.Multiple : statement.Quantity.Unit;

    /// <summary>For a quantity in 倍 or 番: false where a verb of rise or fall, or the name of a growth, says by how many times.</summary>
    public static bool IsOfBase(Statement statement)
    {
        var (sentence, quantity) = (statement.Sentence, statement.Quantity);
        if (quantity.UnitEntry?["unit"] == Unit.Doubling || sentence.CharBefore(quantity.First) == '的')
        {
            return true;
        }

        for (var i = quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (sentence.IsWord(i, Role.Up | Role.Down | Role.GrowthName))
            {
                return !sentence.IsWord(i, Role.GrowthName) && MeasureCues.IsTarget(statement, i);
            }
        }

        return true;
    }
}
