using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.FrontDoor;

/// <summary>Packs what is built. It takes half a minute, so it is left to the build of the repository.</summary>
public sealed class PackagesAreMade
{
    private static readonly string[] Texts = ["README.md", "LICENSE", "licenses/fonts/OFL.txt", "licenses/opencc/LICENSE"];

    [Fact]
    public void AndTheToolInstalledFromOneReadsTheSeeds()
    {
        SkipWhereToolsAreNotRequired();
        using var folder = new TempFolder();
        var entries = Pack(folder, "BeltRoad.Stats.Cli");
        Assert.Subset(entries, Texts.ToHashSet());
        foreach (var native in (ReadOnlySpan<string>)["linux-x64", "linux-arm64", "win-x64", "osx"])
        {
            Assert.Contains(
                entries,
                entry =>
                    entry.Contains($"/runtimes/{native}/native/", StringComparison.Ordinal)
                    && entry.Contains("SkiaSharp", StringComparison.Ordinal)
            );
        }

        Directory.CreateDirectory(folder["home"]);
        var config = folder.Write(
            "nuget.config",
            $"<configuration><packageSources><clear /><add key=\"local\" value=\"{folder["packages"]}\" /></packageSources></configuration>"
        );
        Run(folder, "dotnet", "tool", "install", "BeltRoad.Stats.Cli", "--tool-path", folder["tool"], "--configfile", config);
        var seeds = folder["work/seeds"];
        Directory.CreateDirectory(seeds);
        foreach (var seed in Directory.GetFiles(BuiltProgram.Seeds))
        {
            File.Copy(seed, Path.Combine(seeds, Path.GetFileName(seed)));
        }

        Run(folder, folder[OperatingSystem.IsWindows() ? "tool/beltroad.exe" : "tool/beltroad"], "run");
        Assert.All(
            (string[])["digest.pdf", "digest.html", "facts.csv", "facts.jsonl", "run.json"],
            name => Assert.True(new FileInfo(folder["work/reports/latest/" + name]).Length > 0, name)
        );
    }

    [Fact]
    public void WithDocumentationSymbolsAndLicences()
    {
        SkipWhereToolsAreNotRequired();
        using var folder = new TempFolder();
        var entries = Pack(folder, "BeltRoad.Stats");
        Assert.Subset(entries, new HashSet<string>([.. Texts, "lib/net10.0/BeltRoad.Stats.dll", "lib/net10.0/BeltRoad.Stats.xml"]));
        using var symbols = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder["packages"], "*.snupkg")));
        Assert.Contains(symbols.Entries, entry => entry.FullName == "lib/net10.0/BeltRoad.Stats.pdb");
    }

    private static void SkipWhereToolsAreNotRequired() =>
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") == "1",
            "packs what is built, which takes half a minute: set BELTROAD_REQUIRE_TOOLS to 1 to run it"
        );

    /// <summary>The names of the package's files.</summary>
    private static HashSet<string> Pack(TempFolder folder, string project)
    {
        Directory.CreateDirectory(folder["work"]);
        Run(
            folder,
            "dotnet",
            "pack",
            Path.Combine(SourceTree.Root, "src", project),
            "--no-build",
            "--configuration",
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            "--output",
            folder["packages"]
        );
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder["packages"], "*.nupkg")));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>In a folder and, but for the packages that are there to build with, with a home of its own.</summary>
    private static void Run(TempFolder folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder["work"],
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")) },
        };
        if (arguments[0] != "pack")
        {
            start.Environment["HOME"] = folder["home"];
            start.Environment["NUGET_PACKAGES"] = folder["home/packages"];
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(120_000), $"{program} {arguments[0]} did not end within two minutes");
        Assert.True(process.ExitCode == 0, output.Result + error.Result);
    }
}
