using System.Text;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// Writes markup in which every text and every attribute value is escaped, and keeps count of the characters shown, for the
/// page's font.
/// </summary>
public sealed class HtmlWriter
{
    private readonly StringBuilder markup = new();

    /// <summary>How often each character is shown, by weight.</summary>
    public Dictionary<int, int> Regular { get; } = [];

    public Dictionary<int, int> Bold { get; } = [];

    public override string ToString() => markup.ToString();

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
            counts[rune.Value] = counts.GetValueOrDefault(rune.Value) + 1;
        }
    }

    private void Escape(string text, bool inAttribute)
    {
        var at = 0;
        while (at < text.Length)
        {
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            if (!valid || UnseenCharacters.Contains(rune))
            {
                var number = UnseenCharacters.NumberOf(valid ? rune.Value : text[at]);
                markup.Append(inAttribute ? number : "<span class=\"ctl\">" + number + "</span>");
            }
            else
            {
                Append(rune);
            }

            at += valid ? rune.Utf16SequenceLength : 1;
        }
    }

    private void Append(Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                markup.Append("&amp;");
                break;
            case '<':
                markup.Append("&lt;");
                break;
            case '>':
                markup.Append("&gt;");
                break;
            case '"':
                markup.Append("&quot;");
                break;
            case '\'':
                markup.Append("&#39;");
                break;
            case '\r':
                markup.Append("&#13;");
                break;
            default:
                markup.Append(rune.ToString());
                break;
        }
    }
}
