using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells the measure of a quantity, and whether it is a fall. The numbers of the rulings are those of the gold guidelines.</summary>
internal static class MeasureRules
{
    public readonly record struct Verdict(Measure Measure, bool Falls, string Rule);

    public static Verdict Decide(Statement statement, DateExpression? date)
    {
        return statement.Quantity.Unit.Dimension switch
        {
            Dimension.Percent => OfPercent(statement),
            Dimension.PercentagePoint or Dimension.BasisPoint => new Verdict(Measure.Change, Falls(statement), "points are a difference"),
            Dimension.Times => new Verdict(Measure.Growth, false, "times"),
            Dimension.Speed => new Verdict(Measure.Rate, false, "speed"),
            _ when statement.Quantity.IsPerUnit => new Verdict(Measure.Rate, false, "per unit"),
            _ => OfAmount(statement, date),
        };
    }

    private static Verdict OfPercent(Statement statement)
    {
        const Role cues = Role.Up | Role.Down | Role.GrowthName | Role.Share | Role.Rate;
        var sentence = statement.Sentence;
        var behind = statement.Rest;
        if (sentence.Is(behind, "的") || sentence.IsWord(behind, Role.GrowthName | Role.Share))
        {
            var noun = sentence.Is(behind, "的") ? behind + 1 : behind;
            if (sentence.IsWord(noun, Role.GrowthName | Role.Up | Role.Down) && !sentence.IsWord(noun, Role.Share))
            {
                return new Verdict(Measure.Growth, sentence.IsWord(noun, Role.Down), "growth named behind");
            }

            if (sentence.IsWord(noun, Role.Share))
            {
                return new Verdict(Measure.Share, false, "share named behind");
            }
        }

        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = sentence.RolesOf(i);
            if ((roles & cues) == 0 || sentence.IsNumber(i))
            {
                if (EndsInRate(statement, i))
                {
                    return new Verdict(Measure.Rate, false, "rate");
                }

                continue;
            }

            if ((roles & Role.Share) != 0)
            {
                return new Verdict(Measure.Share, false, "share");
            }

            if ((roles & Role.GrowthName) != 0)
            {
                return new Verdict(Measure.Growth, IsFallName(sentence.TextOf(i)) || Falls(statement), "growth rate");
            }

            if ((roles & Role.Rate) != 0)
            {
                return new Verdict(Measure.Rate, false, "rate");
            }

            if (!IsTarget(statement, i) && !sentence.IsWord(i, Role.HedgeBefore))
            {
                return new Verdict(Measure.Growth, (roles & Role.Down) != 0 && (roles & Role.Up) == 0, "growth");
            }
        }

