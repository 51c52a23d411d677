using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Diagnostics;

/// <summary>Every sentence in which the program says that something cannot be done: what, where, and the remedy.</summary>
/// <remarks>One file for each thing that is refused: the input, the store, the schedule, and so on.</remarks>
internal static partial class RefusalTexts
{
    /// <summary>As much of a faulty line as is shown, in characters.</summary>
    private const int ExcerptLength = 60;

    private static string Sentence(string reason) => reason.TrimEnd('.', ' ', '\n', '\r');

    private static string Cut(string value) => value.Length <= ExcerptLength ? OneLine(value) : OneLine(value[..ExcerptLength]) + "…";

    private static string Excerpt(string line, int at, out int caret)
    {
        at = Math.Clamp(at, 0, line.Length);
        var from = Math.Max(0, at - (ExcerptLength / 2));
        caret = at - from;
        return OneLine(line.Substring(from, Math.Min(ExcerptLength, line.Length - from)));
    }

    /// <summary>Control characters of a document must not drive a terminal.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
