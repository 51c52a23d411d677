namespace BeltRoad.Stats.Charts.Wording;

/// <summary>The language of titles, heads and notes. Subjects and quotes stay in the source's own words.</summary>
public enum DigestLanguage
{
    English,
    Chinese,
}
