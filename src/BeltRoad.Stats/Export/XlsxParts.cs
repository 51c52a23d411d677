using System.Globalization;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Export;

/// <summary>The parts of a workbook that define its sheets and the styles of its cells (ECMA-376, parts 1 and 2).</summary>
internal static class XlsxParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The part that readers look for first.</summary>
    public const string TypesName = "[Content_Types].xml";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string Types(bool hasDerived) =>
        $"""{Declaration}<Types xmlns="{Package}content-types">"""
        + $"""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + $"""<Default Extension="xml" ContentType="application/xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Type}sheet.main+xml"/>"""
        + $"""<Override PartName="/xl/styles.xml" ContentType="{Type}styles+xml"/>{SheetType(1)}{SheetType(2)}"""
        + $"""{(hasDerived ? SheetType(3) : string.Empty)}</Types>""";

    /// <param name="derived">Columns and rows of the sheet of derived values; null if there is none.</param>
    public static IReadOnlyList<(string Name, string Text)> Rest(int columns, int rows, (int Columns, int Rows)? derived) =>
        [
            (
                "_rels/.rels",
                $"""{Declaration}<Relationships xmlns="{Package}relationships">"""
                    + $"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Sheet("facts", 1)}{Sheet("columns", 2)}"""
                    + $"""{(derived is null ? string.Empty : Sheet("derived", 4))}</sheets><definedNames>"""
                    + $"""{Filter("facts", 0, columns, rows)}"""
                    + $"""{(derived is { } sheet ? Filter("derived", 2, sheet.Columns, sheet.Rows) : string.Empty)}"""
                    + $"""</definedNames></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""{Declaration}<Relationships xmlns="{Package}relationships">{Related(1, "worksheet", "worksheets/sheet1")}"""
                    + $"""{Related(2, "worksheet", "worksheets/sheet2")}"""
                    + $"""{(derived is null ? string.Empty : Related(4, "worksheet", "worksheets/sheet3"))}"""
                    + $"""{Related(3, "styles", "styles")}</Relationships>"""
            ),
            (
                "xl/styles.xml",
                $"""{Declaration}<styleSheet xmlns="{Main}"><fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font>"""
                    + $"""</fonts><fills><fill><patternFill patternType="none"/></fill><fill>"""
                    + $"""<patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/>"""
                    + $"""</cellStyleXfs><cellXfs><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>"""
            ),
        ];

    private static string SheetType(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Type}worksheet+xml"/>"""
        );

    private static string Sheet(string name, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"""<sheet name="{name}" sheetId="{id}" r:id="rId{id}"/>""");

    private static string Related(int id, string type, string target) =>
        string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{id}" Type="{Office}/{type}" Target="{target}.xml"/>""");

    /// <summary>Spreadsheet programs look for the range of a filter under this name; some show no filter without it.</summary>
    private static string Filter(string sheet, int index, int columns, int rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{index}" hidden="1">"""
                + $"""{sheet}!$A$1:${DocumentLetters.Of(columns - 1)}${rows + 1}</definedName>"""
        );
}
