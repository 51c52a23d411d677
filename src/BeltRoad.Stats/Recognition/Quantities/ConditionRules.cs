using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Figures that are no measurement but the step of a rule: 运输成本每降低10%，…; 每投资1亿元，….</summary>
internal static class ConditionRules
{
    private const Role Verbs = Role.Act | Role.Up | Role.Down | Role.Added | Role.Verb;

    /// <summary>So many tokens may stand between 每 and the number.</summary>
    private const int Reach = 5;

    /// <summary>True where 每 and a verb lead to the quantity.</summary>
    public static bool IsStep(TokenizedSentence sentence, Quantity quantity)
    {
        for (var i = quantity.First - 1; i >= 0 && quantity.First - i <= Reach && sentence[i].Kind is TokenKind.Word or TokenKind.Other; i--)
        {
            if (sentence.Is(i, '每'))
            {
                return i + 1 < quantity.First && sentence.IsWord(i + 1, Verbs);
            }
        }

        return false;
    }
}
