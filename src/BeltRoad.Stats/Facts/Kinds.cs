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
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>A pledge, a plan or a target.</summary>
    Planned,

    /// <summary>Somebody's estimate of what will be.</summary>
    Forecast,
}

/// <summary>累计 means year-to-date in one sentence and all-time in the next.</summary>
public enum PeriodBasis
{
    /// <summary>A state at one time.</summary>
    Point,

    /// <summary>A flow within the period of <see cref="Fact.Time"/>.</summary>
    Period,

    /// <summary>Summed from the beginning of the year.</summary>
    YearToDate,

    /// <summary>Summed since the thing began.</summary>
    SinceInception,
}

/// <summary>The field that a figure is of.</summary>
public enum Kind
{
    /// <summary>Imports, exports and their sum.</summary>
    Trade,

    /// <summary>Direct investment and its stock.</summary>
    Investment,

    /// <summary>Loans, bonds, funds and payments.</summary>
    Finance,

    /// <summary>Contracted projects: new contracts and turnover.</summary>
    Contract,

    /// <summary>Freight trains.</summary>
    Train,

    /// <summary>Goods carried, by whatever means.</summary>
    Freight,

    /// <summary>Passengers carried.</summary>
    Passenger,

    /// <summary>Places and lines that are reached, and lengths of lines.</summary>
    Network,

    /// <summary>Agreements and documents that are signed.</summary>
    Agreement,

    /// <summary>Countries and organisations that take part.</summary>
    Partner,

    /// <summary>Projects and what is built.</summary>
    Project,

    /// <summary>Persons trained, employed, treated or travelling.</summary>
    People,

    /// <summary>Meetings, fairs and visits, and who attends them.</summary>
    Event,

    /// <summary>Any other field.</summary>
    Other,
}
