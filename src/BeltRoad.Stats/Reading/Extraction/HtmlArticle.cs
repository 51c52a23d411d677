using AngleSharp.Dom;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Finds the part of a page that is the document: the part that the page marks as such, or otherwise the part where running text is dense.
/// </summary>
internal sealed class HtmlArticle(IDocument page)
{
    /// <summary>An element with a smaller share of the page's own words is not taken for the whole document.</summary>
    private const double LeastShare = 0.5;

    private static readonly HashSet<string> Apart = new(
        [
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "svg",
            "iframe",
            "object",
            "head",
            "math",
            "canvas",
            "audio",
            "video",
        ],
        StringComparer.Ordinal
    );

    private readonly HtmlVisibility visibility = new(page);

    /// <summary>Whether the element is never part of the document: menus, scripts and hidden elements.</summary>
    public bool IsApart(IElement element) => Apart.Contains(element.LocalName) || visibility.IsHidden(element);

    /// <summary>The first visible heading of the highest level; null if there is none.</summary>
    public string? Heading()
    {
        foreach (var heading in page.QuerySelectorAll("h1"))
        {
            var at = heading;
            while (at is not null && !IsApart(at))
            {
                at = at.ParentElement;
            }

            if (at is null && heading.TextContent.Trim() is { Length: > 0 } words)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>The element to read; the body if no part of it is clearly the article.</summary>
    public INode Find()
    {
        var body = (INode?)page.Body ?? page.DocumentElement;
        var weights = new Dictionary<INode, int>();
        foreach (var (node, _) in DomWalk.Through(body, element => IsApart(element) || element.LocalName == "a"))
        {
            if (node is IText text && text.Data.AsSpan().Trim() is { Length: > 0 } words)
            {
                for (var up = text.Parent; up is not null && up != body.Parent; up = up.Parent)
                {
                    weights[up] = weights.GetValueOrDefault(up) + words.Length;
                }
            }
        }

        var all = weights.GetValueOrDefault(body);
        var marked = page.QuerySelectorAll("article, main, [role=main]")
            .OrderByDescending(element => weights.GetValueOrDefault(element))
            .FirstOrDefault();
        if (marked is not null && weights.GetValueOrDefault(marked) >= all * LeastShare)
        {
            return marked;
        }

        var at = body;
        while (
            at
                .ChildNodes.OfType<IElement>()
                .FirstOrDefault(child =>
                    child.LocalName is "div" or "section" or "center" or "article" or "main"
                    && weights.GetValueOrDefault(child) >= all * 0.85
                )
                is { } inner
        )
        {
            at = inner;
        }

        return at;
    }
}
