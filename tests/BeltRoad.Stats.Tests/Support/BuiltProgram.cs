using System.Diagnostics;
using System.Text;
using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>The built program as a process of its own, as a shell runs it.</summary>
internal static class BuiltProgram
{
    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "beltroad.exe" : "beltroad");

    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    public static string Seeds { get; } = Path.Combine(SourceTree.Root, "seeds");

    public static Outcome Run(string folder, params string[] arguments) => Run(folder, string.Empty, NoVariables, arguments);

    public static Outcome Run(string folder, string input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var running = new RunningProgram(Start(folder, environment, arguments));
        var process = running.Process;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(60_000), "the program did not end within a minute");
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }

    internal sealed record Outcome(int Code, string Output, string Error);
}
