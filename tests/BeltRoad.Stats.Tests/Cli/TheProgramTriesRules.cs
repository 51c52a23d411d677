using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

/// <summary><c>beltroad rules</c> prints the table, names the rule of each figure, and shows what a changed table would change.</summary>
public sealed class TheProgramTriesRules
{
    private static readonly string Table = Path.Combine(SourceTree.Root, "src", "BeltRoad.Stats", "Facts", "Measure", "measure.rules");

    [Fact]
    public void TheTableIsPrintedWithItsExamples()
    {
        using var folder = new TempFolder();
        var printed = BuiltProgram.Run(folder.Path, "rules");
        Assert.Equal(0, printed.Code);
        Assert.Contains("measure-350  cumulative: rulings 2 and 5", printed.Output, StringComparison.Ordinal);
        Assert.Contains("such as 中方与32个国家签署合作文件。", printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedTableShowsWhatItChanges()
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "measure.rules");
        File.WriteAllText(changed, File.ReadAllText(Table).Replace("\n350 cumulative\n", "\n350 level\n", StringComparison.Ordinal));
        var tried = BuiltProgram.Run(folder.Path, "rules", "--try", changed, "双方签署协议3份。联盟有5个成员。");
        Assert.Equal(0, tried.Code);
        Assert.Contains("3份: cumulative of no time (measure-350) becomes level", tried.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 figures change", tried.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableThatCannotBeUsedIsRefusedWithItsLine()
    {
        using var folder = new TempFolder();
        var broken = Path.Combine(folder.Path, "measure.rules");
        File.WriteAllText(broken, "10 level\n    no such feature\n    why: so\n");
        var tried = BuiltProgram.Run(folder.Path, "rules", "--try", broken, "联盟有5个成员。");
        Assert.NotEqual(0, tried.Code);
        Assert.Contains("measure.rules:1: 'no such feature' is no feature", tried.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tried.Error, StringComparison.Ordinal);
    }
}
