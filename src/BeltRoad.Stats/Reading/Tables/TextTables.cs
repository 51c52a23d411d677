using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>Finds the tables of a text without other markup: Markdown tables, and tables drawn with plain characters.</summary>
internal static class TextTables
{
    /// <summary>Returns tables in text order, without overlaps.</summary>
    public static IReadOnlyList<DocumentTable> Find(string text, LineMap lines)
    {
        var marked = MarkdownTables.Find(text, lines);
        var drawn = PlainTables.Find(text, lines, marked);
        return [.. marked.Concat(drawn).OrderBy(static table => table.Span.Start)];
    }
}
