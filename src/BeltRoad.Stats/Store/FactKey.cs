using System.Globalization;

namespace BeltRoad.Stats.Store;

/// <summary>
/// The position of a fact in a sort order. A page begins after it or ends before it, even if the fact itself no longer exists.
/// </summary>
/// <param name="Group">The unit if facts are sorted by value, else empty; undated facts form a group of their own.</param>
/// <param name="Number">The value or the last day; 0 in the other orders.</param>
/// <param name="Text">The subject; empty in the other orders.</param>
/// <param name="Document">The position of the document in the order of letters.</param>
internal sealed record FactKey(string Group, double Number, string Text, long Document, long Span)
{
    internal const string Undated = "undated";

    private const char Break = '~';

    internal long Reading { get; init; }

    /// <summary>Parses the output of <see cref="ToString"/>; returns null for anything else.</summary>
    public static FactKey? Parse(string? text) =>
        text?.Split(Break, 5) is [var document, var span, var number, var group, var words]
        && long.TryParse(document, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && long.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new FactKey(group, value, words, at, start)
            : null;

    public override string ToString() =>
        string.Join(
            Break,
            Document.ToString(CultureInfo.InvariantCulture),
            Span.ToString(CultureInfo.InvariantCulture),
            Number.ToString("R", CultureInfo.InvariantCulture),
            Group,
            Text
        );
}
