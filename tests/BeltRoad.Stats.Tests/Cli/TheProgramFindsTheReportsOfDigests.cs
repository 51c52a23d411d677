using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

/// <summary>What a schedule makes is found by every command that shows a report.</summary>
public sealed class TheProgramFindsTheReportsOfDigests
{
    private const string Configuration =
        "{\"digests\": {\"weekly\": {\"cron\": \"0 9 * * MON\", \"input\": \"in\", \"language\": \"zh\"}, \"inbox\": "
        + "{\"watch\": true, \"input\": \"inbox\"}}}";

    [Fact]
    public async Task TheOnlyOneWithoutBeingTold()
    {
        using var folder = Folder();
        foreach (var command in (string[])["facts", "charts", "diff"])
        {
            var none = BuiltProgram.Run(folder.Path, command);
            Assert.Equal((1, string.Empty), (none.Code, none.Output));
            Assert.Contains(
                "reports: there is no report yet, nor one of a digest\n  Make one with: beltroad run, or with: beltroad "
                    + "schedule --once inbox or weekly",
                none.Error,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        folder.Write("in/a.txt", "\u5f00\u884c\u5217\u8f664\u5217\u3002\n");
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        foreach (
            var (command, output) in ((string, string)[])
                [("facts --format csv", "A1:5"), ("charts", "reports/weekly/latest/charts"), ("diff", "1 revised"), ("history", "weekly")]
        )
        {
            var found = BuiltProgram.Run(folder.Path, command.Split(' '));
            Assert.Equal(0, found.Code);
            Assert.Contains(output, found.Output, StringComparison.Ordinal);
            Assert.Equal(command == "history" ? string.Empty : "the report of digest weekly, in reports/weekly\n", found.Error);
        }

        using var http = new HttpClient();
        using var serve = new RunningProgram(
            BuiltProgram.Start(folder.Path, new Dictionary<string, string>(StringComparer.Ordinal), "serve", "--port", "0")
        );
        var address = (await serve.Process.StandardOutput.ReadLineAsync())!.Split(": ")[1];
        using var page = await http.GetAsync(new Uri(address));
        Assert.Equal("/digests/weekly/", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("lang=\"zh-Hans\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfSeveralTheOneThatIsNamed()
    {
        using var folder = Folder();
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "inbox").Code);
        foreach (var command in (string[])["facts", "charts", "diff"])
        {
            var several = BuiltProgram.Run(folder.Path, command);
            Assert.Equal((1, string.Empty), (several.Code, several.Output));
            Assert.Contains(
                "reports: holds no report of its own, but those of the digests inbox, weekly\n  Name one with --digest, such "
                    + "as: --digest inbox",
                several.Error,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "Did you mean \"weekly\"?",
                BuiltProgram.Run(folder.Path, command, "--digest", "weakly").Error,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "\"value\":9",
            BuiltProgram.Run(folder.Path, "facts", "--digest", "INBOX", "--format", "jsonl").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"value\":3",
            BuiltProgram.Run(folder.Path, "facts", "--digest", "weekly", "--format", "jsonl").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "reports/inbox/latest",
            BuiltProgram.Run(folder.Path, "charts", "--digest", "inbox").Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, BuiltProgram.Run(folder.Path, "history", "--digest", "weakly").Code);
        Assert.Single(
            BuiltProgram
                .Run(folder.Path, "history", "--digest", "Weekly", "--format", "jsonl")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in").Code);
        Assert.Equal(string.Empty, BuiltProgram.Run(folder.Path, "facts").Error);
        using var serve = new RunningProgram(
            BuiltProgram.Start(
                folder.Path,
                new Dictionary<string, string>(StringComparer.Ordinal),
                "serve",
                "--port",
                "0",
                "--digest",
                "inbox"
            )
        );
        Assert.EndsWith("/digests/inbox/", await serve.Process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void AndOneThatHasNoneIsToldHowToGetIt()
    {
        using var folder = Folder();
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        var none = BuiltProgram.Run(folder.Path, "facts", "--digest", "inbox");
        Assert.Equal((1, string.Empty), (none.Code, none.Output));
        Assert.Contains(
            "reports/inbox: there is no report yet\n  Make one with: beltroad schedule --once inbox",
            none.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ButNotElsewhereThanInTheFolderThatIsNamed()
    {
        using var folder = Folder();
        folder.Write("beltroad.json", Configuration.Replace("\"language\": \"zh\"", "\"output\": \"elsewhere\"", StringComparison.Ordinal));
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        Assert.Equal("the report of digest weekly, in elsewhere\n", BuiltProgram.Run(folder.Path, "facts").Error);
        Assert.Contains(
            "other: there is no report yet",
            BuiltProgram.Run(folder.Path, "facts", "-o", "other").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "facts", "-o", "other", "--digest", "weekly").Code);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("beltroad.json", Configuration);
        folder.Write("in/a.txt", "\u5f00\u884c\u5217\u8f663\u5217\u3002\n");
        folder.Write("inbox/b.txt", "\u5f00\u884c\u5217\u8f669\u5217\u3002\n");
        return folder;
    }
}
