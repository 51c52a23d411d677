using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The tables of conflicts and of checks, with the sentences of both sides.</summary>
internal static class StatementTables
{
    public static void Conflicts(PageContent content, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        html.Open("table", ("class", "grid statements")).Open("tbody").Line();
        foreach (var conflict in model.Conflicts)
        {
            html.Open("tr").Open("th", ("scope", "row")).Text(conflict.Label + words["comma"] + conflict.AsOf).Close("th");
            html.Open("td").Element("b", words["checks.used"], true).Text(words["colon"] + conflict.Why);
            Quote(content, html, conflict.Used);
            html.Close("td").Open("td").Element("b", words["checks.notused"], true);
            foreach (var (_, quote) in conflict.Others)
            {
                Quote(content, html, quote);
            }

            html.Close("td").Close("tr").Line();
        }

        html.Close("tbody").Close("table");
        if (model.ConflictsLeftOut > 0)
        {
            html.Element("p", words.Format("checks.conflicts.more", model.ConflictsLeftOut), false, ("class", "note"));
        }
    }

    public static void Checks(PageContent content, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        var (checks, findings) = (model.Checks!, model.Findings!);
        html.Element("h2", words.Format("checks.sums", findings.Failed, findings.Passed, findings.NotCheckable), true);
        if (checks.Count == 0)
        {
            html.Element("p", words["checks.sums.none"], false, ("class", "note"));
            return;
        }

        html.Element("p", words["checks.sums.note"], false, ("class", "note"));
        html.Open("table", ("class", "grid statements")).Open("tbody").Line();
        foreach (var check in checks)
        {
            html.Open("tr", ("class", check.Result == CheckResult.Fail ? "failed" : null)).Open("th", ("scope", "row"));
            html.Raw(Glyphs.Of(check.Result))
                .Open("span", ("class", "result-words"))
                .Element("b", check.ResultWord, true)
                .Text(" ")
                .Element("span", check.SortWord)
                .Close("span")
                .Close("th")
                .Open("td");
            Quote(content, html, check.One);
            html.Close("td").Open("td");
            foreach (var quote in check.Others)
            {
                Quote(content, html, quote);
            }

            html.Close("td").Element("td", check.Reckoning).Close("tr").Line();
        }

        html.Close("tbody").Close("table");
        if (model.ChecksLeftOut > 0)
        {
            html.Element("p", words.Format("checks.more", model.ChecksLeftOut), false, ("class", "note"));
        }
    }

    /// <summary>On how many numerals two readers agree, and those on which they do not.</summary>
    public static void Readers(PageContent content, HtmlWriter html)
    {
        if (content.Model.Readers is not { } readers)
        {
            return;
        }

        var words = content.Words;
        html.Open("section", ("class", "block"))
            .Element("h2", words["checks.readers"], true)
            .Element("p", readers.Words, false, ("class", "note"));
        if (readers.Rows.Count > 0)
        {
            html.Open("table", ("class", "grid statements"))
                .Open("thead")
                .Open("tr")
                .Element("th", words["readers.where"], false, ("scope", "col"))
                .Element("th", words["readers.first"], false, ("scope", "col"))
                .Element("th", words["readers.second"], false, ("scope", "col"))
                .Close("tr")
                .Close("thead")
                .Open("tbody")
                .Line();
            foreach (var row in readers.Rows)
            {
                html.Open("tr").Open("td");
                Quote(content, html, row.Place);
                html.Close("td").Element("td", row.First).Element("td", row.Second).Close("tr").Line();
            }

            html.Close("tbody").Close("table");
        }

        if (readers.RowsLeftOut > 0)
        {
            html.Element("p", words.Format("readers.more", readers.RowsLeftOut), false, ("class", "note"));
        }

        html.Close("section").Line();
    }

    /// <summary>What contradicts, what is said twice, what is kept apart.</summary>
    public static void Boxes(PageContent content, HtmlWriter html)
    {
        html.Open("div", ("class", "trust-boxes")).Line();
        foreach (var box in content.Model.TrustBoxes)
        {
            html.Open("section", ("class", "trust-box")).Element("h2", box.Heading, true).Open("ul");
            foreach (var line in box.Lines)
            {
                html.Open("li").Text(line.Words);
                foreach (var claim in line.Claims)
                {
                    html.Text(" ").Element("a", claim, false, ("class", "claim"), ("href", content.LinkTo(claim)));
                }

                html.Close("li");
            }

            html.Close("ul").Close("section").Line();
        }

        html.Close("div").Line();
    }

    /// <summary>What changed since the issue before, with the words of both.</summary>
    public static void Changes(PageContent content, HtmlWriter html)
    {
        if (content.Model.Changes is not { Rows.Count: > 0 } changes)
        {
            return;
        }

        var words = content.Words;
        html.Open("section", ("class", "block")).Element("h2", words.Format("changes", changes.Since), true);
        html.Open("table", ("class", "grid statements"))
            .Open("thead")
            .Open("tr")
            .Element("th", words["changes.change"], false, ("scope", "col"))
            .Element("th", words["changes.old"], false, ("scope", "col"))
            .Element("th", words["changes.new"], false, ("scope", "col"))
            .Close("tr")
            .Close("thead")
            .Open("tbody")
            .Line();
        foreach (var row in changes.Rows)
        {
            html.Open("tr")
                .Open("th", ("scope", "row"))
                .Element("b", row.SortWord, true)
                .Text(" ")
                .Element("bdi", row.Subject, false, ("lang", "zh"))
                .Close("th");
            foreach (var (quote, isLinked) in new[] { (row.Old, false), (row.New, true) })
            {
                html.Open("td");
                if (quote is not null)
                {
                    Quote(content, html, quote, isLinked);
                }

                html.Close("td");
            }

            html.Close("tr").Line();
        }

        html.Close("tbody").Close("table");
        if (changes.RowsLeftOut > 0)
        {
            html.Element("p", words.Format("changes.more", changes.RowsLeftOut), false, ("class", "note"));
        }

        html.Close("section").Line();
    }

    /// <param name="isLinked">False for words of an earlier issue, whose code leads nowhere in this one.</param>
    public static void Quote(PageContent content, HtmlWriter html, CheckQuote quote, bool isLinked = true)
    {
        var end = quote.Start + quote.Length;
        html.Open("p");
        if (isLinked)
        {
            html.Element("a", quote.Claim, false, ("class", "claim"), ("href", content.LinkTo(quote.Claim)));
        }
        else
        {
            html.Element("span", quote.Claim, false, ("class", "claim"));
        }

        html.Text(" ").Open("bdi", ("lang", "zh")).Text(quote.Quote[..quote.Start]);
        if (quote.Length > 0)
        {
            html.Element("mark", quote.Quote[quote.Start..end], true);
        }

        html.Text(quote.Quote[end..]).Close("bdi").Close("p");
    }
}
