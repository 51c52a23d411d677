using System.Text.Json;
using BeltRoad.Stats.Cli.Dashboard.Pages;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>
/// Takes decisions and answers with the next figure. The states of an answer: <c>saved</c>; <c>changed</c>, if another window or the files
/// moved on, with the figure as it stands now; <c>refused</c>, if a field cannot hold what was given.
/// </summary>
internal static class ReviewRoutes
{
    /// <summary>Answers with the next figure after a claim, or with the figure itself.</summary>
    public static Task Show(Visit visit)
    {
        var filter = ReviewFilter.Of(visit.Request.Query);
        var after = visit.Request.Query["after"].ToString();
        if (visit.Report.Reviews.State() is not { } state)
        {
            visit.Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var shown = visit.Request.Query["claim"].ToString() is { Length: > 0 } claim ? state.Find(claim) : state.Next(filter, after);
        return Answer(visit, StatusCodes.Status200OK, "shown", string.Empty, Fragment(visit, state, shown, after), null);
    }

    public static async Task Decide(Visit visit)
    {
        var reviews = visit.Report.Reviews;
        if (await ReviewRequest.Read(visit.Context) is not { } asked || reviews.State() is not { } state)
        {
            await Refuse(visit, "review.bad");
            return;
        }

        if (asked.Verdict is null)
        {
            await TakeBack(visit, asked, state);
            return;
        }

        if (state.Find(asked.Claim) is not { } queued || queued.Text != asked.Text || queued.Reading != asked.Reading)
        {
            await Changed(visit, state, state.Find(asked.Claim));
            return;
        }

        if (asked.By.Length == 0)
        {
            await Refuse(visit, "review.who");
            return;
        }

        var item = ReviewItem.Of(queued, state);
        if (
            ReviewItem.With(item.Shown, asked.Set) is not { } decided
            || asked.Set.Keys.Any(name => !CorrectionField.All.Any(field => field.Name == name))
        )
        {
            await Refuse(visit, "review.field");
            return;
        }

        if (asked.Seen != DecisionDesk.MarkOf(item.Present))
        {
            await Changed(visit, state, queued);
            return;
        }

        Decision? made = null;
        var isMade = reviews.Desk.TryDecide(
            queued.Stored.Fact.DocumentId,
            queued.Text,
            DecisionDesk.MarkOf(state.Book.Find(queued.Stored.Fact.DocumentId, queued.Text)),
            _ => made = Made(item, decided, asked, ReviewQueue.Stamp(visit.Report.Now))
        );
        if (!isMade)
        {
            await Changed(visit, reviews.State()!, queued);
            return;
        }

        var after = reviews.State()!;
        var next = after.Next(ReviewFilter.Of(visit.Request.Query), asked.Claim);
        await Answer(visit, StatusCodes.Status200OK, "saved", string.Empty, Fragment(visit, after, next, asked.Claim), made);
    }

    private static Decision Made(ReviewItem item, Facts.Fact decided, ReviewRequest asked, string now)
    {
        var stored = item.Queued.Stored;
        var read = FigureReading.Over(Names(stored.Fact, asked.Set), item.Read);
        var confirmed = FigureReading.Over(FigureReading.Of(decided), Names(decided, asked.Set));
        var changes =
            asked.Verdict == Verdict.Refused
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                : FigureReading.Difference(read, confirmed);
        return new Decision(
            stored.Fact.DocumentId,
            MarkedQuote.QuoteOf(stored),
            asked.Verdict == Verdict.Refused ? Verdict.Refused
                : changes.Count > 0 ? Verdict.Corrected
                : Verdict.Accepted,
            asked.By,
            now,
            asked.Why,
            FigureReading.Text(read),
            FigureReading.Text(changes),
            item.Queued.Text,
            FigureReading.PrintOf(FigureReading.Over(read, changes))
        );
    }

    /// <summary>Indicator and scope are no part of a reading; they are corrected only if they were set.</summary>
    private static Dictionary<string, string> Names(Facts.Fact fact, IReadOnlyDictionary<string, string> set) =>
        CorrectionField
            .All.Where(field => field.Name is "indicator" or "scope" && set.ContainsKey(field.Name))
            .ToDictionary(field => field.Name, field => field.Get(fact), StringComparer.Ordinal);

    private static async Task TakeBack(Visit visit, ReviewRequest asked, ReviewState state)
    {
        var reviews = visit.Report.Reviews;
        var isBack = reviews.Desk.TryDecide(asked.Document, asked.Text, asked.Seen, static _ => null);
        var shown = state.Facts.FirstOrDefault(queued => queued.Text == asked.Text && queued.Stored.Fact.DocumentId == asked.Document);
        if (!isBack)
        {
            await Changed(visit, reviews.State()!, shown);
            return;
        }

        var after = reviews.State()!;
        shown ??= after.Next(ReviewFilter.Of(visit.Request.Query), string.Empty);
        await Answer(visit, StatusCodes.Status200OK, "saved", string.Empty, Fragment(visit, after, shown, string.Empty), null);
    }

    private static Task Changed(Visit visit, ReviewState state, QueuedFact? shown) =>
        Answer(
            visit,
            StatusCodes.Status409Conflict,
            "changed",
            visit.Words["review.changed"],
            Fragment(visit, state, shown ?? state.Next(ReviewFilter.Of(visit.Request.Query), string.Empty), string.Empty),
            null
        );

    private static Task Refuse(Visit visit, string word) =>
        Answer(visit, StatusCodes.Status422UnprocessableEntity, "refused", visit.Words[word], string.Empty, null);

    private static string Fragment(Visit visit, ReviewState state, QueuedFact? shown, string after)
    {
        var html = new HtmlWriter { Root = visit.Report.Root };
        ReviewPage.Desk(html, visit.Words, state, ReviewFilter.Of(visit.Request.Query), shown, after);
        return html.ToString();
    }

    /// <param name="made">By which the window can take it back; null for none.</param>
    private static async Task Answer(Visit visit, int status, string state, string note, string fragment, Decision? made)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("state", state);
            json.WriteString("note", note);
            json.WriteString("html", fragment);
            if (made is not null)
            {
                json.WriteString("document", made.Document);
                json.WriteString("text", made.Text);
                json.WriteString("seen", DecisionDesk.MarkOf(made));
            }

            json.WriteEndObject();
        }

        visit.Context.Response.StatusCode = status;
        visit.Context.Response.ContentType = "application/json";
        await visit.Context.Response.Body.WriteAsync(buffer.ToArray());
    }
}
