using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>What changed since the issue before, or that this is not known.</summary>
internal static class ChangesBox
{
    public static void Write(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Open("section", ("class", "changes"));
        if (content.Model.Changes is not { } changes)
        {
            html.Element("h2", words["changes.before"], true)
                .Element("p", words["changes.first"], false, ("class", "note"))
                .Close("section");
            return;
        }

        html.Element("h2", words.Format("changes", changes.Since), true);
        if (changes.Summary.Length > 0)
        {
            html.Element("p", changes.Summary, false, ("class", "note"));
        }

        html.Open("ul", ("class", "change-list"));
        foreach (var change in changes.Counts)
        {
            html.Open("li", ("class", change.Count == 0 ? "zero" : null));
            html.Element("span", Words.Thousands(change.Count), true, ("class", "n")).Element("b", words["change." + change.Sort], true);
            html.Open("span").Text(change.Example);
            if (change.Claim.Length > 0)
            {
                html.Text(" ").Element("a", change.Claim, false, ("class", "claim"), ("href", content.LinkTo(change.Claim)));
            }

            html.Close("span").Close("li");
        }

        html.Close("ul").Close("section");
    }
}
