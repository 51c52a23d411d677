using AngleSharp.Dom;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Determines which elements of a page are hidden: by the attribute <c>hidden</c>, by their own style, or by a class or id that the style
/// sheets of the page hide and nowhere show. Other selectors are ignored, since visible text must not be lost.
/// </summary>
internal sealed class HtmlVisibility
{
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    public HtmlVisibility(IDocument page)
    {
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            Read(sheet.TextContent);
        }

        hidden.ExceptWith(shown);
    }

    public bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        return IsHiding(element.GetAttribute("style"))
            ?? (
                hidden.Count > 0
                && ((element.Id is { } id && hidden.Contains("#" + id)) || element.ClassList.Any(name => hidden.Contains("." + name)))
            );
    }

    /// <summary>Reads the rules of a style sheet. Nested rules, such as those for print, apply only at times and hide nothing.</summary>
    private void Read(ReadOnlySpan<char> sheet)
    {
        for (var depth = 0; !sheet.IsEmpty; )
        {
            var brace = sheet.IndexOfAny('{', '}');
            if (brace < 0)
            {
                return;
            }

            var head = WithoutComments(sheet[..brace]);
            var opens = sheet[brace] == '{';
            sheet = sheet[(brace + 1)..];
            if (!opens)
            {
                depth = Math.Max(0, depth - 1);
                continue;
            }

            var end = sheet.IndexOfAny('{', '}');
            if (end < 0 || sheet[end] == '{')
            {
                depth++;
                continue;
            }

            Take(head, IsHiding(sheet[..end].ToString()), depth);
            sheet = sheet[(end + 1)..];
        }
    }

    private void Take(string selectors, bool? isHiding, int depth)
    {
        foreach (var selector in isHiding is null ? [] : selectors.Split(',', StringSplitOptions.TrimEntries))
        {
            if (isHiding is false)
            {
                AddNames(selector, shown);
            }
            else if (
                depth == 0
                && selector is ['.' or '#', ..]
                && selector.LastIndexOfAny(['.', '#', ' ', '>', '+', '~', ':', '[', '*']) == 0
            )
            {
                hidden.Add(selector);
            }
        }
    }

    /// <summary>Adds every class and id that a selector names.</summary>
    private static void AddNames(ReadOnlySpan<char> selector, HashSet<string> names)
    {
        while (selector.IndexOfAny('.', '#') is >= 0 and var start)
        {
            selector = selector[start..];
            var length = 1;
            while (length < selector.Length && (char.IsLetterOrDigit(selector[length]) || selector[length] is '-' or '_'))
            {
                length++;
            }

            names.Add(selector[..length].ToString());
            selector = selector[length..];
        }
    }

    /// <summary>Returns null if the declarations neither show nor hide.</summary>
    private static bool? IsHiding(string? declarations)
    {
        bool? display = null;
        bool? visibility = null;
        foreach (var declaration in WithoutComments(declarations).Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? string.Empty : declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Replace("!important", string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            if (name.Equals("display", StringComparison.OrdinalIgnoreCase))
            {
                display = value.Equals("none", StringComparison.OrdinalIgnoreCase);
            }
            else if (name.Equals("visibility", StringComparison.OrdinalIgnoreCase))
            {
                visibility =
                    value.Equals("hidden", StringComparison.OrdinalIgnoreCase)
                    || value.Equals("collapse", StringComparison.OrdinalIgnoreCase);
            }
        }

        return display is true || visibility is true ? true : display ?? visibility;
    }

    private static string WithoutComments(ReadOnlySpan<char> css)
    {
        var left = new System.Text.StringBuilder(css.Length);
        while (css.IndexOf("/*", StringComparison.Ordinal) is >= 0 and var start)
        {
            left.Append(css[..start]);
            var end = css[(start + 2)..].IndexOf("*/", StringComparison.Ordinal);
            css = end < 0 ? [] : css[(start + end + 4)..];
        }

        return left.Append(css).ToString();
    }
}
