namespace BeltRoad.Stats.Facts;

/// <summary>What sort of figure a value is, in the order of <c>gold/GUIDELINES.md</c>.</summary>
public enum Measure
{
    /// <summary>A state at a time.</summary>
    Level,

    /// <summary>Summed since a start.</summary>
    Cumulative,

    /// <summary>A flow in a period, per day or per year too.</summary>
    Period,

    /// <summary>A difference, signed.</summary>
    Change,

    /// <summary>A rate of growth, signed.</summary>
    Growth,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>Per unit: a speed, a price, a load factor.</summary>
    Rate,
}

/// <summary>A pledge or a forecast never enters a series of what happened.</summary>
public enum Status
{
    Actual,
    Planned,
    Forecast,
}

/// <summary>累计 means year-to-date in one sentence and all-time in the next.</summary>
public enum PeriodBasis
{
    Point,
    Period,
    YearToDate,
    SinceInception,
}

public enum Kind
{
    Trade,
    Investment,
    Finance,
    Contract,
    Train,
    Freight,
    Passenger,
    Network,
    Agreement,
    Partner,
    Project,
    People,
    Event,
    Other,
}
