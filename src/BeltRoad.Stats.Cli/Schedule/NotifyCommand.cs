using System.Diagnostics;
using System.Text;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The command line of the system's shell that gets a message on its standard input.</summary>
internal static class NotifyCommand
{
    /// <summary>What is still to be read when the command has ended may be held open by a process that it left behind.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    /// <returns>The code with which the command ended, and what it printed, cut to its end; empty for nothing.</returns>
    /// <exception cref="IOException">There is no shell.</exception>
    /// <exception cref="OperationCanceledException">It took too long, and was ended.</exception>
    public static async Task<(int Code, string Output)> Run(string command, byte[] message, CancellationToken cancel)
    {
        using var process = Process.Start(Shell(command)) ?? throw new IOException("the shell did not start");
        var printed = new OutputTail();
        var reading = Task.WhenAll(printed.Read(process.StandardOutput), printed.Read(process.StandardError));
        try
        {
            await Give(process, message, cancel);
            await process.WaitForExitAsync(cancel);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await Task.WhenAny(reading, Task.Delay(Linger, cancel));
        return (process.ExitCode, printed.ToString());
    }

    /// <summary>A command may end without reading: its code tells whether that is well.</summary>
    private static async Task Give(Process process, byte[] message, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(message, cancel);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(Linger)) { }
    }

    private static ProcessStartInfo Shell(string command)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(OperatingSystem.IsWindows() ? "/c" : "-c");
        start.ArgumentList.Add(command);
        return start;
    }
}
