using System.ComponentModel;
using System.Text.Json.Nodes;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace BeltRoad.Stats.Cli.Assistants;

/// <summary>
/// What an assistant can ask of the last good run. Nothing writes; every answer is bounded and says if there is more; every figure stands
/// with its claim code and its quote.
/// </summary>
internal sealed class AssistantTools(RunOptions options)
{
    public const string Instructions =
        "Figures that official documents state, each with a claim code (document letter, line, column) and the quoted sentence. Quote "
        + "figures with their hedge, period, countries and status, and cite the claim. Contradictions and doubts are part of the answer. "
        + "What is not stated is said to be not stated: do not fill gaps from elsewhere. Values are in base units.";

    private const int MostListed = 20;
    private const int MostLines = 20;
    private const int MostCharacters = 4000;

    private readonly DashboardQueries shelf = new(options);
    private readonly Lock guard = new();
    private FigureBook? book;

    public IEnumerable<McpServerTool> All =>
        [
            Tool("ask", Ask),
            Tool("search_facts", Search),
            Tool("get_series", Series),
            Tool("read_source", Source),
            Tool("list_conflicts", Conflicts),
            Tool("what_changed", Changes),
        ];

    [Description(
        "Answers a question in Chinese or English with the stated figures, their citations and contradictions, or "
            + "says that no document states it and gives the nearest figures with what they differ in."
    )]
    private string Ask([Description("The question; for example: trade with partner countries in 2022")] string question) =>
        Answered(() =>
        {
            var answer = FigureFinder.Find(Book(), QuestionReader.Read(question));
            return new JsonObject
            {
                ["stated"] = answer.Figures.Count > 0,
                ["figures"] = FigureJson.Array(answer.Figures.Select(FigureJson.Of)),
                ["nearest"] = FigureJson.Array(
                    answer.Nearest.Select(static near =>
                    {
                        var json = FigureJson.Of(near.Figure);
                        json["differs_in"] = EnumNames.Name(near.Why);
                        return json;
                    })
                ),
            };
        });

    [Description(
        "Lists facts by words and filters, in the order of documents. At most 20; 'more' says whether there are "
            + "others, 'after' continues."
    )]
    private string Search(
        [Description("Words that must all occur in a fact, its names or its sentence; empty for all")] string words = "",
        [Description(
            "trade, investment, finance, contract, train, freight, passenger, network, agreement, partner, project, "
                + "people, event or other"
        )]
            string kind = "",
        [Description("actual, planned or forecast")] string status = "",
        [Description("Letter of a document")] string document = "",
        [Description("The value of 'after' of the answer before")] string after = ""
    ) =>
        Answered(() =>
        {
            var query = new FactsQuery(words, kind, status, string.Empty, document, string.Empty, 1, FactKey.Parse(after), null);
            var page = shelf.Facts(query)?.Page ?? throw new RefusedException(RefusalTexts.StoreEmpty(options.StorePath));
            var shown = page.Facts.Take(MostListed).ToList();
            var json = new JsonObject { ["facts"] = FigureJson.Array(shown.Select(FigureJson.Of)), ["of"] = page.Total };
            var goesOn = page.Facts.Count > shown.Count || page.Next is not null;
            json["more"] = goesOn;
            if (goesOn)
            {
                json["after"] = page.Facts.Count > shown.Count ? KeyOf(shown[^1]).ToString() : page.Next!.ToString();
            }

            return json;
        });

    [Description(
        "Gives all stated values of one thing over time, with contradictions. Name the thing by the claim code of "
            + "one of its facts, or by words."
    )]
    private string Series([Description("A claim code such as B237:101, or a question")] string thing) =>
        Answered(() =>
        {
            var figures = Book().Figures;
            var named =
                figures.FirstOrDefault(figure => figure.Observation.Claims.Any(claim => claim.Code == thing))
                ?? (FigureFinder.Find(Book(), QuestionReader.Read(thing)).Figures is [var found, ..] ? found : null);
            if (named is null)
            {
                return new JsonObject { ["stated"] = false, ["series"] = new JsonArray() };
            }

            var series = figures
                .Where(figure => figure.Observation.Key.Series == named.Observation.Key.Series)
                .OrderBy(static figure => figure.Observation.Key.Time?.End.LastDay.ToString(), StringComparer.Ordinal)
                .ToList();
            return new JsonObject
            {
                ["stated"] = true,
                ["series"] = FigureJson.Array(series.Take(MostListed).Select(FigureJson.Of)),
                ["more"] = series.Count > MostListed,
            };
        });

