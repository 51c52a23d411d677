using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Facts;

/// <summary>What a quantity was found to measure.</summary>
/// <param name="Falls">The value is negative: 下降3.2%, 减少5家.</param>
/// <param name="Rule">The id of the rule; rulings are those of the gold guidelines.</param>
internal readonly record struct MeasureVerdict(Measure Measure, bool Falls, string Rule);

/// <summary>Tells the measure of a quantity, and whether it is a fall.</summary>
internal static class MeasureRules
{
    private static readonly string[] FoundingVerbs = Phrases.Of("founding verbs");

    /// <param name="previous">What the amount before it in the sentence measures, for parts (其中) and bare list items.</param>
    public static MeasureVerdict Decide(Statement statement, DateExpression? date, Measure? previous) => statement.Quantity.Unit.Dimension switch
    {
        Dimension.Percent => ShareOrGrowth.Decide(statement),
        Dimension.PercentagePoint or Dimension.BasisPoint => new MeasureVerdict(Measure.Change, Falls(statement), "points are a difference"),
        Dimension.Times => new MeasureVerdict(Measure.Growth, false, "times"),
        Dimension.Speed => new MeasureVerdict(Measure.Rate, false, "speed"),
        _ => OfAmount(statement, date, previous),
    };

    /// <summary>The nearest word of rise or fall before the number decides.</summary>
    internal static bool Falls(Statement statement)
    {
        var at = statement.LastInClauseBefore(Role.Up | Role.Down);
        return at >= 0 && (statement.Sentence.RolesOf(at) & (Role.Up | Role.Down)) == Role.Down && !statement.Sentence.IsWord(at, Role.HedgeBefore);
    }

    /// <summary>提高到, 降至: the number is where it went, not by how much.</summary>
    internal static bool IsTarget(Statement statement, int verb)
    {
        var sentence = statement.Sentence;
        return sentence.CharAfter(verb) is '至' or '到' || sentence.Is(verb + 1, '为');
    }

    private static MeasureVerdict OfAmount(Statement statement, DateExpression? date, Measure? previous)
    {
        if (Difference(statement) is { } difference)
        {
            return difference;
        }

        if (statement.Quantity.IsPerUnit || EachNamed(statement) || (HeadNoun(statement) is var measured and >= 0 && IsRate(statement, measured)))
        {
            return new MeasureVerdict(Measure.Rate, false, "ruling 1: per unit");
        }

        if (statement.LastInClauseBefore(Role.PerPeriod) >= 0 || IsYearly(statement))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 1: per day, month or year");
        }

        if (previous is { } whole && (statement.Sentence.IsWord(statement.Clause.First, Role.OfWhich) || IsBareItem(statement)))
        {
            return new MeasureVerdict(whole, false, "part of what went before");
        }

