using System.Diagnostics;

namespace BeltRoad.Stats.Tests.Drawing;

/// <summary>
/// Runs a program that checks what was drawn. Where it is not installed the test is skipped, or fails if
/// BELTROAD_REQUIRE_TOOLS is 1.
/// </summary>
internal static class ExternalTool
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}{output}");
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") == "1",
                $"{start.FileName} is required and not installed."
            );
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}
