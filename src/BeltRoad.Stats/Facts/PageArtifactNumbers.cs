using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts;

/// <summary>Accounts for the numbers of page numbers and running headers, which no sentence holds.</summary>
internal static class PageArtifactNumbers
{
    /// <summary>The mentions with those of the furniture among them, in text order.</summary>
    public static List<NumberMention> Among(List<NumberMention> mentions, SourceDocument document)
    {
        if (document.Furniture.Count == 0)
        {
            return mentions;
        }

        var all = new List<NumberMention>(mentions.Count + document.Furniture.Count);
        var next = 0;
        foreach (var span in document.Furniture)
        {
            while (next < mentions.Count && mentions[next].Span.End <= span.Start)
            {
                all.Add(mentions[next++]);
            }

            // A number broken over two pages is one mention, and the page number lies inside it.
            var free = Math.Max(span.Start, all.Count > 0 ? all[^1].Span.End : 0);
            for (var at = free; at < span.End && (next >= mentions.Count || mentions[next].Span.Start >= span.End); at++)
            {
                if (char.IsAsciiDigit(document.Text[at]))
                {
                    var end = at;
                    while (end < span.End && char.IsAsciiDigit(document.Text[end]))
                    {
                        end++;
                    }

                    all.Add(new NumberMention(new TextSpan(at, end), MentionClass.Enumeration, "page number"));
                    at = end;
                }
            }
        }

        all.AddRange(mentions[next..]);
        return all;
    }
}
