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
        if (Documents(claims) == 1)
        {
            return 1;
        }

        var sources = new Groups(claims.Count);
        var documents = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        var statements = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        var publishers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            sources.JoinByName(documents, claim.Letter, i);
            sources.JoinByName(statements, claim.ReprintOf ?? claim.CopyOf ?? claim.Code, i);
            if (claim.ReprintOf is not null && claim.CopyOf is { } copied)
            {
                sources.JoinByName(statements, copied, i);
            }

            if (claim.Document.Publisher is { Length: > 0 } publisher)
            {
                sources.JoinByName(publishers, publisher, i);
            }
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

    /// <summary>Members, each at first a group of its own.</summary>
    private sealed class Groups(int members)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, members)];

        public int Count { get; private set; } = members;

        /// <summary>Joins a member with the first that came by the name.</summary>
        public void JoinByName(Dictionary<string, int> named, string name, int member)
        {
            if (named.TryAdd(name, member))
            {
                return;
            }

            var (left, right) = (RootOf(named[name]), RootOf(member));
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
