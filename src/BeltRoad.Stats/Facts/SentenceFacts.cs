using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>The facts that a sentence has stated so far, for the figures that go on about them.</summary>
internal sealed class SentenceFacts
{
    /// <summary>So many figures of a sentence are looked back at for those that a growth is dealt out to.</summary>
    private const int LongestShare = 64;

    /// <summary>So many amounts are told of a thing in a row.</summary>
    private const int FewAmounts = 4;

    private readonly List<(Fact Fact, int Clause)> facts = [];

    public void Clear() => facts.Clear();

    public void Add(Fact fact, Clause clause) => facts.Add((fact, clause.Index));

    /// <summary>
    /// 开行1.7万列、发送货物190万标箱，同比分别增长6%、18%: the figure of the clause before that this growth belongs to; so without
    /// 分别 too, one thing having but one growth.
    /// </summary>
    public Fact? DealtTo(Statement statement)
    {
        var share = statement.Share;
        if (share.Count < 2 || statement.Clause.Index == 0 || !(share.IsNamed || statement.LastInClauseBefore(Role.Up | Role.Down) >= 0))
        {
            return null;
        }

        var bracketed = statement.Sentence.Is(statement.Clause.First - 1, '）');
        var isOfWhole = statement.Sentence.IsWord(statement.Clause.First, Role.Share);
        for (var i = statement.Clause.First; i < share.Distributor && !bracketed && !isOfWhole; i++)
        {
            if (
                statement.Sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Place)
                || (statement.Sentence[i].Kind == TokenKind.Other && statement.Sentence[i].Length > 1)
            )
            {
                return null;
            }
        }

        // The figures of the last clause before this one that has any; or, for growth, one figure a clause: 开行1万列，发送11万标箱，同比分别增长.
        var earlier = new Fact[share.Count];
        var (found, inLast, lastClause) = (0, 0, -1);
        for (var i = facts.Count - 1; i >= 0 && facts.Count - i <= LongestShare; i--)
        {
            var (fact, clause) = facts[i];
            if (clause >= statement.Clause.Index || NounKinds.IsRelative(fact.Unit.Dimension))
            {
                continue;
            }

            lastClause = found == 0 ? clause : lastClause;
            inLast += clause == lastClause ? 1 : 0;
            if (found < share.Count)
            {
                earlier[share.Count - 1 - found] = fact;
                found++;
            }
            else if (clause != lastClause)
            {
                break;
            }
        }

        var isDealt = found == share.Count && (inLast == share.Count || NounKinds.IsRelative(statement.Quantity.Unit.Dimension));
        return isDealt ? earlier[share.Index] : null;
    }

    /// <summary>The sentence's last figure in a unit; null where none is.</summary>
    public Fact? LastIn(Unit unit)
    {
        for (var i = facts.Count - 1; i >= 0 && facts.Count - i <= LongestShare; i--)
        {
            if (facts[i].Fact.Unit == unit)
            {
                return facts[i].Fact;
            }
        }

        return null;
    }

    /// <summary>对甲、乙国分别进出口6亿元、2亿元，前者增长9%，后者下降2%: the one or the other of the last two amounts; null where there are none.</summary>
    public Fact? OfPair(bool former)
    {
        var left = former ? 2 : 1;
        for (var i = facts.Count - 1; i >= 0 && facts.Count - i <= LongestShare; i--)
        {
            left -= NounKinds.IsRelative(facts[i].Fact.Unit.Dimension) ? 0 : 1;
            if (left == 0)
            {
                return facts[i].Fact;
            }
        }

        return null;
    }

    /// <summary>
    /// The last of the sentence's figures, a few back at most, that counts things, or is of bonds or loans, that have a size, a price or a
    /// term; null where none does.
    /// </summary>
    public Fact? LastOfThings()
    {
        for (var i = facts.Count - 1; i >= 0 && facts.Count - i <= FewAmounts; i--)
        {
            if (
                facts[i].Fact
                is { Unit.Dimension: Dimension.Count, Kind: Kind.Project or Kind.Event or Kind.Agreement or Kind.Contract or Kind.Finance }
                    or { Unit.Dimension: Dimension.Currency, Kind: Kind.Finance }
            )
            {
                return facts[i].Fact;
            }
        }

        return null;
    }

    /// <summary>The kind of the sentence's last figure in a dimension.</summary>
    public Kind? KindAlike(Dimension dimension)
    {
        for (var i = facts.Count - 1; i >= 0 && facts.Count - i <= LongestShare; i--)
        {
            if (facts[i].Fact.Unit.Dimension == dimension)
            {
                return facts[i].Fact.Kind;
            }
        }

        return null;
    }
}
