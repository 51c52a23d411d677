using System.Diagnostics;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class ADiskThatIsFull
{
    /// <summary>In blocks of 512 bytes: less than a digest's PDF, more than what is written before it.</summary>
    private const int FileLimit = 100;

    [Fact]
    public void LeavesTheEarlierReportWhenAFileCannotGrow()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the shell limits the size of files");
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        Report.WriteDocument(folder, 1002);
        // A limit that is hit sends a signal, which is ignored so that the write fails as on a full disk. The runtime must not
        // keep its own code in a file.
        var limited = Shell(folder.Path, FormattableString.Invariant($"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {FileLimit}; exec '{BuiltProgram.Executable}' run -i in -o out"));
        Assert.Equal(1, limited.Code);
        Assert.Contains("cannot be written", limited.Error, StringComparison.Ordinal);
        Stands(folder, "out", 1001);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        Stands(folder, "out", 1002);
    }

    [Fact]
    public void LeavesTheEarlierReportWhenNoSpaceIsLeft()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file system in memory is mounted");
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(Shell(folder.Path, "mount -t tmpfs -o size=16m none disk").Code == 0, "this user may not mount");
        try
        {
            Report.WriteDocument(folder, 1001);
            Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out").Code);
            Report.WriteDocument(folder, 1002);
            Shell(folder.Path, "cat /dev/zero > disk/filler; truncate -s -98304 disk/filler");
            var full = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out");
            Assert.Equal(1, full.Code);
            // Which file meets the end first, one of the report or the history, depends on the threads.
            Assert.Matches("No space left on device|the disk is full", full.Error);
            Stands(folder, "disk/out", 1001);
            File.Delete(folder["disk/filler"]);
            Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out").Code);
            Stands(folder, "disk/out", 1002);
        }
        finally
        {
            Shell(folder.Path, "umount disk");
        }
    }

    private static void Stands(TempFolder folder, string output, int figure)
    {
        Assert.NotNull(Report.Whole(folder[output]));
        Assert.Equal(figure, Assert.Single(Report.Facts(folder[output])!).Fact.Value);
        Assert.Contains(FormattableString.Invariant($"{figure}"), File.ReadAllText(folder[output + "/latest/facts.jsonl"]), StringComparison.Ordinal);
    }

    private static (int Code, string Error) Shell(string folder, string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        _ = output.Result;
        return (shell.ExitCode, error);
    }
}
