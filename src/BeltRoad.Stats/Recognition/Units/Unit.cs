namespace BeltRoad.Stats.Recognition.Units;

/// <summary>What a unit measures.</summary>
public enum Dimension
{
    /// <summary>Things counted; <see cref="Facts.Fact.Counted"/> names them.</summary>
    Count,

    /// <summary>Money of one currency.</summary>
    Currency,

    /// <summary>Parts of a hundred.</summary>
    Percent,

    /// <summary>The difference of two percentages.</summary>
    PercentagePoint,

    /// <summary>Hundredths of a percentage point.</summary>
    BasisPoint,

    /// <summary>By how many times something grew: 增长2倍 makes it three times as much.</summary>
    Times,

    /// <summary>One number against another.</summary>
    Ratio,

    /// <summary>Points of an index.</summary>
    IndexPoint,

    /// <summary>Kilometres, metres.</summary>
    Length,

    /// <summary>Square metres, hectares, mu.</summary>
    Area,

    /// <summary>Tonnes, kilograms.</summary>
    Mass,

    /// <summary>Cubic metres, barrels.</summary>
    Volume,

    /// <summary>Kilowatts.</summary>
    Power,

    /// <summary>Kilowatt hours.</summary>
    Energy,

    /// <summary>Kilometres per hour.</summary>
    Speed,

    /// <summary>Standard containers (TEU).</summary>
    Container,

    /// <summary>Trains run.</summary>
    Train,

    /// <summary>Persons, each once.</summary>
    Person,

    /// <summary>Visits or journeys: a person as often as she comes.</summary>
    PersonTime,

    /// <summary>Households.</summary>
    Household,

    /// <summary>Years to seconds.</summary>
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
    /// <summary>Things counted.</summary>
    public static Unit Count { get; } = new("count", Dimension.Count);

    /// <summary>Parts of a hundred: 95 % is the value 95.</summary>
    public static Unit Percent { get; } = new("percent", Dimension.Percent);

    /// <summary>What something is multiplied by. Its code is that of <see cref="Dimension.Times"/>, as the gold files write both.</summary>
    public static Unit Multiple { get; } = new("times", Dimension.Multiple);

    /// <summary>The difference of two percentages.</summary>
    public static Unit PercentagePoint { get; } = new("percentage_point", Dimension.PercentagePoint);

    /// <summary>The code in the lexicon of 番, each of which doubles.</summary>
    internal const string Doubling = "doubling";

    /// <summary>The code by which figures are put together: a multiple never joins a growth.</summary>
    public string SeriesCode => Dimension == Dimension.Multiple ? "multiple" : Code;

    /// <summary>The <see cref="Code"/>.</summary>
    public override string ToString() => Code;
}
