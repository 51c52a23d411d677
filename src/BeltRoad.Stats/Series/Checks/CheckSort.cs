namespace BeltRoad.Stats.Series.Checks;

/// <summary>Which sum is done.</summary>
internal enum CheckSort
{
    /// <summary>A list's stated count against its numbered items.</summary>
    ListCount,

    /// <summary>A part against the total it is said to be part of.</summary>
    PartOfTotal,

    /// <summary>A value against the whole and its share of it.</summary>
    Share,

    /// <summary>A value and its growth against the level before.</summary>
    Growth,

    /// <summary>A change of a share, in points, against the share before.</summary>
    ShareDifference,

    /// <summary>A total against the sum of its parts.</summary>
    Sum,

    /// <summary>A level, brought back by several growth rates, against an earlier level.</summary>
    GrowthChain,

    /// <summary>A total that runs on, from one start to two ends: the later is not the smaller one.</summary>
    RunningTotal,

    /// <summary>The total row or column of a table against the cells it sums up.</summary>
    TableTotal,
}
