namespace BeltRoad.Stats.Charts.Wording;

/// <summary>The language of titles, heads and notes. Subjects and quotes stay in the source's own words.</summary>
public enum DigestLanguage
{
    /// <summary>Titles, heads and notes in English.</summary>
    English,

    /// <summary>Titles, heads and notes in Simplified Chinese.</summary>
    Chinese,
}
