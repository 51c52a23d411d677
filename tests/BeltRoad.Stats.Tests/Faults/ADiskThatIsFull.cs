using System.Globalization;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class ADiskThatIsFull
{
    /// <summary>In blocks of 512 bytes: less than a digest's PDF, more than what is written before it.</summary>
    private const int FileLimit = 100;

    /// <summary>
    /// Bytes that are left, so that one write after the other meets the end: of the history, of each file of the report, of the store.
    /// </summary>
    private static readonly int[] Left =
    [
        0,
        8 << 10,
        24 << 10,
        48 << 10,
        96 << 10,
        160 << 10,
        240 << 10,
        320 << 10,
        400 << 10,
        480 << 10,
        560 << 10,
        720 << 10,
    ];

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
        var limited = Shell.Run(
            folder.Path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {FileLimit}; exec '{BuiltProgram.Executable}' "
                    + $"run -i in -o out"
            )
        );
        Assert.Equal(1, limited.Code);
        Assert.Contains("cannot be written", limited.Error, StringComparison.Ordinal);
        Report.Stands(folder["out"], 1001);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        Report.Stands(folder["out"], 1002);
    }

    [Fact]
    public void LeavesOneReportOrTheOtherWhereverSpaceEnds()
    {
        using var folder = new TempFolder();
        using var disk = new MountedDisk(folder, megabytes: 16);
        Report.WriteDocument(folder, 1000);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out").Code);
        var (standing, figure) = (1000, 1000);
        foreach (var left in Left)
        {
            Report.WriteDocument(folder, ++figure);
            disk.Fill(left);
            var full = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out");
            standing = full.Code == 0 ? figure : standing;
            Assert.InRange(full.Code, 0, 1);
            Assert.Matches(
                full.Code == 0
                    ? string.Empty
                    : "No space left on device|the disk is full|history.db: cannot be opened or written[^\n]*\n *Free space",
                full.Error
            );
            Report.Stands(folder["disk/out"], standing);
            using (var history = RunHistory.OpenExisting(new RunOptions { Output = folder["disk/out"] })!)
            {
                Report.IsSettled(history);
            }

            disk.Free();
        }

        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "disk/out").Code);
        Report.Stands(folder["disk/out"], figure);
    }
}
