using System.Runtime.InteropServices;
using System.Text;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// Writes markup in which every text and every attribute value is escaped, and keeps count of the characters shown, for the
/// page's font.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder markup = new();

    /// <summary>How often each character is shown, by weight.</summary>
    public Dictionary<int, int> Regular { get; } = [];

    public Dictionary<int, int> Bold { get; } = [];

    /// <summary>What is put before addresses that begin with a slash: where on its site a page is not at the top.</summary>
    public string Root { get; set; } = string.Empty;

    public override string ToString() => markup.ToString();

    public void WriteTo(TextWriter writer)
    {
        foreach (var part in markup.GetChunks())
        {
            writer.Write(part.Span);
        }
    }

    /// <summary>Markup of the program's own, never of a document.</summary>
    public HtmlWriter Raw(string own)
    {
        markup.Append(own);
        return this;
    }

    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                markup.Append(' ').Append(attribute).Append("=\"");
                if (attribute is "href" or "src" or "action" && value.StartsWith('/'))
                {
                    markup.Append(Root);
                }

                Escape(value, inAttribute: true);
                markup.Append('"');
            }
        }

        markup.Append('>');
        return this;
    }

    public HtmlWriter Close(string name)
    {
        markup.Append("</").Append(name).Append('>');
        return this;
    }

    public HtmlWriter Text(string text, bool bold = false)
    {
        Tally(text, bold);
        Escape(text, inAttribute: false);
        return this;
    }

    /// <summary>An element with nothing but text.</summary>
    public HtmlWriter Element(string name, string text, bool bold = false, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text, bold).Close(name);

    public HtmlWriter Line()
    {
        markup.Append('\n');
        return this;
    }

    /// <summary>Counts characters that the page's script will show.</summary>
    public void Tally(string text, bool bold = false)
    {
        var counts = bold ? Bold : Regular;
        foreach (var rune in text.EnumerateRunes())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, rune.Value, out _)++;
        }
    }

    private void Escape(string text, bool inAttribute)
    {
        var plain = 0;
        var at = 0;
        while (at < text.Length)
        {
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            var length = valid ? rune.Utf16SequenceLength : 1;
            if (Replacement(text[at], valid && !UnseenCharacters.Contains(rune), valid ? rune.Value : text[at], inAttribute) is { } other)
            {
                markup.Append(text, plain, at - plain).Append(other);
                plain = at + length;
            }

            at += length;
        }

        markup.Append(text, plain, text.Length - plain);
    }

    /// <summary>What stands for a character that must not stand as it is; null for all others.</summary>
    private static string? Replacement(char first, bool seen, int codePoint, bool inAttribute)
    {
        if (!seen)
        {
            var number = UnseenCharacters.NumberOf(codePoint);
            return inAttribute ? number : "<span class=\"ctl\">" + number + "</span>";
        }

        return first switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\r' => "&#13;",
            _ => null,
        };
    }
}
