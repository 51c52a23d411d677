namespace BeltRoad.Stats.Series;

/// <summary>
/// Counts the sources that state something independently: documents of one publisher are one source, and so are documents that print the
/// same sentence.
/// </summary>
internal static class SourceCount
{
    /// <summary>Up to this many, comparing every pair is faster than building tables.</summary>
    private const int Few = 12;

    public static int Of(IReadOnlyList<Claim> claims)
    {
        if (claims.Count <= Few)
        {
            return OfFew(claims);
        }

        var sources = new Groups(claims.Count);
        var documents = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        var statements = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        var publishers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            Join(documents, claim.Letter, i);
            Join(statements, FirstPrint(claim), i);
            if (claim.CopyOf is { } copied)
            {
                Join(statements, copied, i);
            }

            if (claim.Source.Publisher is { Length: > 0 } publisher)
            {
                Join(publishers, publisher, i);
            }
        }

        return sources.Count;

        void Join(Dictionary<string, int> named, string name, int claim)
        {
            if (!named.TryAdd(name, claim))
            {
                sources.Join(named[name], claim);
            }
        }
    }

    private static int OfFew(IReadOnlyList<Claim> claims)
    {
        var sources = new Groups(claims.Count);
        var prints = new string[claims.Count];
        for (var i = 0; i < prints.Length; i++)
        {
            prints[i] = FirstPrint(claims[i]);
            for (var j = 0; j < i; j++)
            {
                if (
                    claims[i].Letter == claims[j].Letter
                    || prints[i] == prints[j]
                    || IsOfOnePublisher(claims[i], claims[j])
                    || (claims[i].CopyOf is { } copied && (copied == prints[j] || copied == claims[j].CopyOf))
                    || claims[j].CopyOf == prints[i]
                )
                {
                    sources.Join(j, i);
                }
            }
        }

        return sources.Count;
    }

    private static bool IsOfOnePublisher(Claim one, Claim other) =>
        one.Source.Publisher is { Length: > 0 } publisher && publisher == other.Source.Publisher;

    /// <summary>The number of documents of the claims.</summary>
    public static int Documents(IReadOnlyList<Claim> claims) =>
        claims.Select(claim => claim.Letter).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The first place that prints a claim's words; by default its own.</summary>
    private static string FirstPrint(Claim claim) => claim.ReprintOf ?? claim.CopyOf ?? claim.Code;

    /// <summary>Members, each initially in a group of its own.</summary>
    private sealed class Groups
    {
        private readonly int[] parents;

        public Groups(int members)
        {
            parents = new int[members];
            for (var i = 0; i < members; i++)
            {
                parents[i] = i;
            }

            Count = members;
        }

        public int Count { get; private set; }

        public void Join(int one, int other)
        {
            var (left, right) = (RootOf(one), RootOf(other));
            if (left != right)
            {
                parents[right] = left;
                Count--;
            }
        }

        private int RootOf(int member)
        {
            while (parents[member] != member)
            {
                parents[member] = parents[parents[member]];
                member = parents[member];
            }

            return member;
        }
    }
}
