using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>
/// What was read of a figure, on one line: <c>value=74000; unit=train; measure=cumulative</c>. Names that the lexicon gives, indicator and
/// scope, are not part of it: a lexicon that grows undoes no decision.
/// </summary>
internal static class FigureReading
{
    private const string Separator = "; ";

    private static readonly IReadOnlyList<CorrectionField> Fields =
    [
        .. CorrectionField.All.Where(static field => field.Name is not ("indicator" or "scope")),
    ];

    /// <summary>By field, what the exports write; a field without content is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(Fact fact) =>
        Fields
            .Select(field => (field.Name, Value: MarkedQuote.OneLine(field.Get(fact))))
            .Where(static field => field.Value.Length > 0)
            .ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);

    public static string Text(IReadOnlyDictionary<string, string> fields) =>
        string.Join(
            Separator,
            CorrectionField
                .All.Where(field => fields.ContainsKey(field.Name))
                .Select(field => field.Name + "=" + MarkedQuote.OneLine(fields[field.Name]))
        );

    /// <summary>Reads the fields back; what stands before the first field is ignored.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var starts = new List<(int At, int End, string Name)>();
        foreach (var field in CorrectionField.All)
        {
            var head = field.Name + "=";
            for (var at = text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = text.IndexOf(head, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || text.AsSpan(0, at).EndsWith(Separator))
                {
                    starts.Add((at, at + head.Length, field.Name));
                    break;
                }
            }
        }

        starts.Sort();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At - Separator.Length : text.Length;
            fields[starts[i].Name] = text[starts[i].End..Math.Max(starts[i].End, end)];
        }

        return fields;
    }

    /// <summary>A reading with some fields changed; an empty change takes the field away.</summary>
    public static IReadOnlyDictionary<string, string> Over(
        IReadOnlyDictionary<string, string> read,
        IReadOnlyDictionary<string, string> changes
    )
    {
        var all = new Dictionary<string, string>(read, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            all[name] = value;
            if (value.Length == 0)
            {
                all.Remove(name);
            }
        }

        return all;
    }

    /// <summary>What has to be changed in one reading to make the other; empty where a field is taken away.</summary>
    public static IReadOnlyDictionary<string, string> Difference(
        IReadOnlyDictionary<string, string> read,
        IReadOnlyDictionary<string, string> wanted
    ) =>
        CorrectionField
            .All.Select(field => (field.Name, Value: wanted.GetValueOrDefault(field.Name, string.Empty)))
            .Where(field => field.Value != read.GetValueOrDefault(field.Name, string.Empty))
            .ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);

    public static string PrintOf(Fact fact) => PrintOf(Of(fact));

    /// <summary>The fingerprint of a reading, in which script and spaces do not count.</summary>
    public static string PrintOf(IReadOnlyDictionary<string, string> fields) =>
        MarkedQuote.Print(
            MarkedQuote.Fold(
                Text(fields.Where(static field => field.Key is not ("indicator" or "scope")).ToDictionary(StringComparer.Ordinal))
            )
        );
}
