using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli.Assistants;

/// <summary>Two documents that contradict each other, read twice: the second run has a new document.</summary>
public sealed class SmallLibrary : IDisposable
{
    private readonly TempFolder folder = new();

    public SmallLibrary()
    {
        folder.Write(
            "in/a.txt",
            "国家统计局\n2022年，中国与共建国家进出口总额为2.07万亿美元。\n截至2023年6月底，中欧班列累计开行7.4万列。\n"
        );
        Run(1);
        folder.Write(
            "in/b.txt",
            "商务部\n2021年，中国与共建国家进出口总额为1.8万亿美元。2022年，中国与共建国家进出口总额为2.9万亿美元。\n"
        );
        Run(2);
    }

    public string Folder => folder.Path;

    public void Dispose() => folder.Dispose();

    private void Run(int day) =>
        new Pipeline(
            new RunOptions { Input = folder["in"], Output = folder["out"] },
            FixedTime.At(2026, 1, day),
            new Progress<RunProgress>()
        ).Run(CancellationToken.None);
}
