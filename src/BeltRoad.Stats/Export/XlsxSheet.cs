using System.Buffers;
using System.Globalization;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Export;

/// <summary>Writes one sheet of a workbook as SpreadsheetML, row by row, under a header that stays visible.</summary>
internal sealed class XlsxSheet
{
    private const int LongestCell = 32_767;

    /// <summary>Begins a header cell in the bold format of <see cref="XlsxParts"/>.</summary>
    private const string BoldText = "<c s=\"1\" t=\"inlineStr\"><is><t>";

    private const string PlainText = "<c t=\"inlineStr\"><is><t>";
    private const string SpacedText = "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">";

    /// <summary>
    /// Markup characters, control characters that XML cannot hold or does not keep, and characters that are invalid alone.
    /// </summary>
    private static readonly char[] Marks =
    [
        '<',
        '>',
        '&',
        '\r',
        '\uFFFE',
        '\uFFFF',
        .. Enumerable
            .Range(0, 0x20)
            .Where(code => code is not ('\t' or '\n'))
            .Concat(Enumerable.Range(0xD800, 0x800))
            .Select(code => (char)code),
    ];

    private static readonly SearchValues<char> Marked = SearchValues.Create(Marks);

    /// <summary>
    /// Also contains every character that <see cref="char.IsWhiteSpace(char)"/> accepts and that is no control character; the tests try
    /// every character.
    /// </summary>
    private static readonly SearchValues<char> MarkedOrSpace = SearchValues.Create([
        .. Marks,
        '\t',
        '\n',
        ' ',
        '\u0085',
        '\u00A0',
        '\u1680',
        .. Enumerable.Range(0x2000, 0xB).Select(code => (char)code),
        '\u2028',
        '\u2029',
        '\u202F',
        '\u205F',
        '\u3000',
    ]);

    private readonly TextWriter writer;
    private int rows;
    private int columns;

    /// <param name="widths">The widths of the columns in characters.</param>
    public XlsxSheet(TextWriter writer, ReadOnlySpan<double> widths)
    {
        this.writer = writer;
        writer.Write(
            XlsxParts.Declaration
                + "<worksheet xmlns=\""
                + XlsxParts.Main
                + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
        );
        for (var i = 0; i < widths.Length; i++)
        {
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>"
                )
            );
        }

        writer.Write("</cols><sheetData>");
    }

    public void Head(IReadOnlyList<string> names)
    {
        Begin();
        foreach (var name in names)
        {
            Text(name, BoldText);
        }

        EndRow();
        columns = names.Count;
    }

    public XlsxSheet Begin()
    {
        writer.Write("<row>");
        rows++;
        return this;
    }

    /// <summary>Writes text with the type of text, so that it is never a formula.</summary>
    public XlsxSheet Text(string? text) => Text(text, PlainText);

    public XlsxSheet Number(decimal? value)
    {
        if (value is { } number)
        {
            Span<char> room = stackalloc char[PlainDecimal.Longest];
            writer.Write("<c t=\"n\"><v>");
            writer.Write(room[..PlainDecimal.Write(number, room)]);
            writer.Write("</v></c>");
        }
        else
        {
            writer.Write("<c/>");
        }

        return this;
    }

    public void EndRow() => writer.Write("</row>");

    public void End() =>
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"</sheetData><autoFilter ref=\"A1:{DocumentLetters.Of(columns - 1)}{rows}\"/></worksheet>"
            )
        );

    private XlsxSheet Text(string? text, string opening)
    {
        if (string.IsNullOrEmpty(text))
        {
            writer.Write("<c/>");
            return this;
        }

        var isPlain = IsPlain(text);
        writer.Write(!isPlain && HasSpaceToKeep(text) ? SpacedText : opening);
        if (isPlain || IsPrintable(text))
        {
            writer.Write(text);
        }
        else
        {
            Printable(text);
        }

        writer.Write("</t></is></c>");
        return this;
    }

    /// <summary>Whether a text has neither spaces nor characters that need attention, as most have; checked in one pass.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) => text.Length <= LongestCell && !text.ContainsAny(MarkedOrSpace);

    /// <summary>Whether a reader would drop spaces at the edges or collapse them.</summary>
    private static bool HasSpaceToKeep(ReadOnlySpan<char> text) =>
        char.IsWhiteSpace(text[0])
        || char.IsWhiteSpace(text[^1])
        || text.ContainsAny('\t', '\n')
        || text.IndexOf("  ", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a text may be written unchanged.</summary>
    private static bool IsPrintable(ReadOnlySpan<char> text) => text.Length <= LongestCell && !text.ContainsAny(Marked);

    /// <summary>Writes the text without characters that XML cannot hold, cut to the length of a cell.</summary>
    private void Printable(string text)
    {
        var left = LongestCell;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= rune.Utf16SequenceLength;
            if (left < 0)
            {
                return;
            }

            switch (rune.Value)
            {
                case '<':
                    writer.Write("&lt;");
                    break;
                case '>':
                    writer.Write("&gt;");
                    break;
                case '&':
                    writer.Write("&amp;");
                    break;
                case '\r':
                    writer.Write("&#13;");
                    break;
                case (< 0x20 and not ('\t' or '\n')) or 0xFFFE or 0xFFFF:
                    writer.Write('\uFFFD');
                    break;
                case <= char.MaxValue:
                    writer.Write((char)rune.Value);
                    break;
                default:
                    writer.Write(rune.ToString());
                    break;
            }
        }
    }
}
