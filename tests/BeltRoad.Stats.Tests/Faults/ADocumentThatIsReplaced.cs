using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Reading;
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
                Thread.Yield();
            }
        });
        try
        {
            for (var time = 0; time < 2; time++)
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
    public void IsRefusedWhereItsLengthIsNotWhatWasRead()
    {
        const string shorter = "/sys/devices/system/cpu/online";
        Assert.SkipUnless(File.Exists(shorter), "the system has no file that says another length than it has");
        var read = DocumentFile.Read(shorter, "online", new ReadOptions());
        Assert.Equal(("file-changing", shorter), (read.Refusal?.Code, read.Refusal?.Where));
    }

    private static byte[] Text(char digit) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"中欧班列开行{digit}00列。\n", 20)));
}
