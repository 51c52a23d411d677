using System.Collections.Concurrent;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Tests.Reading;

public sealed class ManyFilesAreAskedFor
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 16)]
    [InlineData(1000, 1)]
    [InlineData(1000, 16)]
    public void EachOnce(int count, int threads)
    {
        var asked = new ConcurrentBag<int>();
        Assert.True(
            ParallelFiles.All(
                count,
                threads,
                i =>
                {
                    asked.Add(i);
                    return true;
                },
                CancellationToken.None
            )
        );
        Assert.Equal(Enumerable.Range(0, count), asked.Order());
    }

    /// <summary>All threads wait for each other, which none could if there were fewer of them.</summary>
    [Fact]
    public void AsManyAtATimeAsThereAreThreads()
    {
        using var all = new Barrier(ParallelFiles.AtATime);
        Assert.True(
            ParallelFiles.All(
                ParallelFiles.AtATime,
                ParallelFiles.AtATime,
                _ => all.SignalAndWait(TimeSpan.FromSeconds(20)),
                CancellationToken.None
            )
        );
    }

    [Fact]
    public void AndNoMoreWhenOneSaysNo()
    {
        var asked = 0;
        Assert.False(
            ParallelFiles.All(
                1000,
                4,
                i =>
                {
                    Interlocked.Increment(ref asked);
                    return i < 10;
                },
                CancellationToken.None
            )
        );
        Assert.InRange(asked, 11, 14);
    }

    [Fact]
    public void AFaultIsToldAsItIs()
    {
        var asked = 0;
        Assert.Throws<InvalidDataException>(() =>
            ParallelFiles.All(
                1000,
                4,
                i => Interlocked.Increment(ref asked) < 10 ? true : throw new InvalidDataException(),
                CancellationToken.None
            )
        );
        Assert.InRange(asked, 10, 13);
    }

    [Fact]
    public void ACancelledOneEndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            ParallelFiles.All(
                1000,
                4,
                i =>
                {
                    source.Cancel();
                    return true;
                },
                source.Token
            )
        );
    }
}
