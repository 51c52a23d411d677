using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Assistants;

/// <summary>Figures as an assistant gets them: each with its claim code, its quote and what limits it.</summary>
internal static class FigureJson
{
    /// <summary>Characters of a quote around its number; a longer sentence is cut.</summary>
    private const int MostQuoted = 300;
    private const int MostClaims = 6;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.ToJsonString(Readable);
    }

    public static JsonObject Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var observation = figure.Observation;
        var json = Of(observation);
        if (figure.Conflict is { } conflict)
        {
            json["contradicted_by"] = Array(
                conflict.Others.Prepend(conflict.Used).Where(side => !ReferenceEquals(side, observation)).Select(static side => Of(side))
            );
        }

        return json;
    }

    public static JsonObject Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var json = Reading(observation.Fact);
        json["name"] = SubjectLabel.Of(observation, Words.Of(DigestLanguage.English)).Text;
        if (observation.Scope is { } scope)
        {
            json["countries"] = scope.Noun;
        }

        json["citations"] = Array(
            observation.Claims.Take(MostClaims).Select(static claim => Citation(claim.Code, claim.Source, claim.Fact, claim.Quote))
        );
        if (observation.Claims.Count > MostClaims)
        {
            json["more_citations"] = observation.Claims.Count - MostClaims;
        }

        return json;
    }

    public static JsonObject Of(StoredFact stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var json = Reading(stored.Fact);
        json["claim"] = stored.Code;
        json["document"] = stored.Fact.DocumentId;
        json["quote"] = Clipped(stored.Quote, stored.Fact);
        return json;
    }

    public static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    private static JsonObject Citation(string claim, CitedDocument source, Fact fact, string quote)
    {
        var json = new JsonObject
        {
            ["claim"] = claim,
            ["document"] = source.Id,
            ["quote"] = Clipped(quote, fact),
        };
        if (source.Title.Length > 0)
        {
            json["title"] = source.Title;
        }

        if (source.Published is { } published)
        {
            json["published"] = published.ToString();
        }

        return json;
    }

    /// <summary>What was read, without what is empty.</summary>
    private static JsonObject Reading(Fact fact)
    {
        var json = new JsonObject
        {
            ["figure"] = FactText.Of(fact, DigestLanguage.English).Hedged.Replace('\u00A0', ' '),
            ["subject"] = fact.Subject,
            ["value"] = fact.Value,
            ["high"] = fact.High,
            ["unit"] = fact.Unit.Code,
            ["counted"] = fact.Counted,
            ["hedge"] = EnumNames.Name(fact.Modifier),
            ["as_printed"] = fact.AsPrinted,
            ["measure"] = EnumNames.Name(fact.Measure),
            ["period_basis"] = EnumNames.Name(fact.Basis),
            ["status"] = EnumNames.Name(fact.Status),
            ["time"] = fact.Time?.ToString(),
            ["kind"] = EnumNames.Name(fact.Kind),
            ["indicator"] = fact.Indicator,
            ["condition"] = fact.Condition,
            ["sure"] = fact.IsSure,
            ["doubts"] = fact.Doubts.Count > 0 ? StoredFact.NamesOf(fact.Doubts) : null,
            ["confirmed_by"] = Review.Of(fact) is { } review ? review.By + ", " + review.On : null,
        };
        foreach (var name in json.Where(static member => member.Value is null).Select(static member => member.Key).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    private static string Clipped(string quote, Fact fact)
    {
        if (quote.Length <= MostQuoted)
        {
            return quote;
        }

        var number = Math.Clamp(fact.Span.Start - fact.Sentence.Start, 0, quote.Length);
        var start = Math.Clamp(number - (MostQuoted / 2), 0, quote.Length - MostQuoted);
        return (start > 0 ? "\u2026" : string.Empty)
            + quote[start..(start + MostQuoted)]
            + (start + MostQuoted < quote.Length ? "\u2026" : string.Empty);
    }
}
