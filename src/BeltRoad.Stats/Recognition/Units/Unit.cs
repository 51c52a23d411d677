namespace BeltRoad.Stats.Recognition.Units;

public enum Dimension
{
    Count,
    Currency,
    Percent,
    PercentagePoint,
    BasisPoint,

    /// <summary>By how many times something grew: 增长2倍 makes it three times as much.</summary>
    Times,
    Ratio,
    IndexPoint,
    Length,
    Area,
    Mass,
    Volume,
    Power,
    Energy,
    Speed,
    Container,
    Train,
    Person,
    PersonTime,
    Household,
    Duration,

    /// <summary>How many times as much as its base something is: 为上年的2倍.</summary>
    Multiple,
}

/// <summary>
/// What a value is measured in. Two units are the same only if their codes are: CNY is not USD, a percent is not a percentage point.
/// </summary>
/// <param name="Code">An ISO 4217 code, or a code of <c>Units/units.csv</c>: percent, percentage_point, TEU, train, person_time, count
/// …</param>
public sealed record Unit(string Code, Dimension Dimension)
{
    public static Unit Count { get; } = new("count", Dimension.Count);

    public static Unit Percent { get; } = new("percent", Dimension.Percent);

    /// <summary>What something is multiplied by. Its code is that of <see cref="Dimension.Times"/>, as the gold files write both.</summary>
    public static Unit Multiple { get; } = new("times", Dimension.Multiple);

    public static Unit PercentagePoint { get; } = new("percentage_point", Dimension.PercentagePoint);

    /// <summary>The code in the lexicon of 番, each of which doubles.</summary>
    internal const string Doubling = "doubling";

    /// <summary>The code by which figures are put together: a multiple never joins a growth.</summary>
    public string SeriesCode => Dimension == Dimension.Multiple ? "multiple" : Code;

    public override string ToString() => Code;
}
