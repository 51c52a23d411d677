namespace BeltRoad.Stats.Facts;

/// <summary>Who or what the text goes on about, in its own words.</summary>
/// <param name="Name">中国建筑; empty where nobody is known.</param>
/// <param name="Thing">What of the owner's was measured, without the amount: 承包工程 of 我国承包工程合同额.</param>
/// <param name="Setting">Where the owner acts: 在智利.</param>
/// <param name="IsOfSentence">It was named in this sentence, and not in one before.</param>
internal readonly record struct Owner(string Name, string Thing, string Setting, bool IsOfSentence)
{
    /// <summary>A semicolon stands between: a common noun behind it is not the owner's.</summary>
    public bool IsBeforeSemicolon { get; init; }

    /// <summary>电站, of 高查瑞光伏电站: the words are the end of its name, and point back to it.</summary>
    public bool IsMeantBy(ReadOnlySpan<char> words) => words.Length > 1 && Name.Length > words.Length && Name.AsSpan().EndsWith(words);

    public static readonly Owner Nobody = new(string.Empty, string.Empty, string.Empty, false);
}
