using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Amounts that go with the one before them: parts of it, fellows in a list, and items that nothing but a sign parts from it.
/// </summary>
internal static class CoordinatedAmounts
{
    private static readonly string[] NextInRank = Phrases.Of("next in rank");
    private static readonly string[] Promises = Phrases.Of("promises");
    private static readonly string[] Savings = Phrases.Of("savings");

    /// <summary>其中500亿元, or 其中， and then the part.</summary>
    public static bool IsPart(Statement statement) =>
        statement.Sentence.IsWord(statement.Clause.First, Role.OfWhich)
        || statement.Sentence.IsWord(statement.Clause.First - 2, Role.OfWhich);

    /// <summary>
    /// 航线达300条，新增13条，其中国际航线达120条: more than the amount before, so a part of another one. 截至7月，累计投资4000亿美元。其中，
    /// 今年1—7月投资130亿美元: a part with a span of its own is no sum since the start.
    /// </summary>
    public static bool IsPartOf(Statement statement, Amount whole, DateExpression? date) =>
        IsPart(statement)
        && !IsOwnState(statement, whole)
        && !(whole.Measure == Measure.Level && whole.Unit != statement.Quantity.Unit && FlowCues.Moves(statement))
        && !(
            whole.Measure == Measure.Cumulative
            && date is { Form: DateForm.In, IsNow: false, Period: { } own }
            && own != whole.Time
            && statement.Clause.Contains(date.Value.First)
        )
        && !(
            statement.Quantity.Unit == whole.Unit && statement.Quantity.Value > whole.Value && statement.LastInClauseBefore(Role.State) >= 0
        );

    /// <summary>
    /// 累计投资241亿美元。其中，56个合作区分布在20个国家; 其中铁路全长480公里: what stands where and how long, among things that something else was told of.
    /// </summary>
    private static bool IsOwnState(Statement statement, Amount whole)
    {
        var before = statement.Quantity.First - 1;
        return statement.Quantity.Unit.Dimension == Dimension.Length
            ? statement.Sentence.IsWord(before, Role.State) && statement.Sentence.EntryOf(before)?["kind"] is "network"
            : statement.Quantity.Counts
                && whole.Unit.Dimension != Dimension.Count
                && statement.LastInClauseBefore(Role.Act) < 0
                && (statement.LastInClauseBefore(Role.State | Role.Reach) >= 0 || statement.FirstBehind(Role.State | Role.Reach) >= 0);
    }

    /// <summary>内地居民2.9亿人次，外国人6488万人次: no verb and no stock, and the unit of the amount before.</summary>
    public static bool IsFellow(Statement statement, Amount before)
    {
        // …，今年上半年，5家机构开业: what a date leads is told anew.
        foreach (var date in statement.Dates)
        {
            if (statement.Quantity.Counts && date.Form == DateForm.In && date.Last == statement.Clause.First - 2)
            {
                return false;
            }
        }

        // 其中，居民出境7794万人次；外国人入境2311万人次: a further part, whatever its verb.
        var others = statement.Sentence.IsWord(0, Role.OfWhich) && before.Measure == Measure.Cumulative ? Role.None : Role.Stock;
        // 包括100个项目；向发展中国家提供12万个名额: an act on what is counted is a statement of its own.
        var acts =
            (statement is { Quantity.Counts: true, Counted: { Behind: true } } || statement.Quantity.Unit.Dimension == Dimension.Length)
            && statement.LastInClauseBefore(Role.Act) >= 0;
        if (
            before.IsPart
            && !acts
            && before.Unit == statement.Quantity.Unit
            && LastButSum(
                statement,
                others | Role.State | Role.Cumulative | Role.Rate | Role.Forecast | Role.Plan | Role.Comparison | Role.Date
            ) < 0
        )
        {
            return true;
        }

        // 其次依序为德国6.1亿美元: the next in rank of what the amount before was the first of.
        if (
            before is { Measure: Measure.Period }
            && before.Unit == statement.Quantity.Unit
            && statement.Quantity.Unit.Dimension == Dimension.Currency
            && Phrases.Starts(statement.Sentence.TextOf(statement.Clause.First), NextInRank)
        )
        {
            return true;
        }

        if (
            before.Unit != statement.Quantity.Unit
            || statement.Clause.First == 0
            || statement.LastInClauseBefore(
                Role.Act
                    | Role.State
                    | Role.Verb
                    | Role.Stock
                    | Role.Flow
                    | Role.Cumulative
                    | Role.Reach
                    | Role.Rate
                    | Role.Forecast
                    | Role.Plan
                    | Role.Comparison
                    | Role.Date
            ) >= 0
        )
        {
            return false;
        }

        // 与东盟国家合作项目13个，与欧美国家合作项目8个: the same with others.
        if (
            statement is { Quantity.Counts: true, Counted: { Behind: false } }
            && before.Clause == statement.Clause.Index - 1
            && (statement.Sentence.Is(statement.Clause.First, '与') || statement.Sentence.Is(statement.Clause.First, '同'))
            && statement.LastInClauseBefore(Role.Act | Role.State) < 0
        )
        {
            return true;
        }

        return statement.Quantity.Unit.Dimension is not (Dimension.Count or Dimension.Length or Dimension.Duration)
            || statement.Sentence.IsWord(0, Role.OfWhich)
            || before.IsPart;
    }

