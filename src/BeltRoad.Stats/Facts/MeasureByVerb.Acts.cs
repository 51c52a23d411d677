using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <content>Amounts of acts: what was founded, signed, supported or carried out (rulings 2, 3 and 5).</content>
internal readonly partial struct MeasureByVerb
{
    private static readonly string[] FoundingVerbs = Phrases.Of("founding verbs");
    private static readonly string[] Foundings = Phrases.Of("foundings");
    private static readonly string[] Done = Phrases.Of("done");
    private static readonly string[] Attracting = Phrases.Of("attracting");
    private static readonly string[] Sittings = Phrases.Of("sittings");

    private MeasureVerdict? OfFounding()
    {
        if (act >= 0)
        {
            return null;
        }

        if (
            form == DateForm.Since
            && statement.LastBefore(Role.State) is var founded and >= 0
            && Phrases.Starts(statement.Sentence.TextOf(founded), FoundingVerbs)
        )
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: founded since a start");
        }

        return inPeriod && form != DateForm.EndOf && !isSummed && FromToChange.PlaceOf(statement) == CoursePlace.None && IsFounding()
            ? new MeasureVerdict(Measure.Period, false, "ruling 3: founded in a period")
            : null;
    }

    /// <summary>设立企业5万家, 成立机构3家: what is founded, not told to stand already.</summary>
    private bool IsFounding()
    {
        var verb = statement.LastInClauseBefore(Role.State);
        return Dimension == Dimension.Count
            && verb >= 0
            && statement.Sentence.IsOneOf(verb, Foundings)
            && !Phrases.Holds(statement.TextBefore, Done);
    }

    private MeasureVerdict? OfAct()
    {
        if (act < 0)
        {
            return null;
        }

        // 累计支持出口1.4万亿美元，支付赔款27亿美元: 累计 is said of both.
        if (
            (inPeriod || (form is null && !grows))
            && previous is { IsSummed: true } sum
            && statement.Clause.Index - sum.Clause is 1 or 2
            && (
                act == statement.Clause.First
                || (act == statement.Clause.First + 1 && statement.Sentence.IsWord(statement.Clause.First, Role.Verb | Role.Act))
                || statement.Sentence.IsWord(statement.Clause.First, Role.Preposition)
            )
        )
        {
            return new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated);
        }

        // 乘坐列车只需3个小时就可到达: how long it takes.
        if (Dimension == Dimension.Duration && !isSummed)
        {
            return new MeasureVerdict(Measure.Level, false, "ruling 4: a state");
        }

        // 首届电商节吸引上千家商家参加: the attendance of an event.
        if (form is null && statement.Sentence.IsOneOf(act, Attracting) && Phrases.Holds(statement.TextBefore, Sittings))
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: the attendance of an event");
        }

        return inPeriod || IsAhead || (form is null && (grows || statement.Sentence.IsWord(act, Role.Added) || ActsAmongFlows()))
            ? new MeasureVerdict(Measure.Period, false, "ruling 3: an act in a period")
            : new MeasureVerdict(
                Measure.Cumulative,
                false,
                form is null ? "ruling 5: an act without a date" : "ruling 2: an act up to a date"
            );
    }

    /// <summary>完成营业额1659亿美元，…，派出人员40万人: an act on a flow, or among flows that have a time.</summary>
    private bool ActsAmongFlows()
    {
        if (Phrases.Holds(statement.TextBefore, Done))
        {
            return false;
        }

        // 创造了11亿美元税收和18万个岗位: the flow is of the item before.
        var actsOnFlow =
            noun > act
            && statement.Counted is not { Behind: true }
            && statement.Sentence.IsWord(noun, Role.Flow)
            && !statement.Sentence.IsWord(noun, Role.Deal);
        return actsOnFlow
            || (
                previous is { Measure: Measure.Period } flowed
                && (
                    (Dimension == Dimension.Currency && flowed.Unit == statement.Quantity.Unit)
                    || (flowed.Time is not null && flowed.Clause == statement.Clause.Index - 1)
                )
            );
    }
}
