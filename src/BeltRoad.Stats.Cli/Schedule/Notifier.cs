using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using BeltRoad.Stats.Cli.Configuration;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Hands messages to the command and the address of the configuration. That one of them fails is logged, and stops nothing.</summary>
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
                settings.NotifyCommand is { } command ? Run(command, json, cancel) : Task.CompletedTask,
                settings.NotifyUrl is { } url ? Post(url, json, cancel) : Task.CompletedTask);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or Win32Exception or OperationCanceledException)
        {
            log.LogError("the message of digest {Digest} was not delivered: {Reason}", message.Digest.Name, fault.Message);
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

    private static async Task Run(string command, byte[] json, CancellationToken cancel)
    {
        using var process = Process.Start(Shell(command)) ?? throw new IOException("the shell did not start");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(json, patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"the command ended with code {process.ExitCode}"));
        }
    }

    private static ProcessStartInfo Shell(string command)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh") { UseShellExecute = false, RedirectStandardInput = true };
        start.ArgumentList.Add(OperatingSystem.IsWindows() ? "/c" : "-c");
        start.ArgumentList.Add(command);
        return start;
    }
}
