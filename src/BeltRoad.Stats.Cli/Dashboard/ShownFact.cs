using System.Text;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A fact with its figure in words, and the text in which a search looks for it.</summary>
internal sealed record ShownFact(StoredFact Stored, string Hedge, string Figure, string AsOf, string SearchText)
{
    private static readonly Words words = Words.Of(DigestLanguage.English);
    private static readonly FigureFormat figures = new(words);
    private static readonly PeriodFormat periods = new(words);

    public Fact Fact => Stored.Fact;

    public string Subject => SubjectLabel.Close(Fact.Subject);

    public static ShownFact Of(StoredFact stored)
    {
        var fact = stored.Fact;
        var figure = figures.Of(fact);
        var asOf = periods.Of(fact.Time);
        var full = figure.Full + (fact.Counted is { Length: > 0 } counted ? "\u00A0" + counted : string.Empty);
        return new ShownFact(stored, figure.Hedge, full, asOf, Folded(string.Join('\n', stored.Code, fact.Subject, fact.AsPrinted, figure.Hedge, full, asOf,
            Terms.Name(fact.Kind), Terms.Name(fact.Status), Terms.Name(fact.Measure), stored.Quote)));
    }

    /// <summary>As searches compare: full width and half width, upper and lower case, and all white space are the same.</summary>
    public static string Folded(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
