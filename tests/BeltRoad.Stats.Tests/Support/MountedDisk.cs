namespace BeltRoad.Stats.Tests.Support;

/// <summary>A small file system in memory under <c>disk</c> of a folder, for as long as a test needs it.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly TempFolder folder;

    /// <summary>Skips the test where this user may not mount.</summary>
    public MountedDisk(TempFolder folder, int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file system in memory is mounted");
        this.folder = folder;
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(
            Shell.Run(folder.Path, FormattableString.Invariant($"mount -t tmpfs -o size={megabytes}m none disk")).Code == 0,
            "this user may not mount"
        );
    }

    /// <summary>Leaves so many bytes free.</summary>
    public void Fill(int left) =>
        Shell.Run(folder.Path, FormattableString.Invariant($"cat /dev/zero > disk/filler; truncate -s -{left} disk/filler"));

    public void Free() => File.Delete(folder["disk/filler"]);

    public void BecomeReadOnly() => Assert.Equal(0, Shell.Run(folder.Path, "mount -o remount,ro disk").Code);

    public void Dispose() => Shell.Run(folder.Path, "umount disk");
}
