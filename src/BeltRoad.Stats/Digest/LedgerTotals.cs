using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition;

namespace BeltRoad.Stats.Digest;

/// <summary>The number expressions of a document, or of all, by class.</summary>
public sealed record LedgerTotals(int Seen, int Statistics, int Dates, int Enumerations, int Idioms, int Names, int Ordinals, int Refused)
{
    public static LedgerTotals Of(Ledger ledger)
    {
        int[] counts = [.. Enum.GetValues<MentionClass>().Select(ledger.CountOf)];
        return new LedgerTotals(
            ledger.Mentions.Count,
            counts[(int)MentionClass.Statistic],
            counts[(int)MentionClass.Date],
            counts[(int)MentionClass.Enumeration],
            counts[(int)MentionClass.Idiom],
            counts[(int)MentionClass.Name],
            counts[(int)MentionClass.Ordinal],
            counts[(int)MentionClass.Refused]);
    }

    public static LedgerTotals Sum(IEnumerable<LedgerTotals> totals) => totals.Aggregate(
        new LedgerTotals(0, 0, 0, 0, 0, 0, 0, 0),
        (sum, one) => new LedgerTotals(
            sum.Seen + one.Seen,
            sum.Statistics + one.Statistics,
            sum.Dates + one.Dates,
            sum.Enumerations + one.Enumerations,
            sum.Idioms + one.Idioms,
            sum.Names + one.Names,
            sum.Ordinals + one.Ordinals,
            sum.Refused + one.Refused));
}
