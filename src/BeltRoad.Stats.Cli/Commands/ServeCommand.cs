using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad serve</c>: the dashboard, until it is told to stop.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8438;

    private static readonly Option<int?> Port = WholeNumber.Option("--port", "Port of 127.0.0.1 to listen on; 0 for any that is free [default: 8438]", 0, 65535);

    public static Command Create()
    {
        var command = new Command("serve", "Show reports, facts, sources and runs in a browser, on this machine only") { Port };
        foreach (var option in SettingsOptions.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult call, CancellationToken cancel)
    {
        await using var host = await DashboardHost.Start(SettingsOptions.Read(call).ToRunOptions(), call.GetValue(Port) ?? DefaultPort, TimeProvider.System);
        await Console.Out.WriteLineAsync("dashboard: " + host.Address);
        await host.UntilStopped(cancel);
        return ExitCodes.Done;
    }
}
