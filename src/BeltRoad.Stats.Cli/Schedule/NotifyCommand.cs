using System.Diagnostics;
using System.Text;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Runs the configured shell command with a message on its standard input.</summary>
internal static class NotifyCommand
{
    /// <summary>How long to read on after the command has ended, since a process that it left behind may keep its output open.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    /// <returns>The exit code of the command and the end of its output; empty if there was none.</returns>
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

    /// <summary>A command may end without reading its input; its exit code shows whether that is an error.</summary>
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
