using System.CommandLine;
using System.CommandLine.Invocation;
using BeltRoad.Stats.Cli;
using BeltRoad.Stats.Cli.Commands;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;

var root = new RootCommand(
    "Reads official documents in Chinese and English, turns their statistics into citable facts, and makes charts and a digest of them.\n"
        + ExitCodes.Meaning
)
{
    ExtractCommand.Create(),
    LoadCommand.Create(),
    FactsCommand.Create(),
    AskCommand.Create(),
    McpCommand.Create(),
    ExportCommand.Create(),
    ChartsCommand.Create(),
    ServeCommand.Create(),
    ExplainCommand.Create(),
    RulesCommand.Create(),
    EvaluateCommand.Create(),
    DiffCommand.Create(),
    ScheduleCommand.Create(),
    HistoryCommand.Create(),
    PdfTextCommand.Create(),
};
RunCommand.AddTo(root);

var call = root.Parse(args);
if (call.Action is ParseErrorAction mistaken)
{
    mistaken.ShowHelp = false;
    await call.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
    Console.Error.WriteLine("  See: beltroad --help");
    return ExitCodes.BadUsage;
}

try
{
    // The schedule handles the stop itself, since it may wait longer for a current run.
    var patience = ScheduleCommand.IsHost(call) ? (TimeSpan?)null : TimeSpan.FromSeconds(10);
    return await call.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = patience }
    );
}
catch (RefusedException refused)
{
    Console.Error.WriteLine(refused.Refusal);
    return ExitCodes.Of(refused.Refusal);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("beltroad: stopped; the last report is unchanged");
    return ExitCodes.Failed;
}
catch (IOException fault) when (StandardOutput.IsBrokenPipe(fault))
{
    return ExitCodes.Done;
}
catch (IOException fault)
{
    Console.Error.WriteLine("beltroad: " + fault.Message);
    return ExitCodes.Failed;
}
