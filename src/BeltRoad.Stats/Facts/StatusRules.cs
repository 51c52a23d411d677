using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Actual, planned or forecast, from the cues before the number in its sentence, back to the last semicolon (ruling 7).</summary>
internal static partial class StatusRules
{
    /// <summary>The rule of what nothing plans or estimates.</summary>
    public const string Stated = "stated";

    private static readonly string[] Goals = Phrases.Of("goal tails");
    private static readonly string[] GoalsReached = Phrases.Of("goals reached");
    private static readonly string[] Causing = Phrases.Of("causing");
    private static readonly string[] Hopes = Phrases.Of("hopes");
    private static readonly string[] Conditions = Phrases.Of("conditions");
    private static readonly string[] Estimating = Phrases.Of("estimating");
    private static readonly string[] Including = Phrases.Of("including");
    private static readonly string[] Done = Phrases.Of("done");
    private static readonly string[] DelegatesWill = Phrases.Of("delegates and will");

    public static (Status Status, string Rule) Decide(Statement statement, DateExpression? date, ReferenceDate reference)
    {
        if (
            FromToChange.PlaceOf(statement) == CoursePlace.Source
            || date is { Rule: GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear } && !IsAhead(date, reference)
        )
        {
            return (Status.Actual, "what something is compared with");
        }

        if (GoalReached(statement) is { } reached)
        {
            return reached ? (Status.Actual, "already, behind the number") : (Status.Planned, "plan behind the number");
        }

        if (IsSubjectOfWill(statement) || WillTakePart(statement))
        {
            return (Status.Planned, "plan behind the number");
        }

        if (IsDoneBehind(statement))
        {
            return (Status.Actual, "already, behind the number");
        }

        if (IsSubjectOfEstimate(statement))
        {
            return (Status.Forecast, "estimate behind the number");
        }

        var (status, rule, estimates) = ByCues(statement, date, reference);
        if (status == Status.Actual && IsNeedAhead(statement, date, reference))
        {
            return (Status.Forecast, "a need ahead");
        }

        return status == Status.Actual && IsAhead(date, reference)
            ? (estimates || IsRise(statement) ? Status.Forecast : Status.Planned, "a date ahead of the document")
            : (status, rule);
    }

