namespace BeltRoad.Stats.Facts;

/// <summary>The noun phrase in subject position of a clause, in tokens.</summary>
/// <param name="Last">Before <paramref name="First"/> where the clause begins with no noun phrase.</param>
/// <param name="OwnerLast">
/// The last token of who or what has the clause's figures; before <paramref name="First"/> where the phrase names nobody.
/// </param>
/// <param name="ThingLast">
/// The last token before the amount that the phrase ends in: 承包工程 in 我国承包工程营业额; the owner's where it ends in none.
/// </param>
/// <param name="HasName">The owner is named: a place, an organisation, a title, a line, and not a common noun alone.</param>
/// <param name="PointsBack">該行, 这条…铁路, 电站: it is the owner that the text told of before.</param>
/// <param name="IsRelative">Words that describe it stand in front: 中国企业承建的.</param>
internal readonly record struct ClauseHead(
    int First,
    int Last,
    int OwnerLast,
    int ThingLast,
    bool HasName,
    bool PointsBack,
    bool IsRelative
)
{
    public static readonly ClauseHead None = new(0, -1, -1, -1, false, false, false);

    public bool IsNone => Last < First;

    public bool HasOwner => !IsNone && OwnerLast >= First;

    public bool NamesOwner => HasOwner && HasName && !PointsBack;
}
