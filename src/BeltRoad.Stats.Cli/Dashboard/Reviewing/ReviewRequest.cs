using System.Text.Json;
using BeltRoad.Stats.Series.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>What a window asks for: a decision about the figure it shows, or to take one back.</summary>
/// <param name="Reading">The fingerprint of the reading that the person saw.</param>
/// <param name="Seen">The mark of the decision that the person saw; empty for none.</param>
/// <param name="Verdict">Accepted or refused; null to take the decision back.</param>
/// <param name="Set">The changed fields.</param>
internal sealed record ReviewRequest(
    string Claim,
    string Document,
    string Text,
    string Reading,
    string Seen,
    Verdict? Verdict,
    IReadOnlyDictionary<string, string> Set,
    string By,
    string Why
)
{
    private const int MostBytes = 16_384;
    private const int LongestName = 80;
    private const int LongestReason = 300;

    /// <returns>Null for anything that is not such a request.</returns>
    public static async Task<ReviewRequest?> Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var root = json.RootElement;
            var verdict = Text("verdict") switch
            {
                "accept" => (Verdict?)Series.Reviews.Verdict.Accepted,
                "refuse" => Series.Reviews.Verdict.Refused,
                _ => null,
            };
            var asked = new ReviewRequest(
                Text("claim"),
                Text("document"),
                Text("text"),
                Text("reading"),
                Text("seen"),
                verdict,
                root.TryGetProperty("set", out var set)
                    ? set.EnumerateObject()
                        .ToDictionary(static field => field.Name, static field => field.Value.GetString() ?? string.Empty)
                    : new Dictionary<string, string>(StringComparer.Ordinal),
                Text("by").Trim(),
                Text("why").Trim()
            );
            return asked.Text.Length > 0 && asked.By.Length <= LongestName && asked.Why.Length <= LongestReason ? asked : null;

            string Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or BadHttpRequestException or ArgumentException)
        {
            return null;
        }
    }
}
