using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>
/// The answer to a search that is taken as a question: the figure with its citations and contradictions, or that it is not stated.
/// </summary>
internal static class AnswerBox
{
    private const int MostClaims = 4;
    private const int MostNearest = 3;

    public static void Write(HtmlWriter html, DashboardWords words, Answer answer)
    {
        var text = new AnswerText(words);
        html.Open("section", ("class", "answer"), ("id", "answer"), ("aria-labelledby", "answer-title"))
            .Element("h2", words[answer.Figures.Count > 0 ? "ask.title" : "ask.not"], true, ("id", "answer-title"));
        foreach (var figure in answer.Figures)
        {
            One(html, words, text, figure);
        }

        if (answer.Figures.Count == 0 && answer.Nearest.Count > 0)
        {
            html.Element("p", words["ask.nearest"], false, ("class", "note")).Open("ul");
            foreach (var (figure, why) in answer.Nearest.Take(MostNearest))
            {
                html.Open("li");
                Line(html, text, figure);
                html.Element("span", words["ask.differs." + why], false, ("class", "own")).Text(" ");
                Quoted.Code(html, figure.Observation.Lead);
                html.Close("li");
            }

            html.Close("ul");
        }

        html.Close("section").Line();
    }

    private static void One(HtmlWriter html, DashboardWords words, AnswerText text, Figure figure)
    {
        html.Open("div", ("class", "answered")).Open("p");
        Line(html, text, figure);
        html.Close("p").Element("p", text.Standing(figure.Observation), false, ("class", "note")).Open("dl", ("class", "quotes"));
        foreach (var claim in figure.Observation.Claims.Take(MostClaims))
        {
            Quoted.Cite(html, words["head.stated"], claim);
        }

        foreach (
            var side in figure.Conflict is { } conflict
                ? conflict.Others.Prepend(conflict.Used).Where(side => !ReferenceEquals(side, figure.Observation))
                : []
        )
        {
            Quoted.Cite(html, words["ask.against"], side.Lead);
        }

        html.Close("dl").Close("div");
    }

    private static void Line(HtmlWriter html, AnswerText text, Figure figure) =>
        html.Element("b", text.Value(figure.Observation), true, ("lang", "zh"))
            .Text(" ")
            .Element("bdi", text.Name(figure), false, ("lang", "zh"))
            .Text(" ");
}