    /// <summary>
    /// The last token before the quantity that has a role; 合计 and 共 right before it, which sum over things and not over time, are passed
    /// over.
    /// </summary>
    private static int LastButSum(Statement statement, Role role)
    {
        var last = statement.Quantity.First - 1;
        var sums =
            statement.Sentence.IsWord(last, Role.Cumulative)
            && statement.Sentence.View[statement.Sentence[last].Start] is '合' or '共' or '总';
        return sums && last >= statement.SegmentFirst ? statement.LastBefore(role, last) : statement.LastInClauseBefore(role);
    }

    /// <summary>其中去程4620列；回程4021列: a clause that names, in the unit of the part before, another part.</summary>
    public static bool IsFurtherPart(Statement statement, Amount? before, int first, int last) =>
        before is { IsPart: true } part
        && (part.Unit == statement.Quantity.Unit || statement.Sentence.Is(statement.Clause.First - 1, '；'))
        && first <= last
        && !IsPart(statement)
        && !statement.Sentence.IsWord(
            first,
            Role.Comparison
                | Role.Up
                | Role.Down
                | Role.State
                | Role.Added
                | Role.Act
                | Role.Verb
                | Role.Cumulative
                | Role.PerPeriod
                | Role.Flow
        );

    /// <summary>已签约34个项目，承诺投资金额123亿美元: what was promised with what was signed.</summary>
    public static bool IsPledgedWith(Statement statement, Amount before) =>
        before.Measure == Measure.Cumulative
        && before.Clause == statement.Clause.Index - 1
        && statement.Quantity.Unit.Dimension == Dimension.Currency
        && Phrases.Starts(statement.Sentence.TextOf(statement.Clause.First, statement.Clause.Last), Promises);

    /// <summary>支持建设铁路超4000公里，公路2.3万公里，机场40余个: a clause of nothing but the next thing built and how much of it.</summary>
    public static bool IsFurtherBuilt(Statement statement, Amount before)
    {
        var sentence = statement.Sentence;
        if (
            before.Measure is not (Measure.Cumulative or Measure.Period)
            || before.Clause != statement.Clause.Index - 1
            || before.Unit.Dimension is not (Dimension.Length or Dimension.Count)
            || statement.Quantity.Unit.Dimension is not (Dimension.Length or Dimension.Count)
        )
        {
            return false;
        }

        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (!sentence.IsWord(i, Role.Noun | Role.Nominal) || sentence.IsWord(i, Role.Stock | Role.Flow | Role.Place))
            {
                return false;
            }
        }

        var last = statement.Quantity.First - 1;
        return statement.Clause.First <= last
            && sentence.IsWord(last, Role.Noun)
            && sentence.EntryOf(last)?["kind"] is "network" or "project";
    }

    /// <summary>每年发电20亿度，相当于节约标煤60万吨: what an output of a period saves is of that period.</summary>
    public static bool IsSavedBy(Statement statement, Amount before) =>
        before.Measure == Measure.Period
        && before.Clause == statement.Clause.Index - 1
        && statement.Quantity.Unit.Dimension is Dimension.Mass or Dimension.Energy or Dimension.Volume
        && Phrases.Starts(statement.Sentence.TextOf(statement.Clause.First), Savings);

    /// <summary>新增10条到发线和1对换装线: 和 or 、 joins nothing but the next thing counted to those before.</summary>
    public static bool IsJoined(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (sentence.Is(i, '、') || sentence.IsWord(i, Role.Conjunction))
            {
                return statement.Quantity.Counts && i == statement.Quantity.First - 1 && statement.SegmentFirst > statement.Clause.First;
            }
        }

        return false;
    }

    /// <summary>Nothing but 、 or 和 stands between the quantity and the one before it: a second item of one statement.</summary>
    public static bool IsBareItem(Statement statement)
    {
        if (statement.SegmentFirst <= statement.Clause.First)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind != TokenKind.Sign && !statement.Sentence.IsWord(i, Role.Conjunction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>新增友城38对、友好城市40对: a further item, named before its number, of what one verb governs.</summary>
    public static bool IsNamedItem(Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            statement.SegmentFirst <= statement.Clause.First
            || !sentence.Is(statement.SegmentFirst, '、')
            || !(statement.Quantity.Unit.Dimension == Dimension.Length || statement.Counted is { Behind: false })
        )
        {
            return false;
        }

        for (var i = statement.SegmentFirst + 1; i < statement.Quantity.First; i++)
        {
            var roles = sentence.RolesOf(i);
            if (
                sentence[i].Kind is TokenKind.Sign or TokenKind.Number
                || (
                    (roles & (Role.Act | Role.State | Role.Verb | Role.Stock | Role.Flow | Role.Cumulative | Role.Date)) != 0
                    && (roles & (Role.Noun | Role.Nominal)) == 0
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>累计自1991年至2016年11月止，…: the sum is told of the span itself.</summary>
    public static bool IsSummedSpan(Statement statement, DateExpression? date) =>
        date is { Period.IsSingle: false, First: > 0 } span
        && (
            statement.Sentence.IsWord(span.First - 1, Role.Cumulative)
            || (statement.Sentence.IsWord(span.First - 1, Role.Preposition) && statement.Sentence.IsWord(span.First - 2, Role.Cumulative))
        );

    /// <summary>30位学者驻点；第一季侨生来台，达3万人次: behind a semicolon the clause before names what an amount goes on about.</summary>
    public static bool BeginsAnew(Statement statement, Amount previous)
    {
        var i = statement.Clause.First - 1;
        while (i > previous.Token && !statement.Sentence.Is(i, '；'))
        {
            i--;
        }

        return i > previous.Token && i < statement.Clause.First - 1;
    }
}
