using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Charts;

/// <summary>One drawn value.</summary>
/// <param name="Text">The value as it is printed beside the mark, with its hedge.</param>
/// <param name="Claim">The claim code; empty only for a count the program made itself.</param>
internal sealed record ChartMark(decimal Value, string Text, string Claim)
{
    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    public Modifier Hedge { get; init; }

    public Status Status { get; init; }

    /// <summary>Which column of a matrix, which class of a strip, from 0.</summary>
    public int Column { get; init; }

    /// <summary>Where it stands in time, in decimal years: a column's middle, a pledge's deadline; null where none is stated.</summary>
    public decimal? Time { get; init; }

    /// <summary>Where a pledge's time begins, in decimal years.</summary>
    public decimal? TimeStart { get; init; }

    public string AsOf { get; init; } = string.Empty;

    /// <summary>
    /// What parts it from the mark before it in time, in words: a changed definition, which is drawn as a break; empty for none.
    /// </summary>
    public string Break { get; init; } = string.Empty;

    /// <summary>Reckoned from stated figures and stated nowhere; its claim is one of theirs.</summary>
    public bool IsDerived { get; init; }

    /// <summary>True where the title names it.</summary>
    public bool Named { get; init; }
}