    /// <summary>The cues before the number; Estimates is true where somebody estimates anywhere before it.</summary>
    private static (Status Status, string Rule, bool Estimates) ByCues(Statement statement, DateExpression? date, ReferenceDate reference)
    {
        var sentence = statement.Sentence;
        var (speaks, estimates) = (false, false);
        int plan = -1,
            will = -1,
            forecast = -1,
            hope = -1,
            study = -1,
            done = -1,
            pinned = -1,
            condition = -1,
            including = -1;
        for (var i = Math.Max(0, statement.Quantity.Token - 2 * Statement.Reach); i < statement.Quantity.Token; i++)
        {
            // What stands before a colon governs the whole list behind it; other cues end at a semicolon.
            if (sentence.Is(i, '：'))
            {
                pinned = i;
            }
            else if (
                sentence.Is(i, '；')
                && including > Math.Max(plan, will)
                && Math.Max(plan, will) >= 0
                && sentence.IsWord(i + 1, Role.Act | Role.Verb)
            )
            {
                // 将以多种方式提供600亿美元，包括提供150亿美元贷款；提供200亿美元额度: a list of what will be.
                done = -1;
            }
            else if (sentence.Is(i, '；'))
            {
                plan = plan < pinned || Pledges.IsOfYear(statement, date, plan, reference) ? plan : -1;
                will = will < pinned ? will : -1;
                forecast = forecast < pinned || speaks ? forecast : -1;
                hope = hope < pinned ? hope : -1;
                done = -1;
            }

            including = sentence.IsOneOf(i, Including) ? i : including;
            condition =
                sentence.Is(i, '每') && sentence.IsWord(i + 1, Role.Act | Role.Up | Role.Down | Role.Added | Role.Verb) ? i : condition;
            var roles = sentence.RolesOf(i);
            if (roles == Role.None || ((roles & (Role.Plan | Role.Forecast)) != 0 && IsComparedWith(statement, i)))
            {
                continue;
            }

            if (
                (roles & Role.Plan) != 0
                && IsPlanHere(statement, i)
                && !IsOfAnotherAmount(statement, i)
                && !IsOfSize(statement, i)
                && !IsAmong(statement, i)
                && !IsReached(statement, i)
                && !IsForWhatIsDone(statement, i)
                && !IsOfContract(statement, i)
                && !IsShareOfPlan(statement, i)
            )
            {
                will = sentence[i].Length == 1 ? i : will;
                plan = sentence[i].Length == 1 && sentence.View[sentence[i].Start] != '拟' ? plan : i;
            }

            if (Phrases.Starts(sentence.TextOf(i), Hopes))
            {
                hope = i;
            }
            else if ((roles & Role.Forecast) != 0)
            {
                forecast = i;
                estimates = true;

                // 报告预测，A；B: both are predicted.
                speaks = (roles & Role.Report) != 0 && sentence.Is(i + 1, '，');
            }

            condition = sentence.IsOneOf(i, Conditions) ? i : condition;
            study = (roles & Role.Study) != 0 ? i : study;
            done =
                Phrases.Starts(sentence.TextOf(i), Done)
                && !sentence.IsWord(i, Role.Noun | Role.Flow)
                && (!sentence.IsWord(i + 1, Role.Flow) || (sentence.View[sentence[i].Start] == '实' && plan != i - 1))
                    ? i
                    : done;
        }

        var ahead = date?.Form is DateForm.By or DateForm.Ahead || HasDateAhead(statement);
        var cue = Math.Max(Math.Max(plan, will), Math.Max(forecast, hope));
        if (done > cue && !ahead)
        {
            return (Status.Actual, "already", estimates);
        }

        // 愿扩大进口，2023年进口6995万吨: the year of this clause was over when it was written.
        if (
            cue >= 0
            && cue < statement.Clause.First
            && date is { Form: DateForm.In, Period.End: { } end, First: var own }
            && own > cue
            && sentence.IsNumber(own)
            && reference.Year > end.Year
        )
        {
            return (Status.Actual, "a year that is over", estimates);
        }

        if (forecast >= 0 && plan < forecast)
        {
            return (Status.Forecast, "estimate", estimates);
        }

        if (
            condition >= 0
            && ((will > condition && will > plan) || (cue < 0 && (IsSupposed(statement, condition) || MayBe(statement, condition))))
        )
        {
            return (Status.Forecast, "what would follow", estimates);
        }

        // 报告认为，收入增幅可扩大到四倍: what a study says may be.
        if (study >= 0 && (cue > study || MayBe(statement, study) || IsEffect(statement, study) || IsReckoned(statement, date, study)))
        {
            return (Status.Forecast, "a study's will", estimates);
        }

        if (hope >= 0 && plan < 0 && will < 0 && forecast < 0)
        {
            return ahead ? (Status.Planned, "hoped for by a date ahead", estimates) : (Status.Forecast, "expected", estimates);
        }

        return cue >= 0 ? (Status.Planned, "plan or pledge", estimates)
            : ahead ? (Status.Planned, "a date ahead", estimates)
            : (Status.Actual, Stated, estimates);
    }

    /// <summary>
    /// 若运价上涨10%，成本增加5%; 每投资1亿元，带动就业100人: a condition that supposes a rise or a fall by a number, or a step; not 若以美元计，增长5%.
    /// </summary>
    private static bool IsSupposed(Statement statement, int condition)
    {
        var sentence = statement.Sentence;
        var changes = sentence.Is(condition, '每');
        for (var i = condition + 1; i <= statement.Quantity.Token && !sentence.Is(i, '，'); i++)
        {
            if (changes && sentence.IsNumber(i))
            {
                return true;
            }

            changes |= sentence.IsWord(i, Role.Up | Role.Down);
        }

        return false;
    }

    private static bool IsRise(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Percent
        && statement.LastInClauseBefore(Role.Up | Role.Down | Role.GrowthName | Role.Rate) >= 0;

    /// <summary>3400家参展商已报名: an act that is done stands behind what is counted.</summary>
    private static bool IsDoneBehind(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Rest; i < statement.Clause.Last && !sentence.IsWord(i, Role.Plan); i++)
        {
            if (sentence.IsOneOf(i, Done) && sentence.IsWord(i, Role.Adverb))
            {
                return statement.LastInClauseBefore(Role.Plan | Role.Forecast) < 0;
            }
        }

        return false;
    }

    /// <summary>1000万人次的目标: false, a plan; 1000万人次的目标提前达成: true; null where the number is no goal.</summary>
    private static bool? GoalReached(Statement statement) =>
        statement.Sentence.Is(statement.Rest, '的') ? ReachedAt(statement.Sentence, statement.Rest + 1) : null;

    /// <summary>Whether the goal that a token names is reached behind it; null where it names none.</summary>
    private static bool? ReachedAt(TokenizedSentence sentence, int token) =>
        Phrases.HeadOf(sentence.TextOf(token), Goals) is > 0 and var length
            ? Phrases.Starts(sentence.View.Chars[(sentence[token].Start + length)..], GoalsReached)
            : null;

