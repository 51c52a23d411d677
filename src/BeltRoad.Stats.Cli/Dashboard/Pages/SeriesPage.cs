using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What is stated more than once, or at more than one time; conflicts with both sentences, the one that is used and the rule.</summary>
internal static class SeriesPage
{
    private const int MostSeries = 300;

    public static void Write(HtmlWriter html, DashboardWords words, Snapshot snapshot)
    {
        var series = snapshot.Series;
        html.Element("h1", words["view.series"], true);
        html.Element("p", words["series.lead"], false, ("class", "lead")).Line();
        if (series.Count == 0)
        {
            html.Element("p", words["series.none"], false, ("class", "empty"));
            return;
        }

        html.Element("p", words.Format("series.conflicts", series.Count, series.Count(one => one.Conflicts.Count > 0)), false, ("class", "note"), ("id", "count"));
        html.Open("ul", ("class", "issue-list")).Line();
        foreach (var one in series.Take(MostSeries))
        {
            One(html, words, snapshot, one);
        }

        html.Close("ul").Line();
        if (series.Count > MostSeries)
        {
            html.Element("p", words.Format("series.more", series.Count - MostSeries), false, ("class", "note"));
        }
    }

    private static void One(HtmlWriter html, DashboardWords words, Snapshot snapshot, ShownSeries series)
    {
        var label = LabelOf(series.Observations[0], words);
        html.Open("li", ("class", series.Conflicts.Count > 0 ? "bad" : null)).Open("h2").Element("span", label.Text, true);
        if (label.IsGloss)
        {
            html.Text(" ").Element("bdi", label.Source, true, ("lang", "zh"), ("class", "own"));
        }

        html.Close("h2");
        var key = series.Key;
        var fact = series.Observations[0].Fact;
        var unit = key.Counted.Length > 0 ? key.Counted : new FigureFormat(words.Digest).UnitWord(fact.Unit);
        html.Open("p", ("class", "note"), ("lang", "zh")).Text(string.Join(words["comma"], new[] { unit, words.Digest["measure." + key.Measure], words["basis." + key.Basis], words.Digest["status." + key.Status] }.Where(part => part.Length > 0))).Close("p");
        foreach (var conflict in series.Conflicts)
        {
            Conflict(html, words, conflict);
        }

        html.Open("table", ("class", "grid")).Open("thead").Open("tr").Element("th", words["head.time"], false, ("scope", "col")).Element("th", words["head.value"], false, ("scope", "col"), ("class", "r")).Element("th", words["head.stated"], false, ("scope", "col"), ("class", "at")).Close("tr").Close("thead").Open("tbody");
        foreach (var observation in series.Observations)
        {
            var text = snapshot.Fact(observation.Lead.Code)!.In(words);
            html.Open("tr").Element("td", text.AsOf, false, ("class", observation.Key.Time is null ? "none" : null));
            html.Open("td", ("class", "r value"), ("lang", "zh")).Text(text.Hedge.Length > 0 ? text.Hedge + " " : string.Empty).Element("b", text.Figure, true).Close("td").Open("td", ("class", "at"));
            foreach (var claim in observation.Claims)
            {
                Code(html, claim);
                html.Text(" ");
            }

            html.Close("td").Close("tr");
        }

        html.Close("tbody").Close("table").Close("li").Line();
    }

    /// <summary>Of the editions of one meeting, the name without an edition.</summary>
    private static SubjectLabel LabelOf(Observation observation, DashboardWords words)
    {
        var label = SubjectLabel.Of(observation, words.Digest);
        return observation.Indicator is not null || observation.Key.Edition.Length == 0 ? label
            : label.IsGloss ? label with { Source = SubjectWords.SplitEdition(label.Source).Subject }
            : label with { Text = SubjectWords.SplitEdition(label.Text).Subject };
    }

    private static void Conflict(HtmlWriter html, DashboardWords words, Conflict conflict)
    {
        html.Element("p", "\u2717 " + words["series.differ"], true, ("class", "bad-word"));
        html.Open("dl", ("class", "quotes"));
        Side(html, words["series.used"], conflict.Used.Lead);
        foreach (var other in conflict.Others)
        {
            Side(html, words["series.unused"], other.Lead);
        }

        html.Close("dl").Element("p", words.Format("series.rule", conflict.Used.Lead.Code, words.Digest["conflict.rule." + conflict.Rule]), false, ("class", "note"));
    }

    private static void Side(HtmlWriter html, string word, Claim claim)
    {
        html.Element("dt", word).Open("dd");
        Code(html, claim);
        html.Open("span");
        Quoted.Write(html, claim.Fact, claim.Quote);
        html.Close("span").Close("dd");
    }

    private static void Code(HtmlWriter html, Claim claim) => html.Element("a", claim.Code, false, ("class", "claim"), ("href", FactTable.AddressOf(claim.Letter, claim.Code)));
}