        return ByVerb(statement, date, previous);
    }

    private static MeasureVerdict ByVerb(Statement statement, DateExpression? date, Measure? previous)
    {
        var form = date?.Form;
        var inPeriod = form is DateForm.OfEvent or DateForm.Same or DateForm.During or DateForm.EndOf || (form == DateForm.In && date is { IsNow: false });
        var summed = statement.LastInClauseBefore(Role.Cumulative);
        var cumulative = summed >= 0 && !(inPeriod && statement.Sentence.View[statement.Sentence[summed].Start] is '合' or '共' or '总');
        var act = GoverningVerb.ActOf(statement);
        var head = act >= 0 ? -1 : HeadNoun(statement);
        var roles = head >= 0 ? statement.Sentence.RolesOf(head) : Role.None;
        var flow = (roles & Role.Flow) != 0 || (head >= 0 && (roles & Role.Stock) == 0 && EndsAsFlow(statement, head))
            || (head < 0 && act < 0 && inPeriod && statement.Quantity.Unit.Dimension is Dimension.Container or Dimension.PersonTime);
        if (statement.LastBefore(Role.Added) >= 0)
        {
            return new MeasureVerdict(cumulative ? Measure.Cumulative : Measure.Period, false, "ruling 3: added");
        }

        if (act < 0 && head < 0 && previous is { } goesOn && statement.Clause.First > 0 && !HasWords(statement))
        {
            return new MeasureVerdict(goesOn, false, "goes on about the amount before");
        }

        if (act < 0 && (roles & Role.Stock) != 0 && !flow)
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a stock");
        }

        if (cumulative && (act >= 0 || flow || statement.LastBefore(Role.State) < 0))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: accumulated");
        }

        if (form == DateForm.Since && act < 0 && statement.LastBefore(Role.State) is var founded and >= 0 && Phrases.Starts(statement.Sentence.TextOf(founded), FoundingVerbs))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: founded since a start");
        }

        if (act >= 0)
        {
            return inPeriod
                ? new MeasureVerdict(Measure.Period, false, "ruling 3: an act in a period")
                : new MeasureVerdict(Measure.Cumulative, false, form is null ? "ruling 5: an act without a date" : "ruling 2: an act up to a date");
        }

        if (flow)
        {
            return form is DateForm.Since or DateForm.Ahead
                ? new MeasureVerdict(Measure.Cumulative, false, "ruling 2: a flow since a start")
                : new MeasureVerdict(Measure.Period, false, "ruling 3: a flow");
        }

        return new MeasureVerdict(Measure.Level, false, "ruling 4: a state");
    }

    /// <summary>The clause names something of its own before the number.</summary>
    private static bool HasWords(Statement statement)
    {
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind == Recognition.Tokens.TokenKind.Other && statement.Sentence[i].Length > 1 || statement.Sentence.IsWord(i, Role.Place | Role.Noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>年散杂货吞吐量: 年 that belongs to no date, before the noun that is measured.</summary>
    private static bool IsYearly(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (sentence[i].Kind == Recognition.Tokens.TokenKind.Other && sentence.View[sentence[i].Start] == '年' && !sentence.IsNumber(i - 1) && !sentence.IsWord(i - 1, Role.Date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>每千人口, 每公顷: whatever is named behind it is per unit.</summary>
    private static bool EachNamed(Statement statement)
    {
        var each = statement.LastInClauseBefore(Role.Rate);
        return each >= 0 && statement.Sentence.View[statement.Sentence[each].Start] == '每' && !statement.Sentence.IsWord(each, Role.PerPeriod);
    }

    private static bool IsRate(Statement statement, int head) =>
        statement.Sentence.IsWord(head, Role.Rate) && !statement.Sentence.IsWord(head, Role.Flow | Role.PerPeriod | Role.Stock);

    /// <summary>Nothing but 、 or 和 stands between the quantity and the one before it: a second item of one statement.</summary>
    private static bool IsBareItem(Statement statement)
    {
        if (statement.SegmentFirst <= statement.Clause.First)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind != Recognition.Tokens.TokenKind.Sign && !statement.Sentence.IsWord(i, Role.Conjunction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The noun that is measured: the last one of the clause before the number.</summary>
    private static int HeadNoun(Statement statement)
    {
        const Role nouns = Role.Noun | Role.Flow | Role.Stock | Role.Rate;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (statement.Sentence.IsWord(i, nouns) && statement.Sentence[i].Length >= 2)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A compound whose last word is a flow: 农产品贸易额, 非金融类直接投资.</summary>
    private static bool EndsAsFlow(Statement statement, int token)
    {
        var text = statement.Sentence.TextOf(token);
        for (var at = 1; at <= text.Length - 2; at++)
        {
            if (Lexicons.All.LongestAt(text[at..], out var length) is var id and >= 0 && at + length == text.Length && Lexicons.All.Entries[id].Is(Role.Flow))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>增加N, 减少N, 比…多N, with nothing but hedges between; the other items of a list share the verb.</summary>
    internal static MeasureVerdict? Difference(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var roles = sentence.RolesOf(i);
            var list = i < statement.SegmentFirst && (sentence.IsNumber(i) || (roles & (Role.Unit | Role.Classifier | Role.HedgeAfter)) != 0);
            if (sentence.Is(i, '了') || sentence.Is(i, '、') || list || ((roles & (Role.HedgeBefore | Role.Adverb | Role.Distributes)) != 0 && (roles & (Role.Up | Role.Down)) == 0)
                || (i < statement.SegmentFirst && (roles & Role.Conjunction) != 0))
            {
                continue;
            }

            if ((roles & (Role.Up | Role.Down)) == 0 || (roles & (Role.Share | Role.Preposition | Role.HedgeBefore)) != 0)
            {
                return null;
            }

            if (sentence.View[sentence[i].Start] is '高' or '低' or '多' or '少' or '快' or '慢' && sentence[i].Length == 1 && statement.LastInClauseBefore(Role.Comparison) < 0)
            {
                return null;
            }

            return IsTarget(statement, i) ? null : new MeasureVerdict(Measure.Change, (roles & Role.Up) == 0, "ruling 3: a difference");
        }

        return null;
    }
}
