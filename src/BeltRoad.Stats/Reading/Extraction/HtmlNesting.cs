namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Measures how deeply the elements of a page are nested, in one pass and before the page is parsed.</summary>
internal static class HtmlNesting
{
    /// <summary>Elements whose end tag is missing or optional, which do not nest by themselves.</summary>
    private static readonly HashSet<string> NotCounted = new(
        [
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "option",
            "optgroup",
            "html",
            "head",
            "body",
            "rp",
            "rt",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Returns the greatest depth and the number of tags.</summary>
    public static (int Depth, int Tags) Of(ReadOnlySpan<char> html)
    {
        var (depth, deepest, tags) = (0, 0, 0);
        var lastEnd = html.LastIndexOf("</", StringComparison.Ordinal);
        var names = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<'); at >= 0; )
        {
            var rest = html[(at + 1)..];
            var closing = !rest.IsEmpty && rest[0] == '/';
            rest = closing ? rest[1..] : rest;
            var length = 0;
            while (length < rest.Length && length < 20 && char.IsAsciiLetterOrDigit(rest[length]))
            {
                length++;
            }

            var name = rest[..length];
            var skip = html.Length - at - rest.Length + length;
            tags += length > 0 ? 1 : 0;
            if (length > 0 && !names.Contains(name))
            {
                depth = Math.Max(0, depth + (closing ? -1 : 1));
                deepest = Math.Max(deepest, depth);
                if (
                    !closing
                    && at < lastEnd
                    && (
                        name.Equals("script", StringComparison.OrdinalIgnoreCase)
                        || name.Equals("style", StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    var end = html[(at + skip)..].IndexOf("</", StringComparison.Ordinal);
                    skip += Math.Max(0, end);
                }
            }

            var next = html[(at + skip)..].IndexOf('<');
            at = next < 0 ? -1 : at + skip + next;
        }

        return (deepest, tags);
    }
}
