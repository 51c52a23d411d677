using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad serve</c>: runs the dashboard until it is stopped.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8438;

    private static readonly Option<int?> Port = WholeNumber.Option(
        "--port",
        "Port of 127.0.0.1 to listen on; 0 for any that is free [default: 8438]",
        0,
        65535
    );

    private static readonly Option<string> Digest = new("--digest")
    {
        Description = "Start with the report of this digest of the configuration; links lead to the others",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Show reports, facts, sources and runs in a browser, on this machine only") { Port, Digest };
        foreach (var option in SettingsOptions.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult call, CancellationToken cancel)
    {
        var settings = SettingsOptions.Read(call);
        var digest = call.GetValue(Digest) is { } asked ? ReportDesk.Folder[1..] + "/" + settings.DigestNamed(asked) + "/" : string.Empty;
        await using var host = await DashboardHost.Start(settings, call.GetValue(Port) ?? DefaultPort, TimeProvider.System);
        await Console.Out.WriteLineAsync("dashboard: " + host.Address + digest);
        await host.UntilStopped(cancel);
        return ExitCodes.Done;
    }
}