    [Description("Reads the text of the document around a claim. The number stands in ⟦ ⟧.")]
    private string Source(
        [Description("A claim code such as B237:101")] string claim,
        [Description("Lines before and after it, 0 to 20")] int lines = 3
    ) =>
        Answered(() =>
        {
            var letter = string.Concat(claim.TakeWhile(char.IsAsciiLetterUpper));
            if (shelf.Source(letter) is not { } source || source.Fact(claim) is not { } fact)
            {
                throw new McpException($"The last good run has no fact at {claim}.");
            }

            var json = new JsonObject
            {
                ["claim"] = claim,
                ["document"] = source.Document.Id,
                ["title"] = source.Document.Title,
                ["publisher"] = source.Document.Publisher,
                ["published"] = source.Document.Published,
                ["section"] = fact.Section,
                ["text"] = Around(source, fact, Math.Clamp(lines, 0, MostLines)),
            };
            return json;
        });

    [Description(
        "Lists contradictions: statements of one thing for one time whose values cannot all hold, which is used "
            + "and by which rule. At most 20."
    )]
    private string Conflicts() =>
        Answered(() =>
        {
            var all = Book().Conflicts;
            return new JsonObject
            {
                ["conflicts"] = FigureJson.Array(
                    all.Take(MostListed)
                        .Select(static conflict => new JsonObject
                        {
                            ["rule"] = EnumNames.Name(conflict.Rule),
                            ["used"] = FigureJson.Of(conflict.Used),
                            ["others"] = FigureJson.Array(conflict.Others.Select(FigureJson.Of)),
                        })
                ),
                ["of"] = all.Count,
            };
        });

    [Description(
        "Lists what the last good run changed against the run before: figures new, revised, contradicted, "
            + "withdrawn, read otherwise. At most 20."
    )]
    private string Changes() =>
        Answered(() =>
        {
            using var store = FactStore.OpenExisting(options.StoreAddress);
            if (store.LastGoodRunId() is not { } run || RunDifference.Of(store, run) is not { } difference)
            {
                throw new RefusedException(RefusalTexts.StoreEmpty(options.StorePath));
            }

            return new JsonObject
            {
                ["run"] = difference.Run.Id,
                ["against_run"] = difference.Before?.Id,
                ["documents_added"] = difference.AddedCount,
                ["documents_gone"] = difference.Gone.Count,
                ["changes"] = FigureJson.Array(
                    difference
                        .Changes.Take(MostListed)
                        .Select(static change => new JsonObject
                        {
                            ["change"] = EnumNames.Name(change.Sort),
                            ["before"] = change.Old is { } old ? FigureJson.Of(old) : null,
                            ["now"] = change.New is { } now ? FigureJson.Of(now) : null,
                        })
                ),
                ["of"] = difference.Changes.Count,
            };
        });

    /// <summary>Its place in the order of documents.</summary>
    private static FactKey KeyOf(StoredFact fact) => new(string.Empty, 0, string.Empty, Base26.Of(fact.Letter), fact.Fact.Span.Start);

    /// <summary>The lines around a number, or its sentence alone if the document is gone or has changed since it was read.</summary>
    private static string Around(SourceView source, StoredFact fact, int lines)
    {
        var number = fact.Fact.Span;
        if (source.Ledger is not { Document: var document })
        {
            return fact.Quote;
        }

        var text = document.Text;
        var first = Math.Max(1, fact.Line - lines);
        var last = Math.Min(document.Lines.Count, fact.Line + lines);
        var start = Math.Max(document.Lines.StartOf(first), number.Start - (MostCharacters / 2));
        var end = Math.Min(last < document.Lines.Count ? document.Lines.StartOf(last + 1) : text.Length, number.End + (MostCharacters / 2));
        return text[start..number.Start] + "\u27E6" + text[number.Start..number.End] + "\u27E7" + text[number.End..end].TrimEnd();
    }

    private FigureBook Book()
    {
        using var store = FactStore.OpenExisting(options.StoreAddress);
        lock (guard)
        {
            book = book is not null && book.Run == store.LastGoodRunId() ? book : FigureBook.Of(store);
            return book ?? throw new RefusedException(RefusalTexts.StoreEmpty(options.StorePath));
        }
    }

    private static McpServerTool Tool(string name, Delegate call) =>
        McpServerTool.Create(
            call,
            new McpServerToolCreateOptions
            {
                Name = name,
                ReadOnly = true,
                Destructive = false,
                Idempotent = true,
                OpenWorld = false,
            }
        );

    /// <summary>What the program refuses is told to the assistant with the remedy.</summary>
    private static string Answered(Func<JsonObject> answer)
    {
        try
        {
            return FigureJson.Text(answer());
        }
        catch (RefusedException refused)
        {
            throw new McpException(refused.Refusal.ToString(), refused);
        }
    }
}
