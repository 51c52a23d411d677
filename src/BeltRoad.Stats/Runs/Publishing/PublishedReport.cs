using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>An existing report as its <c>run.json</c> describes it.</summary>
/// <param name="Folder">The folder of the report.</param>
/// <param name="Charts">In order of appearance; empty for a report of a version that did not list them.</param>
internal sealed record PublishedReport(
    string Folder,
    DateOnly IssueDate,
    DateTimeOffset Finished,
    string Version,
    string Outcome,
    int Documents,
    int Refused,
    int Mentions,
    int Statistics,
    IReadOnlyList<PublishedChart> Charts
)
{
    public const string ManifestName = "run.json";

    /// <summary>The claims of the cover's figures; empty for a report of a version that did not list them.</summary>
    public IReadOnlyList<string> KeyFigures { get; init; } = [];

    /// <summary>The claims that its charts and its cover show.</summary>
    public IReadOnlySet<string> Shown => Charts.SelectMany(chart => chart.Claims).Concat(KeyFigures).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the latest report has the given date and all of its files exist with their full length.</summary>
    public static bool IsWhole(string output, DateOnly issueDate)
    {
        var folder = Path.Combine(output, "latest");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ManifestName)));
            return Of(folder, json.RootElement).IssueDate == issueDate
                && json.RootElement.GetProperty("files")
                    .EnumerateArray()
                    .All(file =>
                        new FileInfo(Path.Combine(folder, file.GetProperty("name").GetString()!)) is { Exists: true } there
                        && there.Length == file.GetProperty("bytes").GetInt64()
                    );
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            // A report that cannot be read is not complete: the next run makes it again or reports why it cannot.
            return false;
        }
    }

    /// <summary>Whether a fault says that a manifest cannot be read, or is not one.</summary>
    internal static bool IsUnreadable(Exception fault) =>
        fault
            is JsonException
                or InvalidOperationException
                or KeyNotFoundException
                or FormatException
                or IOException
                or UnauthorizedAccessException;

    /// <summary>Whether an output folder has a latest report, complete or not.</summary>
    public static bool IsThere(string output) => File.Exists(Path.Combine(output, "latest", ManifestName));

    /// <summary>Returns the latest report of an output folder.</summary>
    /// <exception cref="RefusedException">There is no report, or the file was not written by this program.</exception>
    public static PublishedReport Latest(string output)
    {
        var folder = Path.Combine(output, "latest");
        var path = Path.Combine(folder, ManifestName);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(folder, json.RootElement);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException(RefusalTexts.ReportMissing(folder), fault);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            throw new RefusedException(RefusalTexts.ReportUnreadable(path, fault.Message), fault);
        }
    }

    private static PublishedReport Of(string folder, JsonElement json) =>
        new(
            folder,
            DateOnly.ParseExact(json.GetProperty("issue_date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            json.GetProperty("finished").GetDateTimeOffset(),
            json.GetProperty("version").GetString()!,
            json.GetProperty("outcome").GetString()!,
            json.GetProperty("documents").GetArrayLength(),
            json.GetProperty("refused").GetArrayLength(),
            json.GetProperty("mentions").GetInt32(),
            json.GetProperty("statistics").GetInt32(),
            json.TryGetProperty("charts", out var charts)
                ?
                [
                    .. charts
                        .EnumerateArray()
                        .Select(chart => new PublishedChart(
                            chart.GetProperty("name").GetString()!,
                            chart.GetProperty("title").GetString()!,
                            chart.GetProperty("points").GetInt32(),
                            Claims(chart, "claims")
                        )),
                ]
                : []
        )
        {
            KeyFigures = Claims(json, "key_figures"),
        };

    private static IReadOnlyList<string> Claims(JsonElement json, string name) =>
        json.TryGetProperty(name, out var claims) ? [.. claims.EnumerateArray().Select(claim => claim.GetString()!)] : [];
}
