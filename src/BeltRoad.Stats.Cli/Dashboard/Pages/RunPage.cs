using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What changed between a run and the good run before it: documents, and statements with the old and the new sentence.</summary>
internal static class RunPage
{
    private const int MostChanges = 200;

    public static void Write(HtmlWriter html, DashboardWords words, ReportDesk desk, RunDifference difference)
    {
        html.Element("h1", words.Format("difference.title", (int)difference.Run.Id), true);
        html.Element(
                "p",
                difference.Before is { } before
                    ? words.Format(
                        "difference.against",
                        UtcTimestamp.Of(difference.Run.Started),
                        (int)before.Id,
                        UtcTimestamp.Of(before.Started)
                    )
                    : words.Format("difference.first", UtcTimestamp.Of(difference.Run.Started)),
                false,
                ("class", "lead")
            )
            .Line();
        if (difference.IsNone)
        {
            html.Element("p", words["difference.none"], false, ("class", "empty"));
            return;
        }

        Documents(html, words, "difference.added", difference.Added, difference.AddedCount);
        Documents(html, words, "difference.read", difference.Read, difference.Read.Count);
        Documents(html, words, "difference.gone", difference.Gone, difference.Gone.Count);
        foreach (var changes in difference.Changes.GroupBy(change => change.Sort))
        {
            Changes(html, words, desk, difference, changes.Key, [.. changes]);
        }
    }

    private static void Documents(HtmlWriter html, DashboardWords words, string title, IReadOnlyList<StoredDocument> documents, int count)
    {
        if (documents.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block")).Element("h2", words.Format(title, count), true).Open("ul");
        foreach (var document in documents.Take(RunDifference.MostDocuments))
        {
            html.Open("li", ("lang", "zh"))
                .Element("b", document.Letter, true)
                .Text(" ")
                .Element("bdi", document.Title.Length > 0 ? document.Title : document.Id)
                .Close("li");
        }

        html.Close("ul");
        if (count > RunDifference.MostDocuments)
        {
            html.Element("p", words.Format("difference.rest", count - RunDifference.MostDocuments), false, ("class", "note"));
        }

        html.Close("section").Line();
    }

    private static void Changes(
        HtmlWriter html,
        DashboardWords words,
        ReportDesk desk,
        RunDifference difference,
        ChangeSort sort,
        IReadOnlyList<FactChange> changes
    )
    {
        html.Open("section", ("class", "block"), ("id", EnumNames.Name(sort)))
            .Element("h2", words.Format("difference.facts", words["change." + sort], changes.Count), true)
            .Open("ul", ("class", "issue-list"));
        foreach (var change in changes.Take(MostChanges))
        {
            var fact = (change.New ?? change.Old)!;
            html.Open("li").Open("h3");
            FactTable.Subject(html, words, StoredClaims.LabelOf(fact, words.Digest), SubjectLabel.Close(fact.Fact.Subject));
            html.Close("h3").Open("dl", ("class", "quotes"));
            Side(html, words, "difference.old", change.Old, linked: false);
            Side(html, words, "difference.new", change.New, linked: true);
            html.Close("dl").Close("li").Line();
        }

        html.Close("ul");
        if (changes.Count > MostChanges)
        {
            html.Element(
                "p",
                words.Format(
                    "difference.more",
                    changes.Count - MostChanges,
                    desk.DiffCommand,
                    (int)difference.Before!.Id,
                    (int)difference.Run.Id
                ),
                false,
                ("class", "note")
            );
        }

        html.Close("section").Line();
    }

    /// <summary>The claim code links to the source view if the last run states the sentence; one of an earlier run may be gone.</summary>
    private static void Side(HtmlWriter html, DashboardWords words, string word, StoredFact? fact, bool linked)
    {
        if (fact is null)
        {
            return;
        }

        html.Element("dt", words[word])
            .Open("dd")
            .Element(
                linked ? "a" : "span",
                fact.Code,
                false,
                ("class", "claim"),
                ("href", linked ? FactTable.AddressOf(fact.Letter, fact.Code) : null)
            )
            .Open("span");
        Quoted.Write(html, fact.Fact, fact.Quote);
        html.Close("span").Close("dd");
    }
}
