using System.Globalization;
using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Puts into words, step by step, how a quantity became a fact.</summary>
internal static class TraceWriter
{
    public static IReadOnlyList<string> Steps(
        Statement statement,
        DateExpression? date,
        MeasureVerdict verdict,
        string statusRule,
        string? timeRule,
        Fact fact
    )
    {
        var quantity = statement.Quantity;
        var sentence = statement.Sentence;
        var steps = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"number: {sentence.TextOf(quantity.Token).ToString()} is "
                    + $"{Shown(quantity.Numeral.Value)}"
                    + $"{(quantity.Numeral.High is { } high ? " to " + Shown(high) : string.Empty)} ({Forms(quantity.Numeral)})"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"unit: {(quantity.UnitEntry is { } entry ? entry.Word + $" is " : string.Empty)}{quantity.Unit.Code}; value "
                    + $"{Shown(fact.Value)}"
            ),
        };
        if (quantity.Modifier != Modifier.Exact)
        {
            steps.Add(FormattableString.Invariant($"hedge: {fact.AsPrinted} is {Name(quantity.Modifier)}, {fact.Interval}"));
        }

        if (fact.Counted is { } counted)
        {
            steps.Add(FormattableString.Invariant($"counted: {counted}, {PlaceOf(statement.Counted)}"));
        }

        steps.Add(FormattableString.Invariant($"clause: {sentence.TextOf(statement.Clause.First, statement.Clause.Last).ToString()}"));
        if (statement.LastInClauseBefore(Role.Distributes) >= 0)
        {
            steps.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"dealt out: {sentence.TextOf(statement.LastInClauseBefore(Role.Distributes)).ToString()} gives each figure "
                        + $"of the clause its own subject"
                )
            );
        }

        steps.Add(
            date is { } governing
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"date: {DateText(statement, governing)} ({governing.Form}, {governing.Rule}) gives "
                        + $"{fact.Time?.ToString() ?? "no time"}"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"date: none governs the number; time "
                        + $"{fact.Time?.ToString() ?? "not stated"}{(timeRule is null ? string.Empty : ", " + timeRule)}"
                )
        );
        steps.Add("frame: " + string.Join(", ", FrameValues.Features.Told(verdict.Frame)));
        steps.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"measure: {Name(fact.Measure)}, {verdict.Rule.Id} ({verdict.Rule.Why})"
                    + $"{(verdict.Falls ? "; a fall, so negative" : string.Empty)}"
            )
        );
        steps.Add(FormattableString.Invariant($"status: {Name(fact.Status)}, {statusRule}"));
        steps.Add(FormattableString.Invariant($"subject: {fact.Subject}, {fact.SubjectRule}"));
        steps.Add(FormattableString.Invariant($"kind: {Name(fact.Kind)}"));
        return steps;
    }

    internal static string DateText(Statement statement, DateExpression date) =>
        date.Last < statement.Sentence.Count ? statement.Sentence.TextOf(date.First, date.Last).ToString() : string.Empty;

    private static string PlaceOf((int Start, int End, bool Behind)? counted) =>
        counted switch
        {
            null => "carried from before",
            { Behind: true } => "behind the number",
            _ => "named before the number",
        };

    private static string Forms(Numeral numeral) => numeral.Forms == NumeralForms.None ? "Chinese numeral" : numeral.Forms.ToString();

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Shown(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);
}
