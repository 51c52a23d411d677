using BeltRoad.Stats.Charts.Painting;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats;

/// <summary>
/// An issue of a few sentences, drawn to nowhere beside a run's first steps. What draws is loaded and compiled by the time it is
/// needed, which is most of what a run over a few documents would wait for.
/// </summary>
internal static class Rehearsal
{
    private const string Sentences = """
        In 2022, exports rose 5.2 percent to 310 billion US dollars. In 2023, exports rose 4.1 percent to 322.7 billion US dollars.
        Loans of more than 12 billion US dollars were extended to 26 countries, which is 31.5 percent of all loans.
        By the end of 2023, imports stood at 95.3 billion US dollars and the freight trains had made 17,000 trips.
        """;

    private static readonly Lazy<Task> Only = new(static () => Task.Run(Perform));

    /// <summary>
    /// Begins when first called, and only then: a second run of the process finds all loaded. Nobody waits for it; what would make
    /// it fail makes the run fail, which takes the same steps.
    /// </summary>
    public static Task Begin() => Only.Value;

    private static void Perform()
    {
        var document = DocumentReader.FromText(nameof(Rehearsal), Sentences);
        IReadOnlyList<Ledger> ledgers = [IndicatorLexicon.Default.Name(StatisticsReader.Read(document))];
        var letters = DocumentLetters.Assign([document], new Dictionary<string, string>(StringComparer.Ordinal));
        var model = DigestComposer.Compose(ledgers, StatementBook.Of(ledgers, letters), new DigestOptions { IssueDate = DateOnly.MinValue, Letters = letters });
        foreach (var chart in model.Charts)
        {
            var picture = ChartBook.Paint(chart);
            PngWriter.Write(picture.Scene, Stream.Null);
            SvgWriter.Write(picture.Scene);
        }

        PdfDigest.Write(model, Stream.Null);
        HtmlDigest.Write(model, ledgers, Stream.Null);
    }
}
