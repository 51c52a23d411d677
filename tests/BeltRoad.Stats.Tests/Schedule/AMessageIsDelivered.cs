using System.Net;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Tests.Schedule;

public sealed class AMessageIsDelivered
{
    [Theory]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.InternalServerError, "was not delivered")]
    public async Task ToAnAddress(HttpStatusCode answer, string logged)
    {
        var got = new TaskCompletionSource<(string? Type, string Body)>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var receiver = builder.Build();
        receiver.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            got.SetResult((context.Request.ContentType, await reader.ReadToEndAsync()));
            context.Response.StatusCode = (int)answer;
        });
        await receiver.StartAsync();
        using var folder = new TempFolder();
        var log = new Lines();
        using (var notifier = new Notifier(new ScheduleSettings { NotifyUrl = new Uri(receiver.Urls.Single()) }, log))
        {
            await notifier.Send(Failure(folder), CancellationToken.None);
        }

        var (type, body) = await got.Task;
        var message = JsonDocument.Parse(body).RootElement;
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal(
            ("failed", "weekly", "in: there is no such folder"),
            (message.GetProperty("event").GetString(), message.GetProperty("digest").GetString(), message.GetProperty("what").GetString())
        );
        Assert.Equal(JsonValueKind.Null, message.GetProperty("kept").ValueKind);
        Assert.Contains(logged, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrTheFailureOfTheCommandIsLogged()
    {
        using var folder = new TempFolder();
        var log = new Lines();
        using var notifier = new Notifier(new ScheduleSettings { NotifyCommand = "exit 3" }, log);
        await notifier.Send(Failure(folder), CancellationToken.None);
        Assert.Contains("was not delivered", log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat > /dev/null; echo one; echo two >&2", "the notify command of digest weekly printed ", "one")]
    [InlineData("true", "", "")]
    [InlineData("head -c 3000000 /dev/zero | tr '\\0' x; echo end", " characters left out) xxx", "end")]
    [InlineData("sleep 5 & echo left behind", "printed left behind", "")]
    [InlineData("printf 'a\\033[31mb'; exit 9", "ended with code 9 a", "b")]
    public async Task AndWhatTheCommandPrintsIsOneBoundedEntryOfTheLog(string command, string logged, string end)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is one of a POSIX shell");
        using var folder = new TempFolder();
        var log = new Lines();
        using var notifier = new Notifier(new ScheduleSettings { NotifyCommand = command }, log);
        await notifier.Send(Failure(folder), CancellationToken.None);
        Assert.Contains(logged, log.Text, StringComparison.Ordinal);
        Assert.Contains(end, log.Text, StringComparison.Ordinal);
        Assert.True(log.Text.Length < 3000, "the log is as long as what the command printed");
        Assert.DoesNotContain(command == "true" ? "notify command" : "not kept", log.Text, StringComparison.Ordinal);
    }

    private static RunMessage Failure(TempFolder folder)
    {
        var settings = new Settings { Output = folder["out"] };
        var now = FixedTime.At(2026, 1, 2).Now;
        var digests = ScheduleReader.Read(
            settings with
            {
                Digests = settings.Digests.Add("weekly", new DigestSettings { Cron = "0 9 * * MON" }),
            },
            now
        );
        return FailureListener.Of(digests[0], new RefusedException(RefusalTexts.InputMissing("in")), now);
    }

    private sealed class Lines : ILogger
    {
        public string Text { get; private set; } = string.Empty;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Text += formatter(state, exception) + "\n";
    }
}
