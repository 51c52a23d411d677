using System.Collections.Concurrent;
using System.Globalization;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Tests.Store;

public sealed class ReadingsAreFetchedAhead
{
    [Theory]
    [InlineData(1, "0000-0000")]
    [InlineData(999, "0000-0998")]
    [InlineData(1000, "0000-0999")]
    [InlineData(1001, "0000-0999 1000-1000")]
    [InlineData(2500, "0000-0999 1000-1999 2000-2499")]
    public void APortionAtATimeAndEachOnce(int count, string portions)
    {
        var asked = new ConcurrentQueue<string>();
        using var ahead = new ReadingPrefetcher(
            (first, last) =>
            {
                asked.Enqueue($"{first}-{last}");
                return Kept(first, last);
            },
            [.. Enumerable.Range(0, count).Select(static number => new InputFile(Id(number), Id(number), 0, default))]
        );
        Assert.True(ahead.HasAny);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i % 2 == 0 ? Id(i) : null, ahead.Take(i)?.Source);
        }

        Assert.Equal(portions, string.Join(' ', asked));
    }

    [Fact]
    public void TheNextPortionIsAskedForWhenOneIsBegun()
    {
        var asked = new ConcurrentQueue<string>();
        using var second = new ManualResetEventSlim();
        using (
            var ahead = new ReadingPrefetcher(
                (first, last) =>
                {
                    asked.Enqueue(first);
                    if (first == Id(1000))
                    {
                        second.Set();
                    }

                    return Kept(first, last);
                },
                [.. Enumerable.Range(0, 3000).Select(static number => new InputFile(Id(number), Id(number), 0, default))]
            )
        )
        {
            ahead.Take(0);
            Assert.True(second.Wait(TimeSpan.FromMinutes(1)));
            ahead.Take(1);
        }

        Assert.Equal([Id(0), Id(1000)], asked);
    }

    [Fact]
    public void NothingIsKeptOfAnotherFolder()
    {
        using var ahead = new ReadingPrefetcher(
            static (_, _) => new Dictionary<string, CachedReading>(),
            [new InputFile("a", "a", 0, default)]
        );
        Assert.False(ahead.HasAny);
        Assert.Null(ahead.Take(0));
    }

    /// <summary>Of every other document.</summary>
    private static Dictionary<string, CachedReading> Kept(string first, string last) =>
        Enumerable
            .Range(Number(first), Number(last) - Number(first) + 1)
            .Where(static number => number % 2 == 0)
            .ToDictionary(Id, static number => new CachedReading(Id(number), string.Empty, []), StringComparer.Ordinal);

    private static string Id(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);
}
