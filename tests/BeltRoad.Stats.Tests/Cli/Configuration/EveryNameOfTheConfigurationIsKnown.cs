using System.Text;
using System.Text.Json.Nodes;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Configuration;

public sealed class EveryNameOfTheConfigurationIsKnown
{
    public static TheoryData<string> Keys() => [.. SettingKey.All.Select(key => key.Name).Concat(DigestKeys.NamesFor("digests:weekly"))];

    [Theory]
    [InlineData(
        "{\"digets\": {}}",
        "b.json:1:2: there is no setting \"digets\"\n  Did you mean \"digests\"? The settings are input, output,"
    )]
    [InlineData("{\"prot\": 1, \"schedule\": {}}", "b.json:1:2: there is no setting \"prot\"")]
    [InlineData(
        "{\"digests\": {\"a\": {\n  \"crn\": null}}}",
        "b.json:2:3: there is no setting \"digests:a:crn\"\n  Did you mean \"digests:a:cron\"?"
    )]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": {}}}}",
        "b.json:1:20: \"{\" is no value for \"digests:a:cron\"\n  Give a cron expression"
    )]
    [InlineData("{\"digests\": {\"a\": {\"cron\": [\"0 9 * * *\"]}}}", "\"[\" is no value for \"digests:a:cron\"")]
    [InlineData(
        "{\"digests\": {\"a/b\": {}}}",
        "b.json:1:14: \"a/b\" is no name for a digest\n  Give up to 40 letters, digits and hyphens"
    )]
    [InlineData("{\"digests\": []}", "b.json:1:2: \"[\" is no value for \"digests\"\n  Give an object with digests:NAME")]
    [InlineData("{\"schedule\": 5}", "b.json:1:2: \"5\" is no value for \"schedule\"\n  Give an object with schedule:port,")]
    [InlineData("{\"input\": null}", "b.json:1:2: \"null\" is no value for \"input\"\n  Give a folder")]
    [InlineData("{\"limits\": {\"parallelism\": 0}}", "b.json:1:13: \"0\" is no value for \"limits:parallelism\"")]
    [InlineData("{\"input\": \"a\",\n \"Input\": \"b\"}", "b.json:2:2: \"Input\" is given a second time (first at b.json:1:2)")]
    [InlineData(
        "{\"schedule:port\": 1, \"schedule\": {\"port\": 2}}",
        "b.json:1:35: \"schedule:port\" is given a second time (first at b.json:1:2)"
    )]
    [InlineData(
        "{\n  \"language\": zh }",
        "b.json:2:15: is not a JSON object of settings ('z' is an invalid start of a value)\n      \"language\": zh }\n         "
            + "         ^\n  Mend the file"
    )]
    [InlineData("{\"input\": \"文件\" \"x\": 1}", "b.json:1:16: is not a JSON object of settings")]
    [InlineData("{\"input\": \"a\"} {", "b.json:1:16: is not a JSON object of settings")]
    [InlineData("{\"input\": ", "b.json:1:11: is not a JSON object of settings")]
    [InlineData("{\"input\": \"\\ud800\"}", "b.json: is not a JSON object of settings")]
    [InlineData("", "b.json:1:1: is not a JSON object of settings")]
    [InlineData("[]", "b.json:1:1: is not a JSON object of settings (it begins with something else)")]
    public void AndAnErrorNamesTheFileThatIsReadWithItsPlace(string json, string message)
    {
        using var folder = new TempFolder();
        Assert.Contains(message, Refusal(folder, Encoding.UTF8.GetBytes(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"input\": \"\u6587\"}", "gb18030", "b.json:1:12: is not a JSON object of settings (its bytes are not UTF-8)")]
    [InlineData("{}", "utf-16", "b.json:1:1: is not a JSON object of settings")]
    public void AndAFileOfAnotherEncodingIsRefused(string json, string encoding, string message)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TempFolder();
        Assert.Contains(
            message,
            Refusal(folder, [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(json)]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void AndAMisspeltOneNamesTheNearestWhateverItsValue(string key)
    {
        foreach (var value in (string[])["1", "null", "{}", "[]"])
        {
            var names = key.Split(':');
            names[^1] = names[^1][..^1] + "x";
            JsonNode? inner = JsonNode.Parse(value);
            foreach (var name in names.Reverse())
            {
                inner = new JsonObject { [name] = inner };
            }

            using var folder = new TempFolder();
            var refusal = Refusal(folder, Encoding.UTF8.GetBytes(inner!.ToJsonString()));
            Assert.Contains(
                $"there is no setting \"{string.Join(':', names)}\"\n  Did you mean \"{key}\"?",
                refusal,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void AndAFileMayHaveCommentsTrailingCommasAndAByteOrderMark()
    {
        using var folder = new TempFolder();
        folder.Write(
            "b.json",
            [
                0xEF,
                0xBB,
                0xBF,
                .. Encoding.UTF8.GetBytes(
                    "{ /* here */ \"INPUT\": \"\u6587\u4ef6\", // there\n \"limits\": {}, \"digests\": {\"a\": {\"watch\": "
                        + "true,}, \"b\": {}},}"
                ),
            ]
        );
        var settings = SettingsReader.Read(folder["b.json"], []);
        Assert.Equal(("\u6587\u4ef6", true, "a b"), (settings.Input, settings.Digests["a"].Watch, string.Join(' ', settings.Digests.Keys)));
        Assert.EndsWith("b.json:2:51", settings.Sources["digests:b"], StringComparison.Ordinal);
    }

    [Fact]
    public void AndWithAnotherFileTheScheduleNamesThatFile()
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", "{\"digests\": {\"weekly\": {\"watch\": true}}}");
        folder.Write("b.json", "{\n\"digests\": {\"weekly\": {}, \"daily\": {\"watch\": true}}}");
        folder.Write("c.json", "{}");
        Assert.StartsWith(
            "c.json: no digest is scheduled",
            BuiltProgram.Run(folder.Path, "schedule", "--config", "c.json").Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "b.json:2:13: \"digests:weekly\" is neither due at times nor watched",
            BuiltProgram.Run(folder.Path, "schedule", "--config", "b.json", "--list").Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "b.json: there is no digest \"dayly\"\n  Did you mean \"daily\"?",
            BuiltProgram.Run(folder.Path, "facts", "--config", "b.json", "--digest", "dayly").Error,
            StringComparison.Ordinal
        );
    }

    private static string Refusal(TempFolder folder, byte[] json)
    {
        folder.Write("b.json", json);
        var fault = Assert.Throws<RefusedException>(() => SettingsReader.Read(folder["b.json"], []));
        Assert.Equal(2, Stats.Cli.ExitCodes.Of(fault.Refusal));
        return fault.Refusal.ToString().Replace(folder["b.json"], "b.json", StringComparison.Ordinal);
    }
}
