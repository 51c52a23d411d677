namespace BeltRoad.Stats.Series;

/// <summary>
/// Why one of several contradicting statements is used. The rules are asked in this order; the first that tells two apart decides.
/// </summary>
internal enum ConflictRule
{
    /// <summary>Its publisher stands higher in <c>Series/source-ranks.csv</c>.</summary>
    SourceRank,

    /// <summary>Its document was published later.</summary>
    LaterPublication,

    /// <summary>Its own words name the set of countries, where the other's is taken from around it.</summary>
    NarrowerScope,

    /// <summary>It is printed with more digits, or without a hedge.</summary>
    MorePrecise,

    /// <summary>Nothing tells them apart: it stands first.</summary>
    FirstStated,
}
