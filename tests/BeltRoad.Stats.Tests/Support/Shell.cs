using System.Diagnostics;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>Commands of a Unix shell.</summary>
internal static class Shell
{
    public static (int Code, string Output, string Error) Run(string folder, string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output.Result, error);
    }
}