        return new Verdict(Measure.Share, false, "part of a whole");
    }

    private static bool EndsInRate(Statement statement, int i)
    {
        var text = statement.Sentence.TextOf(i);
        return statement.Sentence[i].Kind == Recognition.Tokens.TokenKind.Other && text.IndexOf('率') is var at and >= 0 && !text[at..].StartsWith("率先");
    }

    /// <summary>提高到, 降至: the number is where it went, not by how much.</summary>
    private static bool IsTarget(Statement statement, int verb)
    {
        var next = verb + 1;
        var sentence = statement.Sentence;
        return sentence.Is(next, "至") || sentence.Is(next, "到") || sentence.CharAfter(verb) is '至' or '到' || sentence.Is(next, "为");
    }

    private static bool IsFallName(ReadOnlySpan<char> word) => word.StartsWith("降") || word.StartsWith("跌") || word.StartsWith("减") || word.IndexOf('减') >= 0;

    /// <summary>The nearest word of rise or fall before the number decides; 低 and 少 count as falls in comparisons.</summary>
    private static bool Falls(Statement statement)
    {
        var at = statement.LastInClauseBefore(Role.Up | Role.Down);
        return at >= 0 && (statement.Sentence.RolesOf(at) & (Role.Up | Role.Down)) == Role.Down && !statement.Sentence.IsWord(at, Role.HedgeBefore);
    }

    private static Verdict OfAmount(Statement statement, DateExpression? date)
    {
        var sentence = statement.Sentence;
        var form = date?.Form;
        if (statement.LastBefore(Role.Rate) is var rate and >= 0 && statement.Quantity.First - rate <= 4 && !sentence.IsWord(rate, Role.Flow | Role.PerPeriod))
        {
            return new Verdict(Measure.Rate, false, "rate");
        }

        if (statement.LastInClauseBefore(Role.PerPeriod) >= 0)
        {
            return new Verdict(Measure.Period, false, "ruling 1: per day, month or year");
        }

        if (Difference(statement) is { } difference)
        {
            return difference;
        }

        var cumulative = statement.LastInClauseBefore(Role.Cumulative) >= 0;
        var act = GoverningAct(statement);
        var state = act < 0 ? statement.LastBefore(Role.State) : -1;
        var flow = statement.LastInClauseBefore(Role.Flow) >= 0;
        var stock = statement.LastInClauseBefore(Role.Stock) >= 0;
        if (statement.LastBefore(Role.Added) >= 0)
        {
            return new Verdict(cumulative ? Measure.Cumulative : Measure.Period, false, "ruling 3: added");
        }

        if (stock && act < 0)
        {
            return new Verdict(Measure.Level, false, "ruling 4: a stock");
        }

        if (cumulative && (act >= 0 || flow || state < 0))
        {
            return new Verdict(Measure.Cumulative, false, "ruling 2: accumulated");
        }

        if (act >= 0)
        {
            return form is DateForm.Since or DateForm.UpTo or DateForm.By or DateForm.Ahead
                ? new Verdict(Measure.Cumulative, false, "ruling 2: an act up to a date")
                : date is { Period: not null } && !date.Value.IsNow || form is DateForm.OfEvent or DateForm.Same
                    ? new Verdict(Measure.Period, false, "ruling 3: an act in a period")
                    : new Verdict(flow ? Measure.Period : Measure.Cumulative, false, "ruling 5: an act without a date");
        }

        if (flow)
        {
            return form is DateForm.Since or DateForm.Ahead
                ? new Verdict(Measure.Cumulative, false, "ruling 2: a flow since a start")
                : new Verdict(Measure.Period, false, "ruling 3: a flow");
        }

        return new Verdict(Measure.Level, false, state >= 0 ? "ruling 4: a state" : "ruling 5: anything else");
    }

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between.</summary>
    private static Verdict? Difference(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.SegmentFirst; i--)
        {
            var roles = sentence.RolesOf(i);
            if (sentence.Is(i, "了") || ((roles & (Role.HedgeBefore | Role.Adverb)) != 0 && (roles & (Role.Up | Role.Down)) == 0))
            {
                continue;
            }

            if ((roles & (Role.Up | Role.Down)) == 0 || (roles & (Role.Share | Role.Preposition | Role.HedgeBefore)) != 0)
            {
                return null;
            }

            var single = sentence[i].Length == 1;
            if (single && statement.LastInClauseBefore(Role.Comparison) < 0)
            {
                return null;
            }

            return IsTarget(statement, i) ? null : new Verdict(Measure.Change, (roles & Role.Up) == 0, "ruling 3: a difference");
        }

        return null;
    }

    /// <summary>The act that is the clause's verb: before the number and not inside a 的 phrase, else behind the counted noun.</summary>
    private static int GoverningAct(Statement statement)
    {
        var sentence = statement.Sentence;
        var modified = false;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var text = sentence.TextOf(i);
            modified |= sentence[i].Kind == Recognition.Tokens.TokenKind.Other && text.IndexOf('的') >= 0;
            if (!modified && (sentence.RolesOf(i) & Role.Act) != 0 && !IsModifier(statement, i))
            {
                return i;
            }
        }

        if (statement.Counted is not { Behind: true } && statement.Quantity.Unit.Dimension is not (Dimension.Person or Dimension.PersonTime))
        {
            return -1;
        }

        for (var i = statement.Rest; i <= statement.Clause.Last; i++)
        {
            if (sentence.IsNumber(i) && i > statement.SegmentLast + 1)
            {
                break;
            }

            if ((sentence.RolesOf(i) & Role.Act) != 0 && !IsModifier(statement, i) && !FollowedByParticle(statement, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A verb that is part of a noun: 合作文件, 投资项目, 出口总额.</summary>
    private static bool IsModifier(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        return (sentence.RolesOf(i) & Role.Noun) != 0 && (sentence.RolesOf(i + 1) & (Role.Noun | Role.Flow | Role.Stock)) != 0
            || (sentence.RolesOf(i) & Role.State) != 0;
    }

    private static bool FollowedByParticle(Statement statement, int i) =>
        statement.Sentence.CharAfter(i) == '的';
}
