namespace BeltRoad.Stats.Series;

/// <summary>
/// Counts the sources that state something independently of each other: documents of one publisher are one source, and so are
/// documents that print the same sentence.
/// </summary>
internal static class SourceCount
{
    /// <summary>So many are sooner compared with each other than put into a set.</summary>
    private const int FewClaims = 16;

    public static int Of(IReadOnlyList<Claim> claims)
    {
        var sources = new Groups(claims.Count);
        if (claims.Count <= FewClaims)
        {
            JoinPairs(claims, sources);
        }
        else
        {
            JoinByName(claims, sources);
        }

        return sources.Count;
    }

    /// <summary>How many documents the claims are of.</summary>
    public static int Documents(IReadOnlyList<Claim> claims)
    {
        if (claims.Count > FewClaims)
        {
            return claims.Select(claim => claim.Letter).Distinct(StringComparer.Ordinal).Count();
        }

        var count = 0;
        for (var i = 0; i < claims.Count; i++)
        {
            var other = 0;
            while (claims[other].Letter != claims[i].Letter)
            {
                other++;
            }

            count += other == i ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first place that prints a claim's words; else its own.</summary>
    private static string FirstPrint(Claim claim) => claim.ReprintOf ?? claim.CopyOf ?? claim.Code;

    private static void JoinPairs(IReadOnlyList<Claim> claims, Groups sources)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOneSource(claims[i], claims[j]))
                {
                    sources.Join(i, j);
                }
            }
        }
    }

    private static bool AreOneSource(Claim one, Claim other) =>
        one.Letter == other.Letter
        || (one.Document.Publisher is { Length: > 0 } publisher && publisher == other.Document.Publisher)
        || FirstPrint(one) == FirstPrint(other)
        || (one.CopyOf is { } copied && (copied == FirstPrint(other) || copied == other.CopyOf))
        || (other.CopyOf is { } copy && copy == FirstPrint(one));

    private static void JoinByName(IReadOnlyList<Claim> claims, Groups sources)
    {
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

            if (claim.Document.Publisher is { Length: > 0 } publisher)
            {
                Join(publishers, publisher, i);
            }
        }

        void Join(Dictionary<string, int> named, string name, int claim)
        {
            if (!named.TryAdd(name, claim))
            {
                sources.Join(named[name], claim);
            }
        }
    }

    /// <summary>Members, each at first a group of its own.</summary>
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
