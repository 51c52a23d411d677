namespace BeltRoad.Stats.Digest.Html;

/// <summary>The figures that are not sure, each with its doubts, and how often such figures were right.</summary>
internal static class DoubtsView
{
    public static void Write(PageContent content, HtmlWriter html)
    {
        if (content.Model.Doubts is not { } box)
        {
            return;
        }

        var words = content.Words;
        html.Open("section", ("class", "block"), ("id", "look"))
            .Element("h2", words["look"], true)
            .Element("p", box.Words, false, ("class", "note"));
        Reliability(content, box, html);
        html.Open("table", ("class", "grid statements doubts")).Open("thead").Open("tr");
        foreach (var head in (ReadOnlySpan<string>)["readers.where", "look.read", "look.why", "look.confidence"])
        {
            html.Element("th", words[head], false, ("scope", "col"), ("class", head == "look.confidence" ? "r" : null));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var row in box.Rows)
        {
            html.Open("tr").Open("td");
            StatementTables.Quote(content, html, row.Place);
            html.Close("td")
                .Open("td")
                .Open("p")
                .Element("bdi", row.Subject, false, ("lang", "zh"))
                .Close("p")
                .Element("p", row.Read)
                .Close("td")
                .Element("td", row.Why)
                .Element("td", row.Confidence, true, ("class", "r"))
                .Close("tr")
                .Line();
        }

        html.Close("tbody").Close("table");
        if (box.RowsLeftOut > 0)
        {
            html.Element("p", words.Format("look.more", box.RowsLeftOut), false, ("class", "note"));
        }

        html.Close("section").Line();
    }

    private static void Reliability(PageContent content, DoubtBox box, HtmlWriter html)
    {
        if (box.Reliability.Count == 0)
        {
            return;
        }

        var words = content.Words;
        html.Element("p", words["look.reliability"], false, ("class", "note"))
            .Open("div", ("class", "reliability"), ("tabindex", "0"))
            .Open("table", ("class", "grid"))
            .Open("thead")
            .Open("tr")
            .Element("th", words["look.said"], false, ("scope", "row"));
        foreach (var (said, _, _) in box.Reliability)
        {
            html.Element("th", said, false, ("scope", "col"), ("class", "r"));
        }

        html.Close("tr").Close("thead").Open("tbody").Open("tr").Element("th", words["look.found"], true, ("scope", "row"));
        foreach (var (_, found, _) in box.Reliability)
        {
            html.Element("td", found, true, ("class", "r"));
        }

        html.Close("tr").Open("tr").Element("th", words["look.figures"], false, ("scope", "row"));
        foreach (var (_, _, figures) in box.Reliability)
        {
            html.Element("td", figures, false, ("class", "r"));
        }

        html.Close("tr").Close("tbody").Close("table").Close("div").Line();
    }
}
