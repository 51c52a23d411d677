using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Where a figure stands in a change told by both its ends: 由20列增至45列.</summary>
internal enum CoursePlace
{
    None,

    /// <summary>What the change starts from.</summary>
    Source,

    /// <summary>Where it arrives.</summary>
    Target,
}

/// <summary>Reads changes that are told by both ends, and dates that belong to one figure alone: 由2015年的20列增至2022年的45列.</summary>
internal static class FromToChange
{
    private static readonly string[] Arrivals = Phrases.Of("arrivals");
    private static readonly string[] MadeOf = Phrases.Of("made of");
    private static readonly string[] StartsOfTimes = Phrases.Of("starts of times");

    public static CoursePlace PlaceOf(Statement statement)
    {
        var sentence = statement.Sentence;
        var from = -1;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First && from < 0; i--)
        {
            from = sentence.Is(i, '由') || sentence.Is(i, '从') ? i : -1;
        }

        if (from < 0)
        {
            return CoursePlace.None;
        }

        if (from >= statement.SegmentFirst)
        {
            return Arrives(sentence, statement.Quantity.Last + 1, Chained(statement)) || ArrivesNext(statement)
                ? CoursePlace.Source
                : CoursePlace.None;
        }

        if (Arrives(sentence, from + 1, statement.Quantity.First - 1))
        {
            return Arrives(sentence, statement.SegmentFirst, statement.Quantity.First - 1) || FollowsChain(statement)
                ? CoursePlace.Target
                : CoursePlace.None;
        }

