namespace BeltRoad.Stats.Series;

/// <summary>
/// Counts the sources that state something independently of each other: documents of one publisher are one source, and so are
/// documents that print the same sentence.
/// </summary>
internal static class SourceCount
{
    public static int Of(IReadOnlyList<Claim> claims)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var document = "document " + claim.Letter;
            Join(parent, document, "statement " + (claim.ReprintOf ?? claim.CopyOf ?? claim.Code));
            if (claim.CopyOf is not null)
            {
                Join(parent, document, "statement " + claim.CopyOf);
            }

            if (claim.Document.Publisher is { Length: > 0 } publisher)
            {
                Join(parent, document, "publisher " + publisher);
            }
        }

        return claims.Select(claim => Root(parent, "document " + claim.Letter)).Distinct(StringComparer.Ordinal).Count();
    }

    private static void Join(Dictionary<string, string> parent, string left, string right) => parent[Root(parent, left)] = Root(parent, right);

    private static string Root(Dictionary<string, string> parent, string member)
    {
        var root = member;
        while (parent.TryGetValue(root, out var above) && above != root)
        {
            root = above;
        }

        while (parent.TryGetValue(member, out var above) && above != root && member != root)
        {
            parent[member] = root;
            member = above;
        }

        parent.TryAdd(root, root);
        return root;
    }
}
