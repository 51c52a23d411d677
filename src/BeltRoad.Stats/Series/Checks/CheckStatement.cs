namespace BeltRoad.Stats.Series.Checks;

/// <summary>A place that a check rests on.</summary>
/// <param name="Code">Its claim code.</param>
/// <param name="Words">The words of the place; null where a figure is stated there, whose sentence is quoted.</param>
/// <param name="Claim">The figure stated there; null where the place states none, as an item of a list.</param>
public sealed record CheckStatement(string Code, string? Words, Claim? Claim)
{
    /// <summary>The sentence, or the words of the place.</summary>
    public string Quote => Words ?? Claim!.Quote;

    public static CheckStatement Of(Claim claim) => new(claim.Code, null, claim);
}
