using System.Data.Common;
using System.Net.Sockets;
using BeltRoad.Stats.Diagnostics;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Faults as the log tells them.</summary>
internal static class Faults
{
    /// <summary>
    /// Whether the fault is the world's: a refusal, a disk, a network, a database. Where in the program it was met helps nobody.
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

    /// <summary>One line: where, what and the remedy of a refusal; of anything else its message.</summary>
    public static string Line(Exception fault) =>
        Cause(fault) switch
        {
            RefusedException { Refusal: var refusal } => $"{refusal.Where}: {refusal.What}; {refusal.Remedy}",
            var other => OneLine(other.Message),
        };

    /// <summary>What a log line must not hold: it would begin another, or drive the terminal.</summary>
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

    /// <summary>What the scheduler only wraps.</summary>
    private static Exception Cause(Exception fault)
    {
        while (fault is SchedulerException or AggregateException && fault.InnerException is { } inner)
        {
            fault = inner;
        }

        return fault;
    }
}
