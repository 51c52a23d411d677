namespace BeltRoad.Stats.Series;

/// <summary>
/// Why one of several contradicting statements is used. The rules apply in this order; the first that distinguishes two statements decides.
/// </summary>
internal enum ConflictRule
{
    /// <summary>Its publisher ranks higher in <c>Series/source-ranks.csv</c>.</summary>
    SourceRank,

    /// <summary>Its document was published later.</summary>
    LaterPublication,

    /// <summary>Its own words name the set of countries, while the other's set is taken from the context.</summary>
    NarrowerScope,

    /// <summary>It has more digits or no hedge.</summary>
    MorePrecise,

    /// <summary>No rule distinguishes them: it comes first.</summary>
    FirstStated,
}
