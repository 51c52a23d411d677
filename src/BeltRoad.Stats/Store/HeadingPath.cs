using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Store;

/// <summary>
/// Walks through a document's sections once, in step with its facts, and gives the headings in force at each offset. Offsets must not
/// decrease.
/// </summary>
internal sealed class HeadingPath(SourceDocument document)
{
    /// <summary>Separates two headings.</summary>
    public const string Separator = " › ";

    private readonly Section[] sections = [.. document.Sections.OrderBy(section => section.Heading.Start)];
    private readonly List<Section> open = [];
    private int next;

    public string At(int offset)
    {
        for (; next < sections.Length && sections[next].Heading.Start <= offset; next++)
        {
            open.RemoveAll(section => section.Level >= sections[next].Level);
            open.Add(sections[next]);
        }

        open.RemoveAll(section => Math.Max(section.Heading.End, section.Body.End) <= offset);
        return string.Join(Separator, open.Select(section => section.Heading.Of(document.Text)));
    }
}
