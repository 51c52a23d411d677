using System.Net;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Dashboard;

public sealed class TheDashboardGuards(SmallDashboard dashboard) : IClassFixture<SmallDashboard>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/facts?q=3&kind=train&page=9&sort=-value", 200)]
    [InlineData("/facts?kind=none&page=x", 200)]
    [InlineData("/review", 200)]
    [InlineData("/review?kind=none&only=x&document=Z", 200)]
    [InlineData("/assets/review.js", 200)]
    [InlineData("/series", 200)]
    [InlineData("/sources", 200)]
    [InlineData("/source/A", 200)]
    [InlineData("/source/A?claim=A1:4&part=99", 200)]
    [InlineData("/source/A?claim=%3Cscript%3E", 200)]
    [InlineData("/source/Z", 404)]
    [InlineData("/runs", 200)]
    [InlineData("/runs/1", 200)]
    [InlineData("/runs/99", 404)]
    [InlineData("/schedule", 200)]
    [InlineData("/digest", 200)]
    [InlineData("/report/digest.pdf", 200)]
    [InlineData("/report/beltroad.db", 404)]
    [InlineData("/report/..%2F..%2Fbeltroad.db", 404)]
    [InlineData("/report/charts/..%2F..%2Frun.json", 404)]
    [InlineData("/assets/style.css", 200)]
    [InlineData("/assets/..%2FProgram.cs", 404)]
    [InlineData("/none", 404)]
    public async Task EveryAnswerUnderAStrictPolicy(string address, int status)
    {
        using var answer = await dashboard.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain(
            "<script>",
            (await answer.Content.ReadAsStringAsync()).Split("<body class=\"dash\">")[^1].Split("<body data-view")[0],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("evil.test", 421)]
    [InlineData("evil.test:{port}", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("127.0.0.1.evil.test:{port}", 421)]
    [InlineData("127.0.0.1:{port}", 200)]
    [InlineData("localhost:{port}", 200)]
    public async Task AgainstNamesThatOthersPointHere(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Headers = { Host = host.Replace("{port}", dashboard.Port, StringComparison.Ordinal) },
        };
        using var answer = await dashboard.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/run", null, null, 403)]
    [InlineData("POST", "/run", "wrong", null, 403)]
    [InlineData("POST", "/run", "", null, 403)]
    [InlineData("POST", "/run", "{token}", "http://evil.test", 403)]
    [InlineData("POST", "/run", "{token}", "null", 403)]
    [InlineData("PUT", "/run", "{token}", null, 404)]
    [InlineData("DELETE", "/facts", "{token}", null, 404)]
    [InlineData("DELETE", "/facts", null, null, 403)]
    public async Task AgainstWritesOfOtherSites(string method, string address, string? token, string? origin, int status)
    {
        using var answer = await dashboard.Send(new HttpMethod(method), address, token, origin);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("{\"state\":\"idle\"", (await dashboard.Client.GetStringAsync("/run"))[..15]);
    }

    [Fact]
    public async Task AndStartsOneRunAtATime()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", string.Concat(Enumerable.Repeat("共3列。2023年完成投资5亿元，增长6%。\n", 20_000)));
        await using var own = await SmallDashboard.Over(folder);
        using var first = await own.Send(HttpMethod.Post, "/run", "{token}", own.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var second = await own.Send(HttpMethod.Post, "/run", "{token}", null);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Contains("\"state\":\"running\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"started\":\"20", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndARunThatAnotherProcessHoldsOffIsToldSo()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        using var held = RunLock.Acquire(folder["out"], FixedTime.At(2026, 1, 1));
        await using var own = await SmallDashboard.Over(folder);
        using var started = await own.Send(HttpMethod.Post, "/run", "{token}", null);
        var state = await own.Client.GetStringAsync("/run");
        for (var asked = 0; asked < 200 && state.Contains("\"running\"", StringComparison.Ordinal); asked++)
        {
            await Task.Delay(25);
            state = await own.Client.GetStringAsync("/run");
        }

        Assert.Contains("\"failed\"", state, StringComparison.Ordinal);
        Assert.Contains("another run", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndAFolderWithoutAReportHasEmptyPages()
    {
        using var folder = new TempFolder();
        await using var own = await SmallDashboard.Over(folder);
        foreach (var address in (string[])["/", "/facts", "/review", "/series", "/sources", "/runs", "/schedule"])
        {
            using var answer = await own.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Contains("No report yet", await own.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Nothing is scheduled", await own.Client.GetStringAsync("/schedule"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndARunIsToldFromTheOneBefore()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "开行列车3列。\n");
        folder.Write("in/b.txt", "开行列车5列。\n");
        var options = new RunOptions { Input = folder["in"], Output = folder["out"] };
        new Pipeline(options, FixedTime.At(2026, 1, 1), new Progress<RunProgress>()).Run(CancellationToken.None);
        folder.Write("in/a.txt", "开行列车4列。\n");
        File.Delete(folder["in/b.txt"]);
        new Pipeline(options, FixedTime.At(2026, 1, 2), new Progress<RunProgress>()).Run(CancellationToken.None);
        await using var own = await SmallDashboard.Over(folder);
        var page = await own.Client.GetStringAsync("/runs/2");
        foreach (
            var line in (string[])
                [
                    "Documents read again: 1",
                    "Documents gone: 1",
                    "Statistics revised: 1",
                    "Statistics no longer stated: 1",
                    "开行列车<mark>3</mark>列",
                    "开行列车<mark>4</mark>列",
                ]
        )
        {
            Assert.Contains(line, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Documents added", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndADocumentThatChangedSinceIsShownAsItWasKept()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "开行列车3列。\n");
        new Pipeline(
            new RunOptions { Input = folder["in"], Output = folder["out"] },
            FixedTime.At(2026, 1, 1),
            new Progress<RunProgress>()
        ).Run(CancellationToken.None);
        folder.Write("in/a.txt", "全部改写了9列。\n");
        await using var own = await SmallDashboard.Over(folder);
        var page = await own.Client.GetStringAsync("/source/A?claim=A1:5");
        Assert.Contains("has changed since it was read", page, StringComparison.Ordinal);
        Assert.Contains("class=\"m statistic cited\" id=\"A1:5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("9列", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndATakenPortIsRefusedWithTheRemedy()
    {
        var fault = await Assert.ThrowsAsync<RefusedException>(() =>
            DashboardHost.Start(
                new Settings(),
                int.Parse(dashboard.Port, System.Globalization.CultureInfo.InvariantCulture),
                TimeProvider.System
            )
        );
        Assert.Equal("dashboard-port-taken", fault.Refusal.Code);
    }
}
