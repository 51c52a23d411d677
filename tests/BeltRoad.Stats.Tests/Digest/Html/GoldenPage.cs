using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Digest.Html;

/// <summary>
/// Compares with a file of <c>Expectations</c>. With BELTROAD_ACCEPT=1 the file takes what came instead; read the difference before it is
/// committed.
/// </summary>
internal static class GoldenPage
{
    public static void Compare(string name, string received)
    {
        var path = Path.Combine(GoldLedgers.Root, "tests", "BeltRoad.Stats.Tests", "Digest", "Html", "Expectations", name);
        if (Environment.GetEnvironmentVariable("BELTROAD_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, received);
        }

        Assert.True(File.Exists(path), $"{name} is not there; run once with BELTROAD_ACCEPT=1 and read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), received);
    }
}
