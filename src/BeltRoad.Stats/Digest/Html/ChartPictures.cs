using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>Sets charts into the page.</summary>
internal sealed class ChartPictures(PageContent content)
{
    public void Write(ChartSpec chart, HtmlWriter html)
    {
        html.Element("figcaption", chart.Title, true).Element("p", chart.Subtitle);
        foreach (var mark in chart.Marks)
        {
            html.Open("p").Element("a", mark.Claim, false, ("href", content.LinkTo(mark.Claim))).Text(" " + mark.Text).Close("p");
        }
    }
}
