using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>Years that begin in another month than January, and what 上年度 means beside one.</summary>
internal static class FiscalYears
{
    private const char YearOfAccounts = '度';

    /// <summary>截至3月31日止财政年度，…（上年度为359万元）: the fiscal year before the one spoken of; null where none is.</summary>
    /// <param name="spoken">The period of the figure before.</param>
    public static TimePeriod? Before(Statement statement, DateExpression date, TimePeriod? spoken)
    {
        if (
            date is not { Rule: "relative year", Period: { IsSingle: true, End: { Month: null } named } }
            || statement.Sentence.TextOf(date.First, date.Last).IndexOf(YearOfAccounts) < 0
        )
        {
            return null;
        }

        return
            spoken is { Start: { Month: > 1 } start, End: { Month: not null } end }
            && start.Year + 1 == end.Year
            && end.Month + 1 == start.Month
            && named.Year + 1 == end.Year
            ? TimePeriod.Between(start with { Year = start.Year - 1 }, end with { Year = end.Year - 1 })
            : null;
    }
}
