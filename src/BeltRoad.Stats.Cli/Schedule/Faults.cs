using System.Data.Common;
using System.Net.Sockets;
using BeltRoad.Stats.Diagnostics;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Faults as text for the log.</summary>
internal static class Faults
{
    /// <summary>
    /// Whether the fault comes from the environment: a refusal, a disk, a network, a database. A stack trace would not help then.
    /// </summary>
    public static bool IsOrdinary(Exception fault) =>
        Cause(fault)
            is RefusedException
                or IOException
                or UnauthorizedAccessException
                or DbException
                or HttpRequestException
                or SocketException
                or OperationCanceledException
                or TimeoutException
                or SchedulerException;

    /// <summary>One line: place, problem and remedy of a refusal; for anything else its message.</summary>
    public static string Line(Exception fault) =>
        Cause(fault) switch
        {
            RefusedException { Refusal: var refusal } => $"{refusal.Where}: {refusal.What}; {refusal.Remedy}",
            var other => OneLine(other.Message),
        };

    /// <summary>Removes what a log line must not contain because it would begin another line or control the terminal.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F')
            ? string.Create(
                text.Length,
                text,
                static (line, text) =>
                {
                    for (var i = 0; i < line.Length; i++)
                    {
                        line[i] = char.IsControl(text[i]) ? ' ' : text[i];
                    }
                }
            )
            : text;

    /// <summary>Returns the fault that the scheduler only wraps.</summary>
    private static Exception Cause(Exception fault)
    {
        while (fault is SchedulerException or AggregateException && fault.InnerException is { } inner)
        {
            fault = inner;
        }

        return fault;
    }
}
