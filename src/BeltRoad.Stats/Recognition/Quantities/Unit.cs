namespace BeltRoad.Stats.Recognition.Quantities;

public enum Dimension
{
    Count,
    Currency,
    Percent,
    PercentagePoint,
    BasisPoint,
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
}

/// <summary>What a value is measured in. Two units are the same only if their codes are: CNY is not USD, a percent is not a percentage point.</summary>
/// <param name="Code">An ISO 4217 code, or a code of <c>Units/units.csv</c>: percent, percentage_point, TEU, train, person_time, count …</param>
public sealed record Unit(string Code, Dimension Dimension)
{
    public static Unit Count { get; } = new("count", Dimension.Count);

    public static Unit Percent { get; } = new("percent", Dimension.Percent);

    public static Unit PercentagePoint { get; } = new("percentage_point", Dimension.PercentagePoint);

    public override string ToString() => Code;
}
