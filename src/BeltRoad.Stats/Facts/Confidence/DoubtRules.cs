using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>
/// The signs in a sentence by which a figure may be misread. Which of them count, and how much, the annotated texts decide: see
/// <see cref="Calibration"/>. Work for a figure is bounded by <see cref="Statement.Reach"/>.
/// </summary>
internal static class DoubtRules
{
    private const Role NamesPercent = Role.Share | Role.GrowthName | Role.Up | Role.Down | Role.Rate;

    /// <summary>Figures before it in the sentence from which on they are many.</summary>
    private const int ManyFigures = 5;

    private static readonly string[] Under = Phrases.Of("under a base");

    /// <returns>Bit n is set for the doubt of number n.</returns>
    public static int Of(Fact fact, FactGrounds grounds)
    {
        var doubts = 0;
        OfTime(ref doubts, grounds, fact);
        OfClause(ref doubts, grounds.Statement, fact);
        AddIf(ref doubts, Doubt.NoSubject, fact.Subject.Length == 0);
        AddIf(ref doubts, Doubt.BrokenSubject, QuotedPhrase.IsNeededFor(fact.Subject));
        AddIf(ref doubts, Doubt.WeakSubject, fact.SubjectRule is { } rule && Calibration.Default.IsWeakSubject(rule));
        return doubts;
    }

    private static void OfTime(ref int doubts, FactGrounds grounds, Fact fact)
    {
        var (statement, date, reference) = grounds;
        AddIf(ref doubts, Doubt.DateCarried, fact.Time is not null && date is null);
        AddIf(ref doubts, Doubt.SeveralDates, DatesBefore(statement) > 1);
        AddIf(
            ref doubts,
            Doubt.DateNotTaken,
            fact.Time is null && statement.Dates.Count > 0 && statement.Dates[0].First < statement.Quantity.First
        );
        AddIf(ref doubts, Doubt.UndatedDocument, reference.Published is null);
    }

    private static void OfClause(ref int doubts, Statement statement, Fact fact)
    {
        var clause = statement.Clause;
        AddIf(ref doubts, Doubt.TwoReadings, IsUnderABase(statement, fact));
        AddIf(ref doubts, Doubt.UnnamedPercent, fact.Unit.Dimension == Dimension.Percent && statement.LastInClauseBefore(NamesPercent) < 0);
        AddIf(
            ref doubts,
            Doubt.StateWithoutWord,
            fact.Measure == Measure.Level && statement.LastInClauseBefore(Role.State | Role.Stock) < 0
        );
        AddIf(ref doubts, Doubt.UnknownWord, IsUnknown(statement.Sentence, statement.Quantity.First - 1));
        AddIf(ref doubts, Doubt.NotYet, fact.Status != Status.Actual);
        AddIf(ref doubts, Doubt.PlanNearby, fact.Status == Status.Actual && Tells(statement, Role.Plan | Role.Forecast));
        AddIf(ref doubts, Doubt.ManyFigures, FiguresBefore(statement) >= ManyFigures);
        AddIf(ref doubts, Doubt.ListPosition, statement.SegmentFirst > clause.First);
        AddIf(ref doubts, Doubt.StudyNearby, Tells(statement, Role.Study));
        AddIf(ref doubts, Doubt.Quotation, IsQuoted(statement));
    }

    /// <summary>低于其潜力的30%: the share of a base that is compared with.</summary>
    private static bool IsUnderABase(Statement statement, Fact fact)
    {
        var sentence = statement.Sentence;
        var number = statement.Quantity.Token;
        if (fact.Unit.Dimension != Dimension.Percent || sentence.CharBefore(number) != '的')
        {
            return false;
        }

        var at = number - 1;
        while (at >= statement.SegmentFirst && !sentence.IsOneOf(at, Under))
        {
            at--;
        }

        return at >= statement.SegmentFirst && at < number - 1;
    }

    private static bool IsUnknown(TokenizedSentence sentence, int at) => at >= 0 && sentence[at].Kind == TokenKind.Other;

    private static bool Tells(Statement statement, Role role)
    {
        var sentence = statement.Sentence;
        var last = Math.Min(sentence.Count, statement.Quantity.Last + Statement.Reach);
        for (var i = Math.Max(0, statement.Quantity.First - Statement.Reach); i < last; i++)
        {
            if (sentence.IsWord(i, role))
            {
                return true;
            }
        }

        return false;
    }

    private static int DatesBefore(Statement statement)
    {
        var count = 0;
        for (var i = 0; i < statement.Dates.Count && i < Statement.Reach && statement.Dates[i].First < statement.Quantity.First; i++)
        {
            count += statement.Dates[i].Period is null ? 0 : 1;
        }

        return count;
    }

    private static int FiguresBefore(Statement statement)
    {
        var count = 0;
        for (var i = Math.Max(0, statement.Quantity.First - Statement.Reach); i < statement.Quantity.First; i++)
        {
            count += statement.Sentence.IsNumber(i) ? 1 : 0;
        }

        return count;
    }

    private static bool IsQuoted(Statement statement)
    {
        var sentence = statement.Sentence;
        var from = sentence[Math.Max(0, statement.Quantity.First - Statement.Reach)].Start;
        var before = sentence.View.Chars[from..sentence[statement.Quantity.First].Start];
        return before.IndexOfAny('“', '「') >= 0;
    }

    private static void AddIf(ref int doubts, Doubt doubt, bool holds)
    {
        doubts |= holds ? 1 << (int)doubt : 0;
    }
}
