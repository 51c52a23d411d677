using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>交通占融资额的21%，社会基础设施占12%；东南亚、中亚依次为24%与15%: a share that names no whole is of the one named before.</summary>
internal static class SharesOfWhole
{
    private static readonly string ShareVerb = Phrases.Of("share verb")[0];
    private static readonly string ShareNoun = Phrases.Of("share noun")[0];
    private static readonly string[] ShareEnds = Phrases.Of("share ends");

    /// <summary>The subject with the whole; the whole is kept for the shares of the paragraph that follow.</summary>
    /// <param name="isListed">The share is one of several that are told together, which need not say 占 again.</param>
    public static string Complete(string subject, bool isListed, DocumentContext context)
    {
        var share = subject.IndexOf(ShareVerb, StringComparison.Ordinal);
        if (Phrases.Ends(subject, ShareEnds) || (share < 0 && !isListed))
        {
            return subject;
        }

        if (share < 0 || subject.Length == share + ShareVerb.Length)
        {
            return context.WholeOfShares.Length > 0 ? string.Concat(share < 0 ? subject : subject.AsSpan(0, share), context.WholeOfShares)
                : share < 0 ? subject
                : subject + ShareNoun;
        }

        context.WholeOfShares = subject[share..] + ShareNoun;
        return subject + ShareNoun;
    }
}
