using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Tables;

/// <summary>Finds the tables of a text that has no other marks of them: those of Markdown, and those drawn with plain characters.</summary>
internal static class TextTables
{
    /// <summary>In text order, none overlapping another.</summary>
    public static IReadOnlyList<DocumentTable> Find(string text, LineMap lines)
    {
        var marked = MarkdownTables.Find(text, lines);
        var drawn = PlainTables.Find(text, lines, marked);
        return [.. marked.Concat(drawn).OrderBy(static table => table.Span.Start)];
    }
}
