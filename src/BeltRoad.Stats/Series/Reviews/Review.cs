using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>That a person has confirmed a figure, by whom and on what day. It is the last step of the figure's trace.</summary>
/// <param name="On">The day: <c>2026-11-25</c>.</param>
internal sealed record Review(string By, string On)
{
    private const string Head = "reviewed ";
    private const int DayLength = 10;

    /// <summary>Null for a figure that nobody confirmed.</summary>
    public static Review? Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Trace is [.., var last] && last.StartsWith(Head, StringComparison.Ordinal) && last.Length > Head.Length + DayLength
            ? new Review(last[(Head.Length + DayLength + " by ".Length)..], last.Substring(Head.Length, DayLength))
            : null;
    }

    /// <summary>The figure as confirmed: nothing speaks against it any more.</summary>
    public Fact Mark(Fact fact) => fact with { Confidence = 1, Doubts = [], Trace = [.. fact.Trace, $"{Head}{On} by {By}"] };
}
