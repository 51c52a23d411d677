using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// The result of a program that processed a document. It runs as its own process, so that it can be ended whatever the document makes it
/// do.
/// </summary>
/// <param name="Text">What it wrote.</param>
/// <param name="ExitCode">0 on success.</param>
/// <param name="Error">The first line of its error output; empty if there is none.</param>
/// <param name="Broken">The limit that it exceeded; null if none.</param>
internal sealed record ProgramRun(string Text, int ExitCode, string Error, ExceededLimit? Broken)
{
    private const int LongestError = 4096;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <exception cref="Win32Exception">It could not be started.</exception>
    public static ProgramRun Of(ProcessStartInfo start, byte[] input, ProgramBounds bounds) =>
        OfAsync(start, input, bounds).GetAwaiter().GetResult();

    private static async Task<ProgramRun> OfAsync(ProcessStartInfo start, byte[] input, ProgramBounds bounds)
    {
        using var process = Process.Start(start) ?? throw new Win32Exception();
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(process, bounds, ended.Token);
        var feeding = FeedAsync(process, input);
        var complaining = HeadAsync(process.StandardError, LongestError);
        var (text, isWhole) = await TakeAsync(process.StandardOutput, bounds.MaxCharacters).ConfigureAwait(false);
        if (!isWhole)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await feeding.ConfigureAwait(false);
        var broken = await watching.ConfigureAwait(false) ?? (isWhole ? null : ExceededLimit.Text);
        return new ProgramRun(text, process.ExitCode, (await complaining.ConfigureAwait(false)).Split('\n')[0].Trim(), broken);
    }

    /// <summary>Ends the program if it exceeds a limit; reads of its output then finish.</summary>
    private static async Task<ExceededLimit?> WatchAsync(Process process, ProgramBounds bounds, CancellationToken ended)
    {
        using var patience = new CancellationTokenSource(bounds.Patience);
        while (true)
        {
            await Task.Delay(BetweenLooks, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return null;
            }

            var broken =
                patience.IsCancellationRequested ? ExceededLimit.Time
                : MemoryOf(process) > bounds.MaxMemory ? ExceededLimit.Memory
                : (ExceededLimit?)null;
            if (broken is not null)
            {
                process.Kill(entireProcessTree: true);
                return broken;
            }
        }
    }

    /// <summary>Returns 0 once it has ended.</summary>
    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Writes the document to the program. If the program has read enough or was ended, it closes its input, which is no fault of the
    /// document.
    /// </summary>
    private static async Task FeedAsync(Process process, byte[] bytes)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            return;
        }
    }

    private static async Task<(string Text, bool IsWhole)> TakeAsync(StreamReader reader, int most)
    {
        var text = new StringBuilder();
        var buffer = new char[16384];
        for (int count; (count = await reader.ReadAsync(buffer.AsMemory()).ConfigureAwait(false)) > 0; )
        {
            if (text.Length + count > most)
            {
                return (string.Empty, false);
            }

            text.Append(buffer, 0, count);
        }

        return (text.ToString(), true);
    }

    /// <summary>Reads to the end, so that the program is never blocked, and keeps the beginning.</summary>
    private static async Task<string> HeadAsync(StreamReader reader, int kept)
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        for (int count; (count = await reader.ReadAsync(buffer.AsMemory()).ConfigureAwait(false)) > 0; )
        {
            text.Append(buffer, 0, Math.Min(count, kept - text.Length));
        }

        return text.ToString();
    }
}
