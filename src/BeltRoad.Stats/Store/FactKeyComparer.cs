using System.Text;

namespace BeltRoad.Stats.Store;

/// <summary>The order in which SQLite returns the keys. The groups keep their order even if the facts within them are reversed.</summary>
internal sealed class FactKeyComparer(bool descending) : IComparer<FactKey>
{
    public int Compare(FactKey? x, FactKey? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byGroup = string.CompareOrdinal(x.Group, y.Group);
        if (byGroup != 0)
        {
            return byGroup;
        }

        var order = x.Number.CompareTo(y.Number);
        order = order != 0 ? order : CompareBytes(x.Text, y.Text);
        order = order != 0 ? order : x.Document.CompareTo(y.Document);
        order = order != 0 ? order : x.Span.CompareTo(y.Span);
        return descending ? -order : order;
    }

    /// <summary>Compares as UTF-8, where a character beyond U+FFFF sorts after all others.</summary>
    private static int CompareBytes(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
    }
}
