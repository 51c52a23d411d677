namespace BeltRoad.Stats.Series.Checks;

/// <summary>A place that a check rests on.</summary>
/// <param name="Code">Its claim code.</param>
/// <param name="Quote">The sentence, or the words of the place.</param>
/// <param name="Claim">The figure stated there; null where the place states none, as an item of a list.</param>
public sealed record CheckStatement(string Code, string Quote, Claim? Claim)
{
    public static CheckStatement Of(Claim claim) => new(claim.Code, claim.Quote, claim);
}
