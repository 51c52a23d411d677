namespace BeltRoad.Stats.Digest;

/// <summary>What a document of the issue is called.</summary>
/// <param name="Title">In its own words; what sort of document it is where it opens without a title, the id where nothing tells.</param>
/// <param name="Name">What sort of document it is, with its date, in the digest's language: "White Paper, Oct 2023"; the title where the
/// sort is not known.</param>
/// <param name="ShortName">For a foot line or a source line: "White Paper 2023".</param>
/// <param name="Published">As printed; "not stated" where it is not known.</param>
/// <param name="Publisher">In its own words; empty where it is not known.</param>
internal sealed record DocumentTitles(string Title, string Name, string ShortName, string Published, string Publisher)
{
    /// <summary>True for a sort of document that a government or a meeting of governments issues.</summary>
    public bool IsOfficial { get; init; }
}
