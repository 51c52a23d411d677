using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Starts a run and reports its state as JSON.</summary>
internal static class RunRoutes
{
    /// <summary>Answers 202 if the run was started; otherwise 409 with the state of the current run.</summary>
    public static Task Start(HttpContext context, BackgroundRunner desk, DashboardWords words)
    {
        context.Response.StatusCode = desk.TryStart() ? StatusCodes.Status202Accepted : StatusCodes.Status409Conflict;
        return Tell(context, desk.State, words);
    }

    public static async Task Tell(HttpContext context, RunState state, DashboardWords words)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("state", state.Name);
            json.WriteString("name", words["state." + state.Name]);
            json.WriteString("step", state.In(words));
            json.WriteNumber("done", state.Done);
            json.WriteNumber("total", state.Total);
            json.WriteString("started", state.Started is { } started ? UtcTimestamp.Of(started) : null);
            json.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(buffer.ToArray());
    }
}
