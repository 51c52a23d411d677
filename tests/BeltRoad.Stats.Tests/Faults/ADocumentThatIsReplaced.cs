using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class ADocumentThatIsReplaced
{
    [Fact]
    public async Task IsReadAsOneOrTheOtherAndNeverAsBoth()
    {
        using var folder = new TempFolder();
        byte[][] texts = [Text('1'), Text('2')];
        folder.Write("in/a.txt", texts[0]);
        using var stop = new CancellationTokenSource();
        var replacing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                folder.Write("beside", texts[i % 2]);
                File.Move(folder["beside"], folder["in/a.txt"], overwrite: true);
            }
        });
        try
        {
            for (var time = 0; time < 3; time++)
            {
                Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
                var read = Report.Whole(folder["out"])!.Value.GetProperty("documents")[0].GetProperty("sha256").GetString();
                Assert.Contains(read, texts.Select(text => Convert.ToHexStringLower(SHA256.HashData(text))));
                Assert.Single(Report.Facts(folder["out"])!.Select(fact => fact.Text[0]).Distinct());
            }
        }
        finally
        {
            await stop.CancelAsync();
            await replacing;
        }
    }

    [Fact]
    public async Task IsRefusedWhileItIsWrittenInPlace()
    {
        using var folder = new TempFolder();
        folder.Write("in/good.txt", "共3列\n");
        folder.Write("in/log.txt", string.Concat(Enumerable.Repeat("none here\n", 200_000)));
        using var stop = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        var writing = Task.Factory.StartNew(() =>
        {
            using var file = new FileStream(folder["in/log.txt"], FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            for (; !stop.IsCancellationRequested; begun.Set())
            {
                file.Write("x\n"u8);
                Thread.SpinWait(500);
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        begun.Wait();
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        await stop.CancelAsync();
        await writing;
        Assert.Equal(3, run.Code);
        Assert.Contains("in/log.txt: is being written while it is read", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "extract", "in/good.txt").Code);
    }

    private static byte[] Text(char digit) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"中欧班列开行{digit}00列。\n", 50)));
}
