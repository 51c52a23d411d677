using System.Globalization;
using System.Xml;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// Reads one part of a Word document as text: paragraphs, headings by style, numbered items, tables with merged cells. Deleted text is
/// skipped.
/// </summary>
/// <param name="levels">Heading levels by style id.</param>
internal sealed class DocxBody(XmlReader xml, TextAssembly assembly, IReadOnlyDictionary<string, int> levels)
{
    private const int MaxDepth = 300;

    private int tables;
    private int heading;
    private bool isItem;
    private int columnSpan;
    private bool continues;
    private bool isHeaderRow;

    /// <exception cref="XmlException">The part is not well-formed XML or is nested too deeply.</exception>
    public void Read()
    {
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                throw new XmlException(FormattableString.Invariant($"elements stand more than {MaxDepth} deep in each other"));
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var empty = xml.IsEmptyElement;
                var name = xml.LocalName;
                Begin(name);
                if (empty)
                {
                    End(name);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
        }
    }

    private void Begin(string name)
    {
        switch (name)
        {
            case "t" when !xml.IsEmptyElement:
                xml.Read();
                assembly.Add(
                    xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                        ? xml.Value
                        : string.Empty
                );
                break;
            case "tab" or "cr":
                assembly.Add(" ");
                break;
            case "br" when Attribute("type") is null or "textWrapping":
                assembly.EndBlock();
                break;
            case "p":
                heading = 0;
                isItem = false;
                break;
            case "pStyle" when Value() is { } style:
                heading = levels.GetValueOrDefault(style);
                break;
            case "outlineLvl":
                heading = Number() is < 9 and var level ? level + 1 : 0;
                break;
            case "numPr":
                isItem = true;
                break;
            case "tbl" when ++tables == 1:
                assembly.BeginTable();
                break;
            case "tr" when tables == 1:
                isHeaderRow = false;
                assembly.BeginRow();
                break;
            case "tblHeader" when tables == 1:
                isHeaderRow = Value() is not ("0" or "false");
                break;
            case "tc" when tables == 1:
                (columnSpan, continues) = (1, false);
                break;
            case "gridSpan" when tables == 1:
                columnSpan = Number();
                break;
            case "vMerge" when tables == 1:
                continues = Value() is null or "continue";
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                assembly.EndBlock(
                    heading > 0 ? new string('#', Math.Min(heading, 6)) + " "
                    : isItem ? "- "
                    : string.Empty
                );
                break;
            case "tc" when tables == 1 && continues:
                assembly.ContinueCell(columnSpan);
                break;
            case "tc" when tables == 1:
                assembly.EndCell(1, columnSpan, isHeaderRow);
                break;
            case "tr" when tables == 1:
                assembly.EndRow();
                break;
            case "tbl" when --tables == 0:
                assembly.EndTable();
                break;
            default:
                break;
        }
    }

    private string? Attribute(string name) => xml.GetAttribute(name, xml.NamespaceURI);

    private string? Value() => Attribute("val");

    private int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
