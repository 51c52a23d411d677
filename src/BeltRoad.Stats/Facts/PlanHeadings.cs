using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>（四）2024年目标, 五、建议, 六、展望: what stands below a heading of what is ahead is planned, up to the next heading.</summary>
internal static class PlanHeadings
{
    public const string Rule = "under a heading of what is ahead";

    /// <summary>Characters of the longest such heading.</summary>
    private const int Longest = 20;

    private static readonly string[] Ahead = Phrases.Of("headings ahead");
    private static readonly string[] Reached = Phrases.Of("goals reached");
    private static readonly string[] Done = Phrases.Of("done");

    /// <summary>Notes what a heading says of the sentences below it; any other heading ends that.</summary>
    public static void Enter(DocumentContext context, TokenizedSentence sentence, List<DateExpression> dates, bool opensLine)
    {
        var view = sentence.View;
        if (!opensLine || view.Length is 0 or > Longest)
        {
            return;
        }

        // ——下步安排。…: a heading within the line ends as a sentence does.
        var end = view[view.Length - 1];
        if (end is '；' or '！' or '？' or '，' or '：' || (end == '。' && view[0] != '—'))
        {
            return;
        }

        var words = view.Chars.TrimEnd('。');
        context.UnderPlans = Phrases.Ends(words, Ahead) && !Phrases.Holds(words, Reached);
        context.YearOfPlans =
            context.UnderPlans && dates is [{ Form: DateForm.In, Period: { IsSingle: true, End.Month: null } year }] ? year : null;
    }

    /// <summary>The figure states nothing that is so already.</summary>
    public static bool Plans(Statement statement, DateExpression? date, DocumentContext context) =>
        context.UnderPlans
        && date is not { IsNow: true }
        && !(date is { Period.End.Year: var year } && date.Value.Rule != CalendarReader.WholeYear && year < context.Reference.Year)
        && !Phrases.Holds(statement.Sentence.TextOf(statement.Clause.First, statement.Quantity.First), Done);
}
