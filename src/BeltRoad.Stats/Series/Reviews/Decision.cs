using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>What a person decided about one figure, as a row of <c>confirmations.csv</c>.</summary>
/// <param name="Document">The id of the document as in the store.</param>
/// <param name="Quote">The words around the number, the number itself in ⟦ ⟧.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When, in UTC to the second: <c>2026-11-25T08:15:02Z</c>.</param>
/// <param name="Why">Empty where no reason was given.</param>
/// <param name="Read">What the program read, as <see cref="FigureReading"/> writes it.</param>
/// <param name="Decided">The fields that the person changed, in the same form; empty unless <see cref="Verdict.Corrected"/>.</param>
/// <param name="Text">The fingerprint of the sentence with the place of the number.</param>
/// <param name="ReadingPrint">The fingerprint of the reading as decided: <paramref name="Decided"/> over <paramref name="Read"/>.</param>
internal sealed record Decision(
    string Document,
    string Quote,
    Verdict Verdict,
    string By,
    string On,
    string Why,
    string Read,
    string Decided,
    string Text,
    string ReadingPrint
)
{
    /// <summary>The fields of the figure as the person confirmed them.</summary>
    public IReadOnlyDictionary<string, string> Confirmed => FigureReading.Over(FigureReading.Parse(Read), FigureReading.Parse(Decided));

    /// <summary>Whether it holds for a reading: the figure reads as it was decided.</summary>
    public bool HoldsFor(string readingPrint) => ReadingPrint == readingPrint;

    /// <summary>The rows of <c>corrections.csv</c> that carry it out; none unless fields were changed.</summary>
    public IEnumerable<Correction> Corrections()
    {
        var read = FigureReading.Parse(Read);
        var reason = $"{(Why.Length > 0 ? Why : "reviewed")} ({By}, {On[..10]})";
        return CorrectionField
            .All.Where(field => FigureReading.Parse(Decided).ContainsKey(field.Name))
            .Select(field => new Correction(
                0,
                Document,
                Quote,
                field.Name,
                FigureReading.Parse(Decided)[field.Name],
                reason,
                read.GetValueOrDefault(field.Name, string.Empty)
            ));
    }
}

/// <summary>A person's verdict on a figure as the program reads it.</summary>
internal enum Verdict
{
    /// <summary>It is right as read.</summary>
    Accepted,

    /// <summary>It is right with the changed fields.</summary>
    Corrected,

    /// <summary>The number is no statistic.</summary>
    Refused,
}
