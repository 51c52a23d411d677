using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>A quantity in its sentence, with the places that rules look at.</summary>
/// <param name="SegmentFirst">The first token of what is said of this quantity alone: behind the quantity before it in the clause.</param>
/// <param name="SegmentLast">The last token before the next quantity of the clause, or the clause's last.</param>
/// <param name="Counted">The counted noun in view indices, or null.</param>
internal readonly record struct Statement(
    TokenizedSentence Sentence,
    List<DateExpression> Dates,
    Quantity Quantity,
    Clause Clause,
    int SegmentFirst,
    int SegmentLast,
    (int Start, int End, bool Behind)? Counted,
    DealtShare Share,
    ClauseRoles Roles
)
{
    /// <summary>How many tokens to each side of a number the rules look, so that the work for a figure is bounded.</summary>
    public const int Reach = 90;

    /// <summary>The first token behind the quantity and its counted noun.</summary>
    public int Rest
    {
        get
        {
            var rest = Quantity.Last + 1;
            while (Counted is { Behind: true } counted && rest < Sentence.Count && Sentence[rest].Start < counted.End)
            {
                rest++;
            }

            return rest;
        }
    }

    /// <summary>The last token before the quantity, from the start of its segment, that has a role; -1 where none has.</summary>
    public int LastBefore(Role role, int from = -1)
    {
        for (var i = (from < 0 ? Quantity.First : from) - 1; i >= SegmentFirst && Roles.MayStandUpTo(i, role); i--)
        {
            if ((Sentence.RolesOf(i) & role) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last token of the clause before the quantity that has a role; -1 where none has.</summary>
    public int LastInClauseBefore(Role role)
    {
        for (var i = Quantity.First - 1; i >= Clause.First && Roles.MayStandUpTo(i, role); i--)
        {
            if ((Sentence.RolesOf(i) & role) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first token behind the counted noun, within the clause, that has a role; -1 where none has.</summary>
    public int FirstBehind(Role role)
    {
        for (var i = Rest; i <= Clause.Last && Roles.MayStandFrom(i, role); i++)
        {
            if ((Sentence.RolesOf(i) & role) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Has(Role role) => LastBefore(role) >= 0;

    public ReadOnlySpan<char> TextBefore => Sentence.View.Chars[Sentence[Clause.First].Start..Sentence[Quantity.First].Start];
}
