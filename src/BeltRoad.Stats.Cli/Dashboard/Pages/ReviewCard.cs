using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Dashboard.Reviewing;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>
/// One figure to decide: its sentence with the marks, the fields as read, what speaks against it, and what was decided before.
/// </summary>
internal sealed class ReviewCard(HtmlWriter html, DashboardWords words, ReviewItem item)
{
    /// <param name="times">As in <see cref="FieldChoices.Of"/>.</param>
    public void Write(IEnumerable<string> times)
    {
        var stored = item.Queued.Stored;
        html.Open(
            "article",
            ("id", "item"),
            ("class", "item"),
            ("aria-labelledby", "item-claim"),
            ("data-claim", item.Claim),
            ("data-document", stored.Fact.DocumentId),
            ("data-text", item.Queued.Text),
            ("data-reading", item.Queued.Reading),
            ("data-seen", DecisionDesk.MarkOf(item.Present))
        );
        Head();
        Sentence();
        Older();
        html.Open("ul", ("class", "fields"), ("aria-label", words["review.fields"]));
        foreach (var field in FieldChoices.Of(item.Shown, stored.Quote, times, words))
        {
            Field(field);
        }

        html.Close("ul");
        Actions();
        html.Close("article").Line();
    }

    private void Head()
    {
        var fact = item.Shown;
        var stored = item.Queued.Stored;
        var text = FactText.Of(fact, words.Language);
        html.Open("header")
            .Open("h2", ("id", "item-claim"))
            .Open("span", ("lang", "zh"))
            .Element("span", text.Hedge.Length > 0 ? text.Hedge + " " : string.Empty, false, ("class", "hedge"))
            .Text(text.Figure, bold: true)
            .Close("span")
            .Close("h2")
            .Element(
                "a",
                item.Claim,
                false,
                ("class", "claim"),
                ("href", FactTable.AddressOf(stored.Letter, item.Claim)),
                ("target", "_blank")
            );
        var confidence = Math.Round(stored.Fact.Confidence * 100);
        html.Open("span", ("class", "sure"), ("title", words["review.confidence.note"]))
            .Open(
                "meter",
                ("min", "0"),
                ("max", "100"),
                ("low", "60"),
                ("high", "80"),
                ("optimum", "100"),
                ("value", confidence.ToString(CultureInfo.InvariantCulture))
            )
            .Close("meter")
            .Text(words.Format("review.confidence", confidence.ToString(CultureInfo.InvariantCulture)))
            .Close("span")
            .Close("header");
        if (stored.Fact.Doubts.Count > 0 || !stored.Fact.IsSure)
        {
            html.Open("p", ("class", "why"))
                .Element("b", words["review.doubts"] + words["colon"])
                .Text(
                    stored.Fact.Doubts.Count == 0
                        ? words.Digest["doubt.none"]
                        : string.Join(words["comma"], stored.Fact.Doubts.Select(doubt => words.Digest["doubt." + doubt]))
                )
                .Close("p");
        }

        if (stored.Section.Length > 0)
        {
            html.Open("p", ("class", "section"), ("lang", "zh")).Element("bdi", stored.Letter + " \u203A " + stored.Section).Close("p");
        }
    }

    private void Sentence()
    {
        var text = item.Queued.Stored.Quote;
        html.Open("blockquote", ("id", "sentence"), ("class", "sentence"), ("lang", "zh"), ("tabindex", "-1"));
        var at = 0;
        foreach (var (span, name) in SentenceMarks.Of(item.Queued.Stored, item.Shown))
        {
            html.Text(text[at..span.Start])
                .Element(name == "number" ? "mark" : "span", span.Of(text), name == "number", ("class", "in-" + name));
            at = span.End;
        }

        html.Text(text[at..]).Close("blockquote").Open("p", ("class", "mark-key"), ("aria-hidden", "true"));
        foreach (var name in (ReadOnlySpan<string>)["number", "date", "subject", "owner"])
        {
            html.Element("span", words["review.in." + name], false, ("class", "in-" + name)).Text(" ");
        }

        html.Close("p").Line();
    }

