using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Extracts the article of a saved web page: headings, paragraphs, list items, tables. No script is run and nothing is fetched.
/// </summary>
internal static class HtmlReader
{
    private const int MaxDepth = 400;
    private const int MaxTags = 1_000_000;
    private const int MaxCharacters = 32 * 1024 * 1024;

    public static (ExtractedText? Text, Refusal? Refusal) Read(string path, string html)
    {
        if (html.Length > MaxCharacters)
        {
            return (null, RefusalTexts.FileTooLarge(path, MaxCharacters));
        }

        var (depth, tags) = HtmlNesting.Of(html);
        if (depth > MaxDepth || tags > MaxTags)
        {
            return (null, RefusalTexts.HtmlTooDeep(path, depth, tags, MaxDepth, MaxTags));
        }

        using var page = new HtmlParser().ParseDocument(html);
        var finder = new HtmlArticle(page);
        var article = finder.Find();
        var assembly = new TextAssembly();
        var title = finder.Heading();
        if (title is not null && article is IElement element && element.QuerySelector("h1") is null)
        {
            assembly.Add(title);
            assembly.EndBlock("# ");
        }

        var tables = 0;
        foreach (var (node, leaves) in DomWalk.Through(article, element => element.LocalName == "caption" || finder.IsApart(element)))
        {
            if (node is IText text)
            {
                assembly.Add(text.Data);
            }
            else if (node is IElement at)
            {
                tables +=
                    at.LocalName == "table"
                        ? leaves
                            ? -1
                            : 1
                        : 0;
                if (
                    tables == 1
                    && !leaves
                    && at.LocalName == "table"
                    && at.Children.FirstOrDefault(static child => child.LocalName == "caption") is { } caption
                    && !finder.IsApart(caption)
                )
                {
                    // The caption is above the table and in no cell.
                    assembly.EndBlock();
                    assembly.Add(caption.TextContent);
                    assembly.EndBlock();
                }

                Place(assembly, at, leaves, tables);
            }
        }

        return (assembly.Finish(title ?? (page.Title is { Length: > 0 } named ? named : null)), null);
    }

    /// <param name="tables">The number of open tables. A table inside a table becomes text of the outer table's cell.</param>
    private static void Place(TextAssembly assembly, IElement element, bool leaves, int tables)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "table" when tables == (leaves ? 0 : 1):
                if (leaves)
                {
                    assembly.EndTable();
                }
                else
                {
                    assembly.BeginTable();
                }

                break;
            case "tr" when tables == 1:
                if (leaves)
                {
                    assembly.EndRow();
                }
                else
                {
                    assembly.BeginRow();
                }

                break;
            case "td" or "th" when tables == 1:
                if (leaves)
                {
                    assembly.EndCell(
                        Number(element, "rowspan"),
                        Number(element, "colspan"),
                        name == "th" || element.ParentElement?.ParentElement?.LocalName == "thead"
                    );
                }

                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                assembly.EndBlock(leaves ? new string('#', name[1] - '0') + " " : string.Empty);
                break;
            case "li":
                assembly.EndBlock(leaves ? "- " : string.Empty);
                break;
            case "br"
            or "p"
            or "div"
            or "section"
            or "article"
            or "main"
            or "ul"
            or "ol"
            or "dl"
            or "dt"
            or "dd"
            or "blockquote"
            or "pre"
            or "hr"
            or "figcaption"
            or "header"
            or "center"
            or "address"
            or "td"
            or "tr":
                assembly.EndBlock();
                break;
            default:
                break;
        }
    }

    private static int Number(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
