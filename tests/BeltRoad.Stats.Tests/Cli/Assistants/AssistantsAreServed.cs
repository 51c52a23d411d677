using System.Text.Json;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace BeltRoad.Stats.Tests.Cli.Assistants;

/// <summary>The server as a program of its own: with the package's client, and line by line as a session was recorded.</summary>
public sealed class AssistantsAreServed(SmallLibrary library) : IClassFixture<SmallLibrary>
{
    private const int MostCharacters = 40_000;

    [Fact]
    public async Task WithToolsThatOnlyReadAndSayWhatTheyTake()
    {
        await using var client = await Connect();
        Assert.Contains("claim code", client.ServerInstructions, StringComparison.Ordinal);
        var tools = await client.ListToolsAsync();
        Assert.Equal(
            ["ask", "get_series", "list_conflicts", "read_source", "search_facts", "what_changed"],
            tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            tools,
            static tool =>
            {
                Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false });
                Assert.True(tool.Description.Length > 40);
                Assert.All(
                    tool.JsonSchema.GetProperty("properties").EnumerateObject(),
                    static argument => Assert.True(argument.Value.GetProperty("description").GetString()!.Length > 3)
                );
            }
        );
    }

    /// <summary>The tool, its argument, and what stands in the answer.</summary>
    [Theory]
    [InlineData(
        "ask",
        "question",
        "2022年与共建国家贸易额",
        "\"stated\":true",
        "\"claim\":\"A2:20\"",
        "\"contradicted_by\":[{",
        "\"claim\":\"B2:47\""
    )]
    [InlineData(
        "ask",
        "question",
        "trade with partner countries in 2019",
        "\"stated\":false",
        "\"differs_in\":\"time\"",
        "\"quote\":\"2021年"
    )]
    [InlineData("get_series", "thing", "B2:20", "\"time\":\"2021\"", "\"time\":\"2022\"", "\"claim\":\"A2:20\"")]
    [InlineData("get_series", "thing", "weather", "\"stated\":false", "\"series\":[]")]
    [InlineData("read_source", "claim", "A3:20", "中欧班列累计开行⟦7.4万⟧列", "\"document\":\"a.txt\"")]
    [InlineData("search_facts", "words", "班列", "\"claim\":\"A3:20\"", "\"more\":false")]
    [InlineData("search_facts", "words", "trains", "\"claim\":\"A3:20\"")]
    [InlineData("list_conflicts", null, null, "\"used\":{", "\"claim\":\"B2:47\"", "\"of\":1")]
    [InlineData("what_changed", null, null, "\"change\":\"contradicted\"", "\"change\":\"new\"", "\"documents_added\":1")]
    public async Task WithClaimAndQuote(string tool, string? argument, string? value, params string[] answers)
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync(
            tool,
            argument is null ? [] : new Dictionary<string, object?>(StringComparer.Ordinal) { [argument] = value }
        );
        var text = Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
        Assert.NotEqual(true, answer.IsError);
        using var json = JsonDocument.Parse(text);
        Assert.All(answers, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.InRange(text.Length, 2, MostCharacters);
    }

    [Theory]
    [InlineData("read_source", "claim", "Z9:9", "no fact at Z9:9")]
    [InlineData("read_source", "claim", "../../etc", "no fact at")]
    public async Task AndErrorsSayWhatIsWrong(string tool, string argument, string value, string what)
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?>(StringComparer.Ordinal) { [argument] = value });
        Assert.True(answer.IsError);
        Assert.Contains(what, ((TextContentBlock)answer.Content[0]).Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Requests and answers stand in turn in <c>session.jsonl</c>; a notification has no answer. With BELTROAD_ACCEPT=1 the answers are
    /// recorded anew.
    /// </summary>
    [Fact]
    public void AsTheRecordedSessionSays()
    {
        var path = Path.Combine(SourceTree.Root, "tests", "BeltRoad.Stats.Tests", "Cli", "Assistants", "session.jsonl");
        using var running = new RunningProgram(
            BuiltProgram.Start(library.Folder, new Dictionary<string, string>(), "mcp", "-i", "in", "-o", "out")
        );
        var (process, recorded, received) = (running.Process, File.ReadAllLines(path), new List<string>());
        foreach (var request in recorded.Where(static line => line.Contains("\"method\"", StringComparison.Ordinal)))
        {
            process.StandardInput.Write(request + "\n");
            process.StandardInput.Flush();
            received.Add(request);
            if (request.Contains("\"id\"", StringComparison.Ordinal))
            {
                received.Add(process.StandardOutput.ReadLine()!);
            }
        }

        process.StandardInput.Close();
        Assert.Equal(string.Empty, process.StandardOutput.ReadToEnd());
        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(0, process.ExitCode);
        if (Environment.GetEnvironmentVariable("BELTROAD_ACCEPT") == "1")
        {
            File.WriteAllLines(path, received);
        }

        Assert.Equal(recorded, received);
    }

    private Task<McpClient> Connect() =>
        McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = BuiltProgram.Executable,
                    Arguments = ["mcp", "-i", "in", "-o", "out"],
                    WorkingDirectory = library.Folder,
                }
            )
        );
}
