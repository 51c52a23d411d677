using System.Runtime.CompilerServices;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>The repository's own files, as the convention tests scan them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>All files under a folder of the repository, recursively, build output left out; asserts that there are some.</summary>
    /// <param name="least">Fewer found files mean that the scan is broken, not that the house is clean.</param>
    public static IReadOnlyList<string> Files(string folder, string pattern, int least = 1)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !Relative(path).Split('/').Any(part => part is ".artifacts" or "bin" or "obj" or ".git"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(
            files.Count >= least,
            $"only {files.Count} files {pattern} were found under {folder}: the scan looks in the wrong place"
        );
        return files;
    }

    /// <summary>The path from the repository's root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Fails with one line an offence: rule, place, remedy.</summary>
    public static void AssertNone(IEnumerable<string> offences, string remedy)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all) + "\n  " + remedy);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (var start in (ReadOnlySpan<string>)[AppContext.BaseDirectory, Path.GetDirectoryName(here)!])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "BeltRoad.Stats.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("BeltRoad.Stats.sln stands in no folder above the tests");
    }
}
