using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest;

/// <summary>What the issue calls itself: it says of its documents only what is true of them.</summary>
/// <param name="Title">On one line.</param>
/// <param name="Lines">The same as the cover sets it.</param>
/// <param name="Intro">What was read, in one sentence.</param>
internal sealed record CoverWords(string Title, IReadOnlyList<string> Lines, string Intro)
{
    /// <summary>Of a large library so many documents are asked what they are.</summary>
    private const int MostAsked = 500;

    /// <summary>"Official" where most are, and all or how many of them, in the introduction.</summary>
    public static CoverWords Of(IReadOnlyList<DigestDocument> documents, DigestLanguage language)
    {
        var words = Words.Of(language);
        var asked = documents.Take(MostAsked).ToList();
        var official = asked.Count(static document => document.IsOfficial);
        var isOfficial = official * 2 > asked.Count;
        var lines = words[isOfficial ? "cover.title" : "cover.title.any"].Split('\n', StringSplitOptions.TrimEntries);
        var sort =
            isOfficial && official == asked.Count ? "official"
            : isOfficial && asked.Count == documents.Count ? "mixed"
            : "any";
        var origin = asked.TrueForAll(static document => document.IsChinese) ? "chinese" : "other";
        var kind = words.Format(
            $"cover.kind.{sort}.{origin}" + (documents.Count == 1 ? ".one" : string.Empty),
            Words.Thousands(documents.Count),
            words.Spelled(official, starts: false)
        );
        return new CoverWords(
            words[isOfficial ? "digest.title" : "digest.title.any"],
            lines,
            words.Format(documents.Count == 1 ? "cover.intro.one" : "cover.intro.many", kind)
        );
    }
}
