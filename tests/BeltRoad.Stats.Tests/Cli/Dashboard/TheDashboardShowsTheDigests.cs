using System.Net;
using System.Text.RegularExpressions;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Cli.Dashboard;

/// <summary>
/// Each digest of the configuration has its report under an address of its own, and the schedule page leads to all of them.
/// </summary>
public sealed partial class TheDashboardShowsTheDigests
{
    [Fact]
    public async Task AndEveryLinkOfAPageStaysWithItsReport()
    {
        using var folder = new TempFolder();
        var settings = Settings(folder, "weekly", "inbox");
        Run(settings, "weekly", "\u5f00\u884c\u5217\u8f663\u5217\uff0c2022\u5e74\u5b8c\u6210\u6295\u8d445\u4ebf\u5143\u3002\n");
        Run(settings, "inbox", "\u5f00\u884c\u5217\u8f667\u5217\u3002\n");
        await using var own = await SmallDashboard.Over(settings, TimeProvider.System);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/digests/weekly/"]);
        while (open.TryDequeue(out var address))
        {
            using var answer = await own.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || address.EndsWith("/digest", StringComparison.Ordinal))
            {
                continue;
            }

            var page = Chooser().Replace(await answer.Content.ReadAsStringAsync(), string.Empty);
            foreach (var target in Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]))
            {
                var isElsewhere =
                    target.StartsWith("/assets/", StringComparison.Ordinal) || address.EndsWith("/schedule", StringComparison.Ordinal);
                Assert.True(
                    target.Length == 0 || isElsewhere || target.StartsWith("/digests/weekly/", StringComparison.Ordinal),
                    $"{address} leads to {target}"
                );
                if (
                    target.Length > 0
                    && !target.Contains('?', StringComparison.Ordinal)
                    && seen.Add(target)
                    && target.StartsWith("/digests/weekly/", StringComparison.Ordinal)
                )
                {
                    open.Enqueue(target);
                }
            }
        }

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "/digests/weekly/source/A",
                "/digests/weekly/runs/1",
                "/digests/weekly/report/digest.pdf",
                "/digests/weekly/digest",
                "/digests/inbox/",
            },
            seen
        );
        Assert.Contains("\u6295\u8d44", await own.Client.GetStringAsync("/digests/weekly/source/A"), StringComparison.Ordinal);
        Assert.Contains("\u5f00\u884c\u5217\u8f66", await own.Client.GetStringAsync("/digests/INBOX/source/A"), StringComparison.Ordinal);
        Assert.DoesNotContain("\u6295\u8d44", await own.Client.GetStringAsync("/digests/inbox/source/A"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "No report yet")]
    [InlineData("weekly", "/digests/weekly/", "Digest of")]
    [InlineData("weekly inbox", "", "Choose a report")]
    [InlineData("own weekly", "", "Digest of")]
    public async Task AndTheOnlyReportIsTheOneThatIsMeant(string reports, string turned, string title)
    {
        using var folder = new TempFolder();
        var settings = Settings(folder, "weekly", "inbox");
        foreach (var name in reports.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Run(settings, name, "\u51713\u5217\n");
        }

        await using var own = await SmallDashboard.Over(settings, TimeProvider.System);
        using var answer = await own.Client.GetAsync("/?lang=en");
        Assert.Equal(turned.Length > 0 ? turned : "/", answer.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1>" + title, page, StringComparison.Ordinal);
        Assert.Equal(
            reports.StartsWith("own", StringComparison.Ordinal) || turned.Length == 0,
            page.Contains("<bdi>out</bdi>", StringComparison.Ordinal)
        );
        using var missing = await own.Client.GetAsync("/digests/none/facts");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task AndTheSchedulePageNamesAllWithTheirTimesAndTheirReports()
    {
        using var folder = new TempFolder();
        var settings = Settings(folder, "weekly", "inbox", "nightly");
        Run(settings, "weekly", "\u51713\u5217\n");
        Assert.Throws<Diagnostics.RefusedException>(() => Run(settings, "nightly", null));
        using (var connection = new SqliteConnection("Pooling=False;Data Source=" + folder["out/schedule.db"]))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE qrtz_triggers (trigger_name TEXT, trigger_state TEXT, prev_fire_time INTEGER, next_fire_time INTEGER);
                INSERT INTO qrtz_triggers VALUES ('nightly', 'PAUSED', NULL, NULL), ('gone <b>', 'WAITING', NULL, NULL);
                """;
            command.ExecuteNonQuery();
        }

        await using var own = await SmallDashboard.Over(settings, new FixedTime(new DateTimeOffset(2026, 10, 23, 12, 0, 0, TimeSpan.Zero)));
        var page = await own.Client.GetStringAsync("/schedule?lang=en");
        foreach (
            var part in (string[])
                [
                    "<a href=\"/digests/inbox/\">inbox</a>",
                    "when documents change",
                    "<a href=\"/digests/weekly/\">weekly</a>",
                    "href=\"/digests/weekly/digest\">Digest of ",
                    "href=\"/digests/weekly/report/digest.pdf\"",
                    Cell("Mon 2026-10-26", "09:00 +08:00"),
                    "<time datetime=\"2026-10-26T01:00:00Z\"><span>Mon 2026-10-26</span> <span>01:00 +00:00</span></time>",
                    Cell("Sun 2026-10-25", "02:30 +02:00"),
                    Cell("Mon 2026-10-26", "02:30 +01:00"),
                    "<span class=\"bad-word\">failed</span>",
                    "there is no such folder",
                    "<dd>paused</dd>",
                    "beltroad schedule --once nightly",
                ]
        )
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("gone", page, StringComparison.Ordinal);
        Assert.Contains(
            Cell("\u5468\u4e00 2026-10-26", "09:00 +08:00"),
            await own.Client.GetStringAsync("/schedule?lang=zh"),
            StringComparison.Ordinal
        );
        File.WriteAllText(folder["out/schedule.db"], new string('x', 5000));
        var damaged = await own.Client.GetStringAsync("/schedule?lang=en");
        Assert.Contains("The schedule cannot be shown", damaged, StringComparison.Ordinal);
        Assert.Contains(Cell("Mon 2026-10-26", "09:00 +08:00"), damaged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndACronThatIsNoneIsToldOnTheSchedulePageOnly()
    {
        using var folder = new TempFolder();
        var settings = Settings(folder, "weekly");
        settings = settings with { Digests = settings.Digests.SetItem("weekly", new DigestSettings { Cron = "0 9 * * MONDY" }) };
        await using var own = await SmallDashboard.Over(settings, TimeProvider.System);
        Assert.Contains("is no cron expression", await own.Client.GetStringAsync("/schedule?lang=en"), StringComparison.Ordinal);
        Assert.Contains("No report yet", await own.Client.GetStringAsync("/?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndARunStartedHereIsOneOfItsDigest()
    {
        using var folder = new TempFolder();
        var settings = Settings(folder, "weekly");
        folder.Write("weekly/a.txt", "\u51713\u5217\n");
        await using var own = await SmallDashboard.Over(settings, TimeProvider.System);
        using var started = await own.Send(HttpMethod.Post, "/digests/weekly/run", "{token}", null);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        for (
            var asked = 0;
            asked < 400 && (await own.Client.GetStringAsync("/digests/weekly/run")).Contains("\"running\"", StringComparison.Ordinal);
            asked++
        )
        {
            await Task.Delay(25);
        }

        Assert.Contains("\"done\"", await own.Client.GetStringAsync("/digests/weekly/run"), StringComparison.Ordinal);
        Assert.Contains("\"idle\"", await own.Client.GetStringAsync("/run"), StringComparison.Ordinal);
        using var history = RunHistory.OpenExisting(new RunOptions { Output = folder["out/weekly"] });
        Assert.Equal("weekly", Assert.Single(history!.List(null, 10)).Digest);
    }

    private static string Cell(string day, string time) => $"<td><span>{day}</span> <span>{time}</span></td>";

    private static Settings Settings(TempFolder folder, params string[] digests)
    {
        var settings = new Settings { Input = folder["own"], Output = folder["out"] };
        Directory.CreateDirectory(folder["out"]);
        return settings with
        {
            Digests = settings.Digests.AddRange(
                digests.Select(name =>
                    KeyValuePair.Create(
                        name,
                        name switch
                        {
                            "weekly" => new DigestSettings { Cron = "0 9 * * MON", Input = folder[name] },
                            "nightly" => new DigestSettings
                            {
                                Cron = "30 2 * * *",
                                TimeZone = "Europe/Berlin",
                                Input = folder[name],
                            },
                            _ => new DigestSettings { Watch = true, Input = folder[name] },
                        }
                    )
                )
            ),
        };
    }

    /// <param name="digest">Or <c>own</c> for the output folder's own report.</param>
    private static void Run(Settings settings, string digest, string? text)
    {
        var options = digest == "own" ? settings.ToRunOptions() : settings.ToRunOptions(digest);
        if (text is not null)
        {
            Directory.CreateDirectory(options.Input);
            File.WriteAllText(Path.Combine(options.Input, "a.txt"), text);
        }

        new RunRecorder(options, TimeProvider.System, new Progress<RunProgress>()).Run(
            RunTrigger.ByHand with
            {
                Digest = digest == "own" ? string.Empty : digest,
            },
            CancellationToken.None
        );
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<details class=\"chooser\".*?</details>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Chooser();
}
