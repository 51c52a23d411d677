namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// The fourth view: sums checked, conflicts, what is said twice or kept apart, and every number that was seen and not read.
/// </summary>
internal static class ChecksView
{
    public static void Write(PageContent content, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        html.Open("section", ("id", "checks"), ("class", "view"), ("aria-labelledby", "checks-title")).Open("div", ("class", "page"));
        html.Element("h1", words["view.checks"], true, ("class", "vh"), ("id", "checks-title")).Line();
        html.Open("section", ("class", "block first"));
        if (model.Checks is null)
        {
            html.Element("h2", words["checks.conflicts"], true)
                .Element("p", words["checks.unknown"], false, ("class", "empty"))
                .Close("section")
                .Line();
        }
        else
        {
            StatementTables.Checks(content, html);
            html.Close("section").Line();
            StatementTables.Boxes(content, html);
            if (model.Conflicts.Count > 0)
            {
                html.Open("section", ("class", "block")).Element("h2", words["checks.conflicts"], true);
                StatementTables.Conflicts(content, html);
                html.Close("section").Line();
            }
        }

        DoubtsView.Write(content, html);
        StatementTables.Readers(content, html);
        StatementTables.Changes(content, html);
        Refused(content, html);
        if (model.Run.Count > 0)
        {
            html.Open("section", ("class", "block")).Element("h2", words["run"], true).Open("table", ("class", "grid")).Open("tbody");
            foreach (var note in model.Run)
            {
                html.Open("tr").Element("th", note.Name, false, ("scope", "row")).Element("td", note.Value).Close("tr");
            }

            html.Close("tbody").Close("table").Element("p", words["foot.note"], false, ("class", "note")).Close("section").Line();
        }

        html.Close("div").Close("section").Line();
    }

    private static void Refused(PageContent content, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        html.Open("section", ("class", "block")).Element("h2", words["checks.refused"], true);
        if (model.Totals.Refused == 0)
        {
            html.Element("p", words["checks.refused.none"], false, ("class", "note")).Close("section").Line();
            return;
        }

        html.Element("p", words.Format("checks.refused.lead", model.Totals.Refused, model.Totals.Seen), false, ("class", "note"));
        html.Open("table", ("class", "grid refused")).Open("tbody").Line();
        foreach (var refused in model.RefusedNumbers)
        {
            var end = refused.Start + refused.Length;
            html.Open("tr").Open("td").Element("a", refused.Claim, false, ("class", "claim"), ("href", "#" + refused.Claim)).Close("td");
            html.Open("td", ("lang", "zh"))
                .Open("bdi")
                .Text(refused.Words[..refused.Start])
                .Element("mark", refused.Words[refused.Start..end], true)
                .Text(refused.Words[end..])
                .Close("bdi")
                .Close("td");
            html.Element("td", refused.Reason).Close("tr").Line();
        }

        html.Close("tbody").Close("table");
        if (model.RefusedNumbersLeftOut > 0)
        {
            html.Element("p", words.Format("checks.refused.more", model.RefusedNumbersLeftOut), false, ("class", "note"));
        }

        html.Close("section").Line();
    }
}
