using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// The paragraphs of one digest. A table is tried on pages that nobody will see before it is drawn, and what a trial has laid
/// is not laid again.
/// </summary>
internal sealed class LaidParagraphs
{
    private readonly Dictionary<(IReadOnlyList<TextRun> Runs, ParagraphOptions Options), Paragraph> laid = new(new SameText());

    public Paragraph Lay(IReadOnlyList<TextRun> runs, ParagraphOptions options)
    {
        if (!laid.TryGetValue((runs, options), out var paragraph))
        {
            paragraph = Paragraph.Lay(runs, options);
            laid.Add((runs, options), paragraph);
        }

        return paragraph;
    }

    private sealed class SameText : IEqualityComparer<(IReadOnlyList<TextRun> Runs, ParagraphOptions Options)>
    {
        public bool Equals(
            (IReadOnlyList<TextRun> Runs, ParagraphOptions Options) one,
            (IReadOnlyList<TextRun> Runs, ParagraphOptions Options) other
        )
        {
            if (one.Runs.Count != other.Runs.Count || one.Options != other.Options)
            {
                return false;
            }

            for (var i = 0; i < one.Runs.Count; i++)
            {
                if (one.Runs[i] != other.Runs[i])
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode((IReadOnlyList<TextRun> Runs, ParagraphOptions Options) key)
        {
            var hash = new HashCode();
            hash.Add(key.Options.Width);
            foreach (var run in key.Runs)
            {
                hash.Add(run.Text.GetHashCode(StringComparison.Ordinal));
            }

            return hash.ToHashCode();
        }
    }
}