    /// <summary>A decision that holds, or one that fell, with what has changed since.</summary>
    private void Older()
    {
        if (item.Present is { } present)
        {
            html.Element("p", Told("review.present", present), false, ("class", "older"));
        }
        else if (item.Older is { } older)
        {
            html.Open("div", ("class", "older")).Element("p", Told("review.returned", older), true).Open("ul");
            var read = item.Read;
            var isText = older.Text != item.Queued.Text;
            if (isText)
            {
                html.Open("li")
                    .Text(words["review.returned.text"] + words["colon"])
                    .Element("bdi", older.Quote, false, ("lang", "zh"))
                    .Close("li");
            }

            foreach (
                var (name, was) in FigureReading
                    .Difference(read, older.Confirmed)
                    .OrderBy(static field => field.Key, StringComparer.Ordinal)
            )
            {
                html.Open("li")
                    .Text(words["field." + name] + words["colon"])
                    .Element(
                        "bdi",
                        words.Format("review.returned.field", Content(was), Content(read.GetValueOrDefault(name, string.Empty)))
                    )
                    .Close("li");
            }

            html.Close("ul").Close("div");
        }
    }

    private string Content(string value) => value.Length > 0 ? value : words["review.none"];

    private string Told(string id, Decision decision)
    {
        var told = words.Format(id, words["verdict." + decision.Verdict], decision.By, decision.On[..10]);
        return decision.Why.Length > 0 ? told + words["comma"] + decision.Why : told;
    }

    private void Field(FieldChoices field)
    {
        var isChanged =
            item.Read.GetValueOrDefault(field.Name, string.Empty) is var read
            && read != field.Value
            && field.Name is not ("indicator" or "scope");
        html.Open(
                "li",
                ("class", isChanged ? "field changed" : "field"),
                ("data-field", field.Name),
                ("data-key", field.Key.ToString()),
                ("data-value", field.Value),
                ("data-marked", field.IsMarked ? string.Empty : null)
            )
            .Open("button", ("type", "button"), ("class", "open"), ("aria-expanded", "false"))
            .Element("kbd", field.Key.ToString())
            .Element("span", words["field." + field.Name], false, ("class", "name"))
            .Open("b", ("lang", "zh"))
            .Element("bdi", field.Word, true)
            .Close("b")
            .Close("button");
        if (field.Choices.Count > 0 || field.IsTyped)
        {
            Choices(field);
        }

        html.Close("li");
    }

    private void Choices(FieldChoices field)
    {
        const string Keys = "1234567890abcdefghijklmnopqrstuvwxyz";
        var isLong = field.Choices.Count > Keys.Length || field.Name is "unit" or "indicator" or "scope";
        html.Open("div", ("class", "choices"), ("hidden", string.Empty));
        if (!isLong)
        {
            for (var i = 0; i < field.Choices.Count; i++)
            {
                var (value, word) = field.Choices[i];
                html.Open(
                        "button",
                        ("type", "button"),
                        ("data-value", value),
                        ("data-key", Keys[i].ToString()),
                        ("aria-pressed", value == field.Value ? "true" : null)
                    )
                    .Element("kbd", Keys[i].ToString())
                    .Element("span", word)
                    .Element("small", field.Hint(value, words))
                    .Close("button");
            }
        }

        if (field.IsTyped)
        {
            var list = isLong ? "list-" + field.Name : null;
            html.Open("label")
                .Text(
                    words[
                        field.IsMarked ? "review.type.words"
                        : field.Name == "time" ? "review.type.time"
                        : "review.type"
                    ]
                )
                .Open(
                    "input",
                    ("type", "text"),
                    ("value", isLong ? string.Empty : field.Value),
                    ("list", list),
                    ("spellcheck", "false"),
                    ("autocomplete", "off")
                )
                .Close("label");
            if (list is not null)
            {
                html.Open("datalist", ("id", list));
                foreach (var (value, word) in field.Choices)
                {
                    html.Element("option", word, false, ("value", value));
                }

                html.Close("datalist");
            }
        }

        html.Close("div");
    }

    private void Actions()
    {
        html.Open("div", ("class", "decide"));
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("a", "accept"), ("x", "refuse"), ("s", "skip"), ("u", "undo")])
        {
            html.Open("button", ("type", "button"), ("class", name == "accept" ? "btn main" : "btn"), ("data-act", name))
                .Element("kbd", key)
                .Text(words["review." + name], bold: name == "accept")
                .Close("button");
        }

        html.Close("div");
    }
}
