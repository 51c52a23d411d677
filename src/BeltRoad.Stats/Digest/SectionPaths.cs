using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Digest;

/// <summary>The heading a place of a document stands under.</summary>
internal sealed class SectionPaths(SourceDocument document)
{
    private readonly Section[] sections = [.. document.Sections.OrderBy(section => section.Heading.Start)];

    /// <summary>The innermost heading on one line; empty before the first, and under the document's own title.</summary>
    public string At(int offset)
    {
        var low = 0;
        var high = sections.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sections[middle].Heading.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0; i--)
        {
            if (sections[i].Body.End > offset)
            {
                var heading = NormalizedText.Of(document.Text, sections[i].Heading).Text;
                return string.Equals(heading, document.Title, StringComparison.Ordinal) ? string.Empty : heading;
            }
        }

        return string.Empty;
    }
}
