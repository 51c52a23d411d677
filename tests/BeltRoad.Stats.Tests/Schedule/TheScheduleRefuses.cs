using System.Net;
using System.Net.Sockets;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Schedule;

/// <summary>Before anything starts: what is wrong, where, and the word that was probably meant.</summary>
public sealed class TheScheduleRefuses
{
    [Theory]
    [InlineData("{}", "beltroad.json: no digest is scheduled\n  Add one")]
    [InlineData("{\"digests\": {\"a\": {\"language\": \"zh\"}}}", "beltroad.json:1:14: \"digests:a\" is neither due at times nor watched")]
    [InlineData(
        "{\"digests\": {\"a\": {\n  \"crn\": \"0 9 * * *\"}}}",
        "beltroad.json:2:3: there is no setting \"digests:a:crn\"\n  Did you mean \"digests:a:cron\"?"
    )]
    [InlineData(
        "{\"digest\": {\"a\": {\"cron\": \"0 9 * * *\"}}}",
        "beltroad.json:1:2: there is no setting \"digest\"\n  Did you mean \"digests\"?"
    )]
    [InlineData("{\"digests\": {\"a/b\": {\"cron\": \"0 9 * * *\"}}}", "beltroad.json:1:14: \"a/b\" is no name for a digest")]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": \"0 9 * * MONDY\"}}}",
        "beltroad.json:1:20: \"0 9 * * MONDY\" is no cron expression for \"digests:a:cron\" (a word is unknown)\n    0 9 * * "
            + "MONDY\n            ^\n  Did you mean \"MON\"?"
    )]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"@weakly\"}}}", "Did you mean \"@weekly\"?")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"0 61 9 * * ?\"}}}", "Minute and Second values must be between 0 and 59")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"0 9 * *\"}}}", "(it has 4 fields)")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"99 9 * * MON\"}}}", "(no field counts to 99)")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"0 9 1,98 * *\"}}}", "(no field counts to 98)")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"0 9 30 2 *\"}}}", "it never comes due")]
    [InlineData("{\"digests\": {\"a\": {\"cron\": \"* * 9 * * ?\"}}}", "it comes due more than once a minute")]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": \"0 9 * * *\", \"timeZone\": \"Asia/Shanghia\"}}}",
        "beltroad.json:1:41: \"Asia/Shanghia\" is no time zone for \"digests:a:timeZone\"\n  Did you mean \"Asia/Shanghai\"?"
    )]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": \"0 9 * * *\", \"watch\": \"yes\"}}}",
        "\"yes\" is no value for \"digests:a:watch\"\n  Give true or false"
    )]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": \"0 9 * * *\", \"expectBy\": \"32\"}}}",
        "Give a day of the month, 1 to 31, or of the week"
    )]
    [InlineData(
        "{\"digests\": {\"a\": {\"cron\": \"0 9 * * *\", \"output\": \"x\"}, \"b\": {\"cron\": \"0 9 * * *\", \"output\": \"./x\"}}}",
        "is the output folder of more than one digest: a, b"
    )]
    [InlineData("{\"schedule\": {\"prot\": 1}}", "Did you mean \"schedule:port\"?")]
    [InlineData("{\"notify\": {\"url\": \"ftp://x\"}}", "Give an address that begins with https:// or http://")]
    public void AConfigurationThatWouldNotDo(string file, string message)
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", file);
        var run = BuiltProgram.Run(folder.Path, "schedule");
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["reports"]));
    }

    [Fact]
    public void APortThatAnotherProgramHas()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        folder.Write(
            "beltroad.json",
            $$"""{"input":"in","schedule":{"port":{{((IPEndPoint)other.LocalEndpoint).Port}} }, "digests":{"a":{"cron":"0 9 * * MON"} } }"""
        );
        var run = BuiltProgram.Run(folder.Path, "schedule");
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        Assert.Contains("cannot be listened on", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatNoDigestHas()
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", "{\"digests\": {\"weekly\": {\"cron\": \"0 9 * * MON\"}}}");
        var run = BuiltProgram.Run(folder.Path, "schedule", "--once", "weakly");
        Assert.Equal(2, run.Code);
        Assert.Contains("there is no digest \"weakly\"\n  Did you mean \"weekly\"?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly", "--list").Code);
    }
}