        return FollowsChain(statement) && Arrives(sentence, statement.Quantity.Last + 1, statement.SegmentLast)
            ? CoursePlace.Source
            : CoursePlace.None;
    }

    /// <summary>比重连年上升，2020年超过21%: the clause says nothing but when and how much.</summary>
    public static bool IsBare(Statement statement)
    {
        var sentence = statement.Sentence;
        var dated = false;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            var inDate = false;
            foreach (var date in statement.Dates)
            {
                inDate |= i >= date.First && i <= date.Last;
            }

            dated |= inDate;
            if (
                !inDate
                && (!sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Adverb) || sentence.IsWord(i, Role.Noun | Role.Up | Role.Down))
            )
            {
                return false;
            }
        }

        // …逆势增长，达14亿美元: nothing but the verb of state.
        dated |= sentence.IsWord(statement.Clause.First, Role.State);
        return dated && sentence.Is(statement.Clause.First - 1, '，');
    }

    /// <summary>由2013年的…, 已从2015年的…: the clause begins with what a change starts from.</summary>
    public static bool Opens(TokenizedSentence sentence, Clause clause)
    {
        var first = clause.First;
        while (first < clause.Last && sentence.IsWord(first, Role.Adverb) && !sentence.IsWord(first, Role.Preposition))
        {
            first++;
        }

        return sentence.Is(first, '由') || sentence.Is(first, '从');
    }

    /// <summary>2019年的565万, 目前的51列: the date is said of the one number behind it.</summary>
    public static bool IsOfOneNumber(TokenizedSentence sentence, DateExpression date, out int number)
    {
        number = date.Last + 1;
        if (date.Rule == "months ending")
        {
            return false;
        }

        var at = sentence[date.Last].End;
        at += sentence.View[at] is '底' or '末' ? 1 : 0;
        if (sentence.View[at] != '的')
        {
            // 是1949年1.1亿吨的近6倍: the year of the amount that something is a multiple of.
            return date.Form == DateForm.In
                && sentence.IsNumber(number)
                && Phrases.Ends(sentence.View.Chars[..sentence[date.First].Start], MadeOf);
        }

        while (number < sentence.Count && sentence[number].Start <= at)
        {
            number++;
        }

        if (number < sentence.Count && sentence[number - 1].End > at + 1)
        {
            return false;
        }

        while (sentence.IsWord(number, Role.HedgeBefore | Role.CurrencyBefore))
        {
            number++;
        }

        return sentence.IsNumber(number);
    }

    /// <summary>由2003年贸易额110亿美元到2014年的1325亿美元: a date that 的 joins to one number, or that 由 or 从 leads.</summary>
    public static bool DatesAnEnd(TokenizedSentence sentence, DateExpression date) =>
        IsOfOneNumber(sentence, date, out _) || FollowsOrigin(sentence, date);

    /// <summary>由2022年119个国家增加到120个: the year of what the change of the clause starts from.</summary>
    public static bool IsLedByOrigin(Statement statement, DateExpression date) =>
        date.Form == DateForm.In
        && statement.Clause.Contains(date.First)
        && FollowsOrigin(statement.Sentence, date)
        && (statement.Sentence.IsNumber(date.Last + 1) || DescribesNumber(statement.Sentence, date));

    /// <summary>由2016年成立时的57个: words that 的 closes stand between the year and its number.</summary>
    private static bool DescribesNumber(TokenizedSentence sentence, DateExpression date)
    {
        const int reach = 6;
        var i = date.Last + 1;
        while (i < sentence.Count && i - date.Last <= reach && sentence[i].Kind is not (TokenKind.Sign or TokenKind.Number))
        {
            i++;
        }

        return i > date.Last + 1 && i < sentence.Count && sentence.IsNumber(i) && sentence.CharBefore(i) == '的';
    }

    /// <summary>The year follows 由 or 从: the origin of a change has it.</summary>
    public static bool FollowsOrigin(TokenizedSentence sentence, DateExpression date) =>
        date.Period is { IsSingle: true } && sentence.CharBefore(date.First) is '由' or '从';

    /// <summary>是2020年的5倍, 恢复至2019年的92%: the year is what the figure is measured against.</summary>
    public static bool IsMeasure(Statement statement, DateExpression date) =>
        IsStartOfTimes(statement, date)
        || (
            date.Form is DateForm.In or DateForm.Base or DateForm.EndOf
            && IsOfOneNumber(statement.Sentence, date, out var number)
            && number == statement.Quantity.Token
            && (
                statement.Quantity.Unit.Dimension == Dimension.Times
                || (statement.Quantity.Unit.Dimension == Dimension.Percent && IsMadeOf(statement, date))
            )
        );

    /// <summary>是2000年论坛启动时的22倍: the year of an act that the figure is measured against.</summary>
    private static bool IsStartOfTimes(Statement statement, DateExpression date) =>
        date.Form == DateForm.In
        && statement.Quantity.Unit.Dimension == Dimension.Times
        && date.Last < statement.Quantity.First
        && statement.Clause.Contains(date.First)
        && Phrases.Ends(statement.TextBefore, StartsOfTimes)
        && IsMadeOf(statement, date);

    private static bool IsMadeOf(Statement statement, DateExpression date) =>
        Phrases.Ends(statement.Sentence.View.Chars[..statement.Sentence[date.First].Start], MadeOf);

    /// <summary>
    /// The period of one end of a change over a span: 2017年至2023年，由3000列增至9000列. 上半年，由7000列增至8000列: within a year a flow comes to as much
    /// in the whole span.
    /// </summary>
    public static TimePeriod? PeriodOf(Statement statement, CoursePlace place, DateForm? form, TimePeriod? span) =>
        (place, span) switch
        {
            (CoursePlace.Source, _) when form != DateForm.In => null,
            (_, { Start: { } start } period) when start != period.End && start.Year == period.End.Year && IsFlow(statement) => place
            == CoursePlace.Target
                ? span
                : null,
            (CoursePlace.Source, { Start: { } start } period) when start != period.End => TimePeriod.At(start),
            (CoursePlace.Target, { Start: { } start } period) when start != period.End => TimePeriod.At(period.End),
            (CoursePlace.Source, _) => null,
            _ => span,
        };

    private static bool IsFlow(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            if (sentence.IsWord(i, Role.Flow | Role.Stock))
            {
                return sentence.IsWord(i, Role.Flow);
            }
        }

        return statement.Quantity.Unit.Dimension is Dimension.Train or Dimension.PersonTime or Dimension.Container or Dimension.Mass;
    }

    /// <summary>五年来，产值增加到121万亿元, 由90万亿元增至121万亿元: what a flow has come to, not what it sums up to.</summary>
    public static bool ArrivesSince(Statement statement) =>
        PlaceOf(statement) != CoursePlace.None
        || statement.LastBefore(Role.State) is var verb and >= 0 && statement.Sentence.IsOneOf(verb, Arrivals);

    /// <summary>90个国家的190个港口: the last token of what is said of the number, with what is counted within the things it counts.</summary>
    private static int Chained(Statement statement)
    {
        var sentence = statement.Sentence;
        return sentence.Is(statement.Rest, '的') && sentence.IsNumber(statement.Rest + 1) ? statement.Clause.Last : statement.SegmentLast;
    }

    /// <summary>The number counts what is within the things that the one before it counts.</summary>
    private static bool FollowsChain(Statement statement) =>
        statement.SegmentFirst > statement.Clause.First
        && statement.Sentence.Is(statement.Quantity.First - 1, '的')
        && statement.Sentence.IsWord(statement.Quantity.First - 2, Role.Noun);

    /// <summary>从3.9万亿元，增加到9.3万亿元; 从700亿美元增长70%，到2021年的1200亿美元: the clause behind begins with where it arrives.</summary>
    private static bool ArrivesNext(Statement statement) => BeginsWithArrival(statement.Sentence, statement.Clause.Last + 2);

    /// <summary>由131列，增加到568列: the clause begins with where the change of the clause before arrives.</summary>
    public static bool OpensWithArrival(Statement statement) => BeginsWithArrival(statement.Sentence, statement.Clause.First);

    private static bool BeginsWithArrival(TokenizedSentence sentence, int first) =>
        first < sentence.Count
        && sentence.Is(first - 1, '，')
        && sentence[first].Kind == TokenKind.Word
        && sentence.TextOf(first)[^1] is '至' or '到';

    /// <summary>增至, 提高到, 整合为.</summary>
    private static bool Arrives(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (
                sentence[i].Kind != TokenKind.Number
                && (
                    sentence.TextOf(i)[^1] is '至' or '到'
                    || (sentence.Is(i, '为') && sentence.IsWord(i - 1, Role.Act | Role.Verb | Role.Up | Role.Down))
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
