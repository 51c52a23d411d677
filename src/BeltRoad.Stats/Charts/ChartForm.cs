namespace BeltRoad.Stats.Charts;

/// <summary>How the marks are arranged.</summary>
internal enum ChartForm
{
    /// <summary>One bar a row from zero, ranked inside its group.</summary>
    RankedBars,

    /// <summary>One dot a row, with arrows and whiskers for hedges.</summary>
    Dots,

    /// <summary>One bar a row on a track from 0 to 100 %.</summary>
    ShareBars,

    /// <summary>A row a thing, a column a unit, each column on a scale of its own from zero.</summary>
    Matrix,

    /// <summary>Panels of columns at true distances in time, each panel one key on a scale of its own from zero.</summary>
    Columns,

    /// <summary>One key over five times or more.</summary>
    Line,

    /// <summary>Pledges: time as length, size in words.</summary>
    Schedule,

    /// <summary>Signed changes around a zero line.</summary>
    Changes,

    /// <summary>Stacked strips of counts on one absolute scale.</summary>
    Strips,

    /// <summary>Stacked strips that each split the same total another way.</summary>
    Splits,
}
