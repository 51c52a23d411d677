using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The next times of the digests, in their own zones and the reader's, with links to their reports.</summary>
internal static class SchedulePage
{
    public static void Write(HtmlWriter html, DashboardWords words, ScheduleView view)
    {
        html.Element("h1", words["view.schedule"], true).Line();
        if (view.Fault is { } fault)
        {
            html.Element("p", words.Format("schedule.fault", fault), false, ("class", "empty fault"), ("id", "fault"));
        }
        else if (view.Rows.Count == 0)
        {
            html.Element("p", words["schedule.none"], false, ("class", "empty"), ("id", "schedule"));
            return;
        }

        html.Root = string.Empty; // each card leads to a report of its own
        foreach (var row in view.Rows)
        {
            html.Open("section", ("class", "block due"), ("aria-labelledby", "due-" + row.Desk.Name)).Open("div", ("class", "due-what"));
            html.Open("h2", ("id", "due-" + row.Desk.Name)).Element("a", row.Desk.Name, true, ("href", row.Desk.Root + "/")).Close("h2");
            Settings(html, words, row);
            Links(html, words, row);
            html.Close("div");
            Times(html, words, row);
            html.Close("section").Line();
        }

        NodeTable.Write(html, words, view.Nodes);
        html.Open("p", ("class", "note"))
            .Text(words["schedule.note"] + words["colon"])
            .Element("code", "beltroad schedule --health")
            .Close("p");
    }

    private static void Settings(HtmlWriter html, DashboardWords words, ScheduleView.Row row)
    {
        html.Open("dl", ("class", "due-list"));
        html.Element("dt", words["schedule.due"])
            .Open("dd")
            .Element("code", row.Digest.Settings.Cron ?? words["schedule.watch"])
            .Close("dd");
        if (row.Digest is { Cron: not null, Settings.Watch: true })
        {
            html.Element("dt", words["schedule.also"]).Element("dd", words["schedule.watch"]);
        }

        html.Element("dt", words["schedule.documents"]).Open("dd").Element("bdi", row.Digest.Options.Input).Close("dd");
        html.Element("dt", words["schedule.last"]).Open("dd");
        if (row.Fault is { } fault)
        {
            html.Element("span", fault, false, ("class", "fault bad-word"));
        }
        else if (row.Health?.Last is { } last)
        {
            html.Element(
                    "span",
                    words["result." + EnumNames.Name(last.State)],
                    row.Health.IsFailing,
                    ("class", row.Health.IsFailing ? "bad-word" : null)
                )
                .Text(words["comma"] + UtcTimestamp.Of(last.Started, row.Digest.Zone, words));
            if (last.Error is { } error)
            {
                html.Open("br").Element("span", error.Split('\n')[0], false, ("class", "fault"));
            }
        }
        else
        {
            html.Text(words["schedule.never"]);
        }

        html.Close("dd");
        if (row.Health is { IsSetBack: true, SetBack: { } setBack })
        {
            html.Element("dt", words["schedule.clock"])
                .Element(
                    "dd",
                    words.Format(
                        "schedule.setback",
                        UtcTimestamp.Of(setBack.Was, row.Digest.Zone, words),
                        UtcTimestamp.Of(setBack.Became, row.Digest.Zone, words)
                    ),
                    false,
                    ("class", "bad-word")
                );
        }

        if (row.Stored is { } stored)
        {
            html.Element("dt", words["head.state"]).Element("dd", words.Find("trigger." + stored.State) ?? stored.State.ToLowerInvariant());
        }

        html.Close("dl");
    }

    private static void Links(HtmlWriter html, DashboardWords words, ScheduleView.Row row)
    {
        if (row.Report is not { } report)
        {
            html.Open("p", ("class", "note"))
                .Text(words["overview.none"] + words["colon"])
                .Element("code", "beltroad schedule --once " + row.Desk.Name)
                .Close("p");
            return;
        }

        html.Open("p", ("class", "actions"));
        html.Element(
            "a",
            words.Format("overview.title", new PeriodFormat(words.Digest).Full(report.IssueDate)),
            true,
            ("class", "btn main"),
            ("href", row.Desk.Root + "/digest")
        );
        html.Element("a", words["overview.pdf"], false, ("class", "btn"), ("href", row.Desk.Root + "/report/digest.pdf"));
        html.Element("a", words["view.facts"], false, ("class", "btn"), ("href", row.Desk.Root + "/facts"));
        html.Element("a", words["view.runs"], false, ("class", "btn"), ("href", row.Desk.Root + "/runs"));
        html.Close("p");
    }

    /// <summary>Times are in UTC if the page has no script that converts them to the reader's zone.</summary>
    private static void Times(HtmlWriter html, DashboardWords words, ScheduleView.Row row)
    {
        if (row.Digest.Cron is null)
        {
            return;
        }

        html.Open("table", ("class", "grid times"), ("data-zone", row.Digest.Zone.Id))
            .Open("caption")
            .Text(words["schedule.next"])
            .Close("caption")
            .Open("thead")
            .Open("tr");
        html.Element("th", row.Digest.Zone.Id, false, ("scope", "col"))
            .Element("th", "UTC", false, ("scope", "col"), ("class", "local"), ("data-local", words["schedule.here"]));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var time in row.Next)
        {
            html.Open("tr").Open("td");
            Parts(html, UtcTimestamp.Parts(time, row.Digest.Zone, words));
            html.Close("td").Open("td", ("class", "local")).Open("time", ("datetime", UtcTimestamp.Attribute(time)));
            Parts(html, UtcTimestamp.Parts(time, TimeZoneInfo.Utc, words));
            html.Close("time").Close("td").Close("tr");
        }

        if (row.Next.Count == 0)
        {
            html.Open("tr").Element("td", words["schedule.ended"], false, ("colspan", "2")).Close("tr");
        }

        html.Close("tbody").Close("table");
    }

    private static void Parts(HtmlWriter html, (string Day, string Time) parts) =>
        html.Element("span", parts.Day).Text(" ").Element("span", parts.Time);
}
