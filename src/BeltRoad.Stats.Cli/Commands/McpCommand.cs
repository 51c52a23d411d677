using System.CommandLine;
using BeltRoad.Stats.Cli.Assistants;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad mcp</c>: serves assistants over standard input and output until the input ends.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var command = new Command("mcp", "Serve the figures to an assistant by the Model Context Protocol on standard input and output")
        {
            ReportChoice.Digest,
            SettingsOptions.Input,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Serve);
        return command;
    }

    private static async Task<int> Serve(ParseResult call, CancellationToken cancel)
    {
        // Standard output carries the protocol and nothing else.
        await using var output = Console.OpenStandardOutput();
        await using var input = Console.OpenStandardInput();
        Console.SetOut(Console.Error);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "beltroad", Version = Pipeline.Version },
            ServerInstructions = AssistantTools.Instructions,
            ToolCollection = [.. new AssistantTools(ReportChoice.Of(call)).All],
        };
        await using var transport = new StreamServerTransport(input, output, "beltroad");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancel);
        return ExitCodes.Done;
    }
}
