using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What a run changed against the good run before it.</summary>
internal static class RunPage
{
    private const int MostFacts = 200;

    public static void Write(HtmlWriter html, RunDifference difference)
    {
        html.Element("h1", FormattableString.Invariant($"Run {difference.Run.Id}"), true);
        html.Element("p", Moment.Of(difference.Run.Started) + ", " + (difference.Before is { } before
            ? FormattableString.Invariant($"against run {before.Id} of {Moment.Of(before.Started)}")
            : "the first good run"), false, ("class", "lead")).Line();
        if (difference.IsNone)
        {
            html.Element("p", "The same documents were read with the same outcome.", false, ("class", "empty"));
            return;
        }

        Documents(html, "Documents added", difference.Added);
        Documents(html, "Documents read anew", difference.Read);
        Documents(html, "Documents gone", difference.Gone);
        Facts(html, "Statistics new", difference.New);
        Facts(html, "Statistics no longer stated", difference.Missing);
    }

    private static void Documents(HtmlWriter html, string title, IReadOnlyList<StoredDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block")).Element("h2", FormattableString.Invariant($"{title}: {documents.Count}"), true).Open("ul");
        foreach (var document in documents)
        {
            html.Open("li", ("lang", "zh")).Element("b", document.Letter, true).Text(" ").Element("bdi", document.Title.Length > 0 ? document.Title : document.Id).Close("li");
        }

        html.Close("ul").Close("section").Line();
    }

    private static void Facts(HtmlWriter html, string title, IReadOnlyList<ShownFact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block")).Element("h2", FormattableString.Invariant($"{title}: {facts.Count}"), true);
        FactTable.Write(html, [.. facts.Take(MostFacts)], null);
        if (facts.Count > MostFacts)
        {
            html.Element("p", FormattableString.Invariant($"{facts.Count - MostFacts} more are not listed."), false, ("class", "note"));
        }

        html.Close("section").Line();
    }
}
