using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>
/// The signs in a sentence by which a figure may be misread. Which of them count, and how much, the annotated texts decide: see
/// <see cref="Calibration"/>. Work for a figure is bounded by <see cref="Statement.Reach"/>.
/// </summary>
internal static class DoubtRules
{
    private const Role NamesPercent = Role.Share | Role.GrowthName | Role.Up | Role.Down | Role.Rate;
    private const Role Predicate = Role.Act | Role.Verb | Role.State | Role.Up | Role.Down;

    /// <summary>Tokens of a clause from which on it is long.</summary>
    private const int LongClause = 26;

    /// <summary>Figures before it in the sentence from which on they are many.</summary>
    private const int ManyFigures = 5;

    private static readonly string[] Under = Phrases.Of("under a base");
    private static readonly string[] Pairs = ["“”", "「」", "『』", "《》", "（）", "()"];

    /// <param name="text">The document's.</param>
    /// <returns>Bit n is set for the doubt of number n.</returns>
    public static int Of(Fact fact, FactGrounds grounds, string text)
    {
        var doubts = 0;
        OfTime(ref doubts, grounds, fact);
        OfClause(ref doubts, grounds.Statement, fact);
        OfSubject(ref doubts, grounds.Statement, fact, text);
        return doubts;
    }

    private static void OfTime(ref int doubts, FactGrounds grounds, Fact fact)
    {
        var (statement, date, reference) = grounds;
        AddIf(ref doubts, Doubt.DateCarried, fact.Time is not null && date is null);
        AddIf(ref doubts, Doubt.DateOfOtherClause, date is { } governing && !statement.Clause.Contains(governing.First));
        AddIf(ref doubts, Doubt.SeveralDates, DatesBefore(statement) > 1);
        AddIf(ref doubts, Doubt.NoTime, fact.Time is null && fact.Measure is Measure.Period or Measure.Cumulative or Measure.Growth);
        AddIf(ref doubts, Doubt.UndatedDocument, reference.Published is null);
    }

    private static void OfClause(ref int doubts, Statement statement, Fact fact)
    {
        var clause = statement.Clause;
        AddIf(ref doubts, Doubt.TwoReadings, IsUnderABase(statement, fact));
        AddIf(ref doubts, Doubt.UnnamedPercent, fact.Unit.Dimension == Dimension.Percent && statement.LastInClauseBefore(NamesPercent) < 0);
        AddIf(ref doubts, Doubt.NoVerb, statement.LastInClauseBefore(Predicate) < 0);
        AddIf(ref doubts, Doubt.LongClause, clause.Last - clause.First >= LongClause);
        AddIf(ref doubts, Doubt.ManyFigures, FiguresBefore(statement) >= ManyFigures);
        AddIf(ref doubts, Doubt.ListPosition, statement.SegmentFirst > clause.First);
        AddIf(ref doubts, Doubt.DealtOut, statement.Share.IsNamed);
        AddIf(ref doubts, Doubt.Quotation, IsQuoted(statement));
    }

    private static void OfSubject(ref int doubts, Statement statement, Fact fact, string text)
    {
        var subject = fact.Subject;
        if (subject.Length == 0)
        {
            AddIf(ref doubts, Doubt.NoSubject, true);
            return;
        }

        AddIf(ref doubts, Doubt.BrokenSubject, IsBroken(subject));
        var sentence = statement.Sentence;
        var clause = sentence.View.SpanOf(sentence[statement.Clause.First].Start, sentence[statement.Clause.Last].End).Of(text).AsSpan();
        var own = 0;
        foreach (var character in subject)
        {
            own += clause.Contains(character) ? 1 : 0;
        }

        AddIf(ref doubts, Doubt.SubjectCarried, own * 2 < subject.Length);
    }

    /// <summary>低于其潜力的30%: the share of a base that is compared with.</summary>
    private static bool IsUnderABase(Statement statement, Fact fact)
    {
        var sentence = statement.Sentence;
        var of = statement.Quantity.Token - 1;
        if (fact.Unit.Dimension != Dimension.Percent || !sentence.Is(of, '的'))
        {
            return false;
        }

        var at = of - 1;
        while (at >= statement.SegmentFirst && !sentence.IsOneOf(at, Under))
        {
            at--;
        }

        return at >= statement.SegmentFirst && at < of - 1;
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
        return before.LastIndexOfAny('“', '「') > before.LastIndexOfAny('”', '」');
    }

    private static bool IsBroken(string subject)
    {
        foreach (var pair in Pairs)
        {
            if (subject.AsSpan().Count(pair[0]) != subject.AsSpan().Count(pair[1]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddIf(ref int doubts, Doubt doubt, bool holds)
    {
        doubts |= holds ? 1 << (int)doubt : 0;
    }
}
