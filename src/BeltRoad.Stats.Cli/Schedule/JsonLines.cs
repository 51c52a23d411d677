using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// Writes the log as one JSON object per line: <c>time</c>, <c>level</c>, <c>run</c> (null outside a run), <c>message</c>, and the values
/// in the message under their own names.
/// </summary>
internal sealed class JsonLines(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "beltroad-json";

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            var members = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["run"] = null };
            scopeProvider?.ForEachScope(static (scope, found) => Add(scope, found), members);
            Add(logEntry.State, members);
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("source", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            foreach (var (name, value) in members)
            {
                Member(json, name, value);
            }

            if (logEntry.Exception is { } fault)
            {
                json.WriteString("exception", Faults.IsOrdinary(fault) ? Faults.Line(fault) : fault.ToString());
            }

            json.WriteEndObject();
        }

        textWriter.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n");
    }

    private static void Add<T>(T state, SortedDictionary<string, object?> members)
    {
        foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            if (name != "{OriginalFormat}")
            {
                members[char.ToLowerInvariant(name[0]) + name[1..]] = value;
            }
        }
    }

    private static void Member(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case int or long:
                json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteString(name, time.ToUniversalTime());
                break;
            default:
                json.WriteString(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
