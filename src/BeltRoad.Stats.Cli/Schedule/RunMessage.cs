using System.Text.Json;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// A message to people about a digest: a run failed, there was no good run for a long time, its source is silent, or the clock was set
/// back, or watched figures changed.
/// </summary>
/// <param name="Event"><c>failed</c>, <c>overdue</c>, <c>silent</c>, <c>clock</c> or <c>watch</c>.</param>
/// <param name="What">A sentence without a full stop.</param>
/// <param name="Run">The run concerned; null if there is none.</param>
/// <param name="LastGood">The last run after which the report was known to be good; null if there was none.</param>
internal sealed record RunMessage(
    string Event,
    ScheduledDigest Digest,
    DateTimeOffset Time,
    string What,
    HistoryEntry? Run,
    HistoryEntry? LastGood
)
{
    /// <summary>What changed in watched figures; empty for other messages.</summary>
    public IReadOnlyList<FactChange> Changes { get; init; } = [];

    /// <summary>What stays available, so that readers know what they can still rely on.</summary>
    public string? Kept
    {
        get
        {
            var latest = Path.Combine(Path.GetFullPath(Digest.Options.Output), "latest");
            return Directory.Exists(latest) ? latest : null;
        }
    }

    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("event", Event);
            json.WriteString("digest", Digest.Name);
            json.WriteString("time", Time.ToUniversalTime());
            json.WriteString("what", What);
            if (Run is { } run)
            {
                json.WriteNumber("run", run.Id);
                json.WriteString("cause", EnumNames.Name(run.Cause));
                json.WriteNumber("attempt", run.Attempt);
                json.WriteString("started", run.Started);
                json.WriteString("error", run.Error);
            }

            json.WriteString("kept", Kept);
            if (LastGood is { } good)
            {
                json.WriteString("last_good", good.Finished ?? good.Started);
            }

            if (Changes.Count > 0)
            {
                json.WriteStartArray("changes");
                foreach (var change in Changes)
                {
                    Write(json, change);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FactChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", EnumNames.Name(change.Sort));
        Side("before", change.Old);
        Side("now", change.New);
        json.WriteEndObject();

        void Side(string name, StoredFact? fact)
        {
            if (fact is not null)
            {
                json.WriteStartObject(name);
                json.WriteString("claim", fact.Code);
                json.WriteString("figure", fact.Fact.AsPrinted);
                json.WriteString("time", fact.Fact.Time?.ToString());
                json.WriteString("quote", fact.Quote);
                json.WriteEndObject();
            }
        }
    }
}
