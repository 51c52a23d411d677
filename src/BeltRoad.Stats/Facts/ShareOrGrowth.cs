using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>What a percentage is: growth, share, rate, or the level of an index printed in percent. The nearest cue decides.</summary>
internal static class ShareOrGrowth
{
    private static readonly string[] IndexNames = Phrases.Of("index names");

    public static MeasureVerdict Decide(Statement statement) => OfUnit(statement) ?? NamedBehind(statement) ?? NamedBefore(statement)
        ?? (Phrases.Holds(statement.TextBefore, IndexNames) ? new MeasureVerdict(Measure.Level, false, "an index in percent")
            : ChangeCourse.PlaceOf(statement) != CoursePlace.None ? new MeasureVerdict(Measure.Rate, false, "a rate that moves") : new MeasureVerdict(Measure.Share, false, "part of a whole"));

    /// <summary>厘 and 折 are rates unless a change of them is told; a printed sign tells a growth.</summary>
    private static MeasureVerdict? OfUnit(Statement statement)
    {
        if (statement.Quantity.UnitEntry is not null)
        {
            return MeasureRules.Difference(statement) ?? new MeasureVerdict(Measure.Rate, false, "a rate by its unit");
        }

        var view = statement.Sentence.View;
        var start = statement.Quantity.Numeral.Start;
        return view[start - 1] is '+' or '负' || (view[start - 1] == '-' && view[start - 2] == '（') ? new MeasureVerdict(Measure.Growth, false, "a printed sign") : null;
    }

    /// <summary>6%的增长, 18%和19%的升幅, 67%的股份.</summary>
    private static MeasureVerdict? NamedBehind(Statement statement)
    {
        var sentence = statement.Sentence;
        var at = statement.Quantity.Last + 1;
        while ((sentence.Is(at, '、') || sentence.IsWord(at, Role.Conjunction)) && sentence.IsNumber(at + 1))
        {
            at += 2;
        }

        if (!sentence.Is(at, '的') && !sentence.IsWord(at, Role.GrowthName))
        {
            return null;
        }

        var noun = sentence.Is(at, '的') ? at + 1 : at;
        if (sentence.IsWord(noun, Role.Share))
        {
            return new MeasureVerdict(Measure.Share, false, "share named behind");
        }

        var roles = sentence.RolesOf(noun);
        if ((roles & Role.Adverb) != 0)
        {
            roles = sentence.RolesOf(++noun);
        }

        if ((roles & Role.GrowthName) != 0)
        {
            return new MeasureVerdict(Measure.Growth, IsFall(sentence.TextOf(noun)), "growth named behind");
        }

        // 0.06%的低水平: 高 and 低 alone are no rise and no fall.
        return (roles & (Role.Up | Role.Down)) != 0 && (roles & Role.Noun) == 0 && sentence[noun].Length > 1
            ? new MeasureVerdict(Measure.Growth, (roles & Role.Up) == 0, "growth named behind")
            : null;
    }

    private static MeasureVerdict? NamedBefore(Statement statement)
    {
        var sentence = statement.Sentence;
        var target = sentence.Is(statement.Quantity.First - 1, '至') || sentence.Is(statement.Quantity.First - 1, '到');
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = target ? sentence.RolesOf(i) & ~(Role.Up | Role.Down) : sentence.RolesOf(i);
            if ((roles & Role.Share) != 0)
            {
                return new MeasureVerdict(Measure.Share, false, "share");
            }

            if ((roles & Role.GrowthName) != 0)
            {
                return new MeasureVerdict(Measure.Growth, IsFall(sentence.TextOf(i)) || MeasureRules.Falls(statement), "growth rate");
            }

            if ((roles & Role.Rate) != 0 || EndsInRate(sentence, i))
            {
                return new MeasureVerdict(Measure.Rate, false, "rate");
            }

            if ((roles & (Role.Up | Role.Down)) != 0 && (roles & Role.HedgeBefore) == 0 && !MeasureRules.IsTarget(statement, i))
            {
                return new MeasureVerdict(Measure.Growth, (roles & Role.Up) == 0, "growth");
            }
        }

        return null;
    }

    private static bool EndsInRate(TokenizedSentence sentence, int i)
    {
        var text = sentence.TextOf(i);
        return sentence[i].Kind == TokenKind.Other && text.IndexOf('率') >= 0;
    }

    /// <summary>降幅, 跌幅, 减幅, 年减率.</summary>
    private static bool IsFall(ReadOnlySpan<char> word) => word.IndexOfAny('降', '跌', '减') >= 0 && word.IndexOf('涨') < 0;
}
