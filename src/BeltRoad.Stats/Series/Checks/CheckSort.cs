namespace BeltRoad.Stats.Series.Checks;

/// <summary>The kind of calculation.</summary>
internal enum CheckSort
{
    /// <summary>The stated count of a list against its numbered items.</summary>
    ListCount,

    /// <summary>A part against the total that it is stated to be part of.</summary>
    PartOfTotal,

    /// <summary>A value against the whole and its share of the whole.</summary>
    Share,

    /// <summary>A value and its growth against the earlier level.</summary>
    Growth,

    /// <summary>A change of a share, in percentage points, against the earlier share.</summary>
    ShareDifference,

    /// <summary>A total against the sum of its parts.</summary>
    Sum,

    /// <summary>A level, taken back by several growth rates, against an earlier level.</summary>
    GrowthChain,

    /// <summary>A running total from one start to two ends: the later one must not be smaller.</summary>
    RunningTotal,

    /// <summary>The total row or column of a table against the cells that it sums.</summary>
    TableTotal,
}
