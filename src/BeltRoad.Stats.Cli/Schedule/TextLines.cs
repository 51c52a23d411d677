using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// The log for people: time in UTC, level if unusual, number of the run, message. One line per entry, except for a fault of the program
/// itself, which adds its stack trace.
/// </summary>
internal sealed class TextLines(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "beltroad-text";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        object? run = null;
        scopeProvider?.ForEachScope((scope, _) => run = Run(scope) ?? run, textWriter);
        var level = logEntry.LogLevel > LogLevel.Information ? logEntry.LogLevel.ToString().ToLowerInvariant() + ": " : string.Empty;
        var number = run is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[{run}] ");
        textWriter.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{time.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z "
                    + $"{number}{level}{Faults.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception))}{Told(logEntry.Exception)}\n"
            )
        );
    }

    private static string Told(Exception? fault) =>
        fault is null ? string.Empty
        : Faults.IsOrdinary(fault) ? ": " + Faults.Line(fault)
        : "\n" + fault;

    private static object? Run(object? scope) =>
        (scope as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(member => member.Key == "run").Value;
}
