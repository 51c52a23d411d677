using System.Globalization;

namespace BeltRoad.Stats.Store;

/// <summary>Where a fact stands in an order: a page goes on behind it, or ends before it, whether or not the fact is still there.</summary>
/// <param name="Group">The unit in the order of values, else empty; what has no time stands in a group of its own.</param>
/// <param name="Number">The value or the last day; 0 in other orders.</param>
/// <param name="Text">The subject; empty in other orders.</param>
/// <param name="Document">The document's place in the order of letters.</param>
internal sealed record FactKey(string Group, double Number, string Text, long Document, long Span)
{
    internal const string Undated = "undated";

    private const char Break = '~';

    internal long Reading { get; init; }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
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
