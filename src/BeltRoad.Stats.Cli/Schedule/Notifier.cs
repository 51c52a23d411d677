using System.ComponentModel;
using System.Net.Http.Headers;
using BeltRoad.Stats.Cli.Configuration;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Sends messages to the configured command and address. A failure of one of them is logged and stops nothing.</summary>
internal sealed class Notifier(ScheduleSettings settings, ILogger log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient http = new() { Timeout = Patience };

    public async Task Send(RunMessage message, CancellationToken cancel)
    {
        var json = message.ToJson();
        log.LogWarning("{Event}: digest {Digest}: {What}", message.Event, message.Digest.Name, message.What);
        try
        {
            await Task.WhenAll(
                settings.NotifyCommand is { } command ? Run(command, message, json, cancel) : Task.CompletedTask,
                settings.NotifyUrl is { } url ? Post(url, json, cancel) : Task.CompletedTask
            );
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or Win32Exception or OperationCanceledException)
        {
            log.LogError("the message of digest {Digest} was not delivered: {Reason}", message.Digest.Name, Faults.Line(fault));
        }
    }

    public void Dispose() => http.Dispose();

    private async Task Post(Uri url, byte[] json, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var answer = await http.PostAsync(url, content, cancel);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Run(string command, RunMessage message, byte[] json, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var (code, output) = await NotifyCommand.Run(command, json, patience.Token);
        if (code != 0)
        {
            log.LogError(
                "the message of digest {Digest} was not delivered: the command ended with code {Code} {Output}",
                message.Digest.Name,
                code,
                output
            );
        }
        else if (output.Length > 0)
        {
            log.LogInformation("the notify command of digest {Digest} printed {Output}", message.Digest.Name, output);
        }
    }
}
