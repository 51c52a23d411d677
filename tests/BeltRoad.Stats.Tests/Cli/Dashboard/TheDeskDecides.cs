using System.Net;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Dashboard;

public sealed class TheDeskDecides : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private SmallDashboard dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("in/a.txt", "开行列车3列，2023年完成投资5亿元。\n");
        folder.Write("in/b.txt", "<script>alert(1)</script>\n完成投资<img src=x onerror=alert(1)>7亿元。\n");
        Run(1);
        dashboard = await SmallDashboard.Over(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await dashboard.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null, null, 403)]
    [InlineData("wrong", null, 403)]
    [InlineData("{token}", "http://evil.test", 403)]
    [InlineData("{token}", "null", 403)]
    [InlineData("{token}", null, 200)]
    public async Task OnlyForItsOwnPages(string? token, string? origin, int status)
    {
        var item = await Item();
        using var answer = await Send(token, origin, Decision(item));
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(status == 200, File.Exists(folder[DecisionFile.Name]));
    }

    [Theory]
    [InlineData("reading", "0123", 409, "changed")]
    [InlineData("text", "0123", 409, "changed")]
    [InlineData("claim", "Z9:9", 409, "changed")]
    [InlineData("seen", "0123", 409, "changed")]
    [InlineData("by", "", 422, "refused")]
    [InlineData("why", "{long}", 422, "refused")]
    public async Task NothingThatWasNotSeen(string name, string value, int status, string state)
    {
        var asked = Decision(await Item());
        asked[name] = value.Replace("{long}", new string('x', 400), StringComparison.Ordinal);
        using var answer = await Send("{token}", null, asked);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(state, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("state").GetString());
        Assert.False(File.Exists(folder[DecisionFile.Name]));
    }

    [Theory]
    [InlineData("measure", "no such")]
    [InlineData("time", "yesterday")]
    [InlineData("value", "1,000")]
    [InlineData("subject", "")]
    [InlineData("page", "3")]
    public async Task NoFieldThatCannotHoldIt(string field, string value)
    {
        var asked = Decision(await Item());
        asked["set"] = new Dictionary<string, string> { [field] = value };
        using var answer = await Send("{token}", null, asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(File.Exists(folder[DecisionFile.Name]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{\"claim\":7}")]
    public async Task NoRequestOfAnotherForm(string body)
    {
        using var answer = await Post("{token}", null, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task AndAnswersWithTheNextFigureWithoutTheDocumentsMarkup()
    {
        var item = await Item();
        using var answer = await Send("{token}", null, Decision(item));
        var html = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("html").GetString()!;
        Assert.Contains("1 of 3 decided", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-claim=\"{item["claim"]}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AndAFigureWhoseTextChangedComesBackWithTheOldDecision()
    {
        for (var i = 0; i < 3; i++)
        {
            using var answer = await Send("{token}", null, Decision(await Item()));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Run(2);
        Assert.Contains("3 of 3 decided", await dashboard.Client.GetStringAsync("/review"), StringComparison.Ordinal);
        folder.Write("in/a.txt", "开行列车3列，2024年完成投资5亿元。\n");
        Run(3);
        var page = await dashboard.Client.GetStringAsync("/review?only=returned");
        Assert.Contains("Came back: confirmed by somebody", page, StringComparison.Ordinal);
        Assert.Contains("2023", page, StringComparison.Ordinal);
    }

    private void Run(int day) =>
        new Pipeline(
            new RunOptions { Input = folder["in"], Output = folder["out"] },
            FixedTime.At(2026, 1, day),
            new Progress<RunProgress>()
        ).Run(CancellationToken.None);

    /// <summary>What the desk shows first, by the names of the attributes.</summary>
    private async Task<Dictionary<string, string>> Item()
    {
        var shown = (await dashboard.Client.GetStringAsync("/review")).Split("<article ")[1].Split('>')[0];
        return ((string[])["claim", "document", "text", "reading", "seen"]).ToDictionary(
            name => name,
            name => shown.Split($"data-{name}=\"")[1].Split('"')[0],
            StringComparer.Ordinal
        );
    }

    private static Dictionary<string, object> Decision(Dictionary<string, string> item) =>
        new(item.Select(static part => KeyValuePair.Create(part.Key, (object)part.Value)), StringComparer.Ordinal)
        {
            ["verdict"] = "accept",
            ["by"] = "somebody",
        };

    private Task<HttpResponseMessage> Send(string? token, string? origin, Dictionary<string, object> asked) =>
        Post(token, origin, JsonSerializer.Serialize(asked));

    private Task<HttpResponseMessage> Post(string? token, string? origin, string body) =>
        dashboard.Send(HttpMethod.Post, "/review/decide", token, origin, new StringContent(body, Encoding.UTF8, "application/json"));
}