    /// <summary>90%以上的货物贸易将实现零关税: the number stands in the subject, what will be is told behind it.</summary>
    private static bool IsSubjectOfWill(Statement statement)
    {
        var will = statement.FirstBehind(Role.Plan);
        return will >= 0
            && will <= statement.SegmentLast
            && statement.Sentence.Is(will, '将')
            && IsPlanHere(statement, will)
            && statement.LastInClauseBefore(Role.Act | Role.State | Role.Up | Role.Down | Role.Flow | Role.Stock | Role.Cumulative) < 0;
    }

    /// <summary>近150位青年会参加, 10个国家的代表会出席: who is counted is yet to come.</summary>
    private static bool WillTakePart(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.Last + 1; i < statement.Clause.Last; i++)
        {
            if ((sentence.Is(i, '会') || sentence.IsOneOf(i, DelegatesWill)) && sentence.IsWord(i + 1, Role.Attend))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>其余11项指标预计年底前完成: what is counted is the subject of the estimate right behind it.</summary>
    private static bool IsSubjectOfEstimate(Statement statement)
    {
        var estimate = statement.Rest;
        return statement.Counted is { Behind: true }
            && estimate <= statement.SegmentLast
            && statement.Sentence.IsWord(estimate, Role.Forecast)
            && !statement.Sentence.IsWord(estimate, Role.Noun | Role.Study)
            && statement.LastInClauseBefore(Role.Act | Role.State | Role.Up | Role.Down | Role.Cumulative) < 0;
    }

    /// <summary>The figure's own date lies wholly ahead of the document.</summary>
    private static bool IsAhead(DateExpression? date, ReferenceDate reference)
    {
        if (reference.Published is not { } now)
        {
            return false;
        }

        // 明年底启用后，每年处理1亿人次
        if (date is { Form: DateForm.EndOf, Period.End: { } end } && end.Year > now.Year)
        {
            return true;
        }

        if (date is not { Form: DateForm.In, Period.Start: { } start })
        {
            return false;
        }

        var then = start.Year.CompareTo(now.Year);
        then = then != 0 || start.Month is null || now.Month is null ? then : start.Month.Value.CompareTo(now.Month.Value);
        then = then != 0 || start.Day is null || now.Day is null || start.Month is null ? then : start.Day.Value.CompareTo(now.Day.Value);
        return then > 0;
    }

    /// <summary>报告显示，使贸易额增加4.1%，吸引外资增加5%: the rise that a study finds something to bring about.</summary>
    private static bool IsEffect(Statement statement, int study)
    {
        var sentence = statement.Sentence;
        var causes = false;
        for (var i = study + 1; i < statement.Quantity.First; i++)
        {
            if (sentence.Is(i, '；') || sentence.IsOneOf(i, Done))
            {
                return false;
            }

            causes |= sentence.IsOneOf(i, Causing);
        }

        return causes && NounKinds.IsRelative(statement.Quantity.Unit.Dimension) && statement.LastInClauseBefore(Role.Up | Role.Down) >= 0;
    }

    /// <summary>经测算，物流成本下降四成; not 测算显示，2018年…占40%: a rise or fall that is reckoned, of no time that is over.</summary>
    private static bool IsReckoned(Statement statement, DateExpression? date, int study) =>
        date is null
        && statement.Sentence.IsOneOf(study, Estimating)
        && NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
        && statement.LastInClauseBefore(Role.Up | Role.Down | Role.GrowthName | Role.PerPeriod) >= 0;

    /// <summary>可 stands by itself between a token and the number.</summary>
    private static bool MayBe(Statement statement, int after)
    {
        for (var i = Math.Max(after + 1, statement.Clause.First); i < statement.Quantity.First; i++)
        {
            if (
                statement.Sentence.Is(i, '可')
                || (statement.Sentence[i].Kind == TokenKind.Other && statement.Sentence.CharBefore(i + 1) == '可')
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2021年至2030年，年均需新增投资5000亿美元: what is needed in a span that is not over.</summary>
    private static bool IsNeedAhead(Statement statement, DateExpression? date, ReferenceDate reference) =>
        date is { Form: DateForm.In, Period: { IsSingle: false, End.Year: var end } }
        && end > (reference.Year ?? end)
        && statement.TextBefore.Contains('需');

    private static bool HasDateAhead(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (date.Form is DateForm.By or DateForm.Ahead && date.First < statement.Quantity.Token)
            {
                return true;
            }
        }

        return false;
    }
}
