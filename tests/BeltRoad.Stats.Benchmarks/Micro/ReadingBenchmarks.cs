using BeltRoad.Stats.Benchmarks.Compare;
using BenchmarkDotNet.Attributes;

namespace BeltRoad.Stats.Benchmarks.Micro;

/// <summary>Each reader of the side-by-side on a megabyte of news items.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private string text = string.Empty;

    [ParamsSource(nameof(Readers))]
    public string Reader { get; set; } = string.Empty;

    public static IEnumerable<string> Readers => Sides.All.Select(side => side.Name);

    [GlobalSetup]
    public void Setup() => text = string.Concat(Enumerable.Range(0, 1500).Select(item => Corpus.CorpusWriter.Item(item).Text));

    [Benchmark]
    public int Read() => Sides.All.Single(side => side.Name == Reader).Read(text);
}
