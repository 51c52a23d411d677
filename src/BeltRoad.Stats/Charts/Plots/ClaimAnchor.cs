namespace BeltRoad.Stats.Charts.Plots;

/// <summary>The name of the place where a claim's sentence is quoted.</summary>
internal static class ClaimAnchor
{
    public static string Of(string claim) => "claim-" + claim;
}
