using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Cache;
using BeltRoad.Stats.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Runs;

/// <summary>A document of a large library that is as it was is not read again, and the report does not show it.</summary>
public sealed class WhatStaysIsNotReadAgain
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    /// <param name="report">What happened to the earlier report, whose records are copied where they can be.</param>
    [Theory]
    [InlineData("nothing")]
    [InlineData("a value in facts.jsonl was edited")]
    [InlineData("facts.csv was cut short")]
    [InlineData("run.json is gone")]
    public void AndTheReportIsThatOfAFullRun(string report)
    {
        using var folder = new TempFolder();
        foreach (var seed in Directory.GetFiles(BuiltProgram.Seeds))
        {
            folder.Write("in/" + Path.GetFileName(seed), File.ReadAllBytes(seed));
        }

        folder.Write("in/disputed.txt", "2023年，中欧班列货物库存为13万2吨。\n");
        folder.Write("in/new.txt", "2023年，中欧班列开行612列，同比增长10.9%。\n");
        Run(folder, "one");
        Run(folder, "two");
        folder.Write("in/new.txt", "2023年，中欧班列开行613列，同比增长10.9%。\n");
        Execute(folder["two"], "DELETE FROM kept_readings");
        switch (report)
        {
            case "a value in facts.jsonl was edited":
                Replace(
                    folder["one/latest/facts.jsonl"],
                    File.ReadAllText(folder["one/latest/facts.jsonl"]).Replace("\"value\":3,", "\"value\":4,", StringComparison.Ordinal)
                );
                break;
            case "facts.csv was cut short":
                var csv = File.ReadAllText(folder["one/latest/facts.csv"]);
                Replace(folder["one/latest/facts.csv"], csv[..(csv.Length / 2)]);
                break;
            case "run.json is gone":
                File.Delete(folder["one/latest/run.json"]);
                break;
        }

        var (apart, whole) = (Run(folder, "one"), Run(folder, "two"));
        Assert.True(apart.Count > 10);
        Assert.Equal(whole, apart);
    }

    [Theory]
    [InlineData("nothing", 7)]
    [InlineData("its text", 3)]
    [InlineData("what is told of it", 3)]
    [InlineData("who published it, in the table of its folder", 3)]
    [InlineData("how it is to be decoded", 3)]
    [InlineData("its name", 3)]
    [InlineData("the program", 3)]
    [InlineData("what finds its numbers", 3)]
    [InlineData("whether another reads them too", 3)]
    public void UnlessSomethingChanged(string changed, int expected)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，中欧班列开行3列。\n");
        Run(folder, "out");

        // What is kept is not what the document says: the value tells where it comes from.
        var ledger = StatisticsReader.Read(DocumentReader.FromText("a.txt", "2023年，中欧班列开行7列。\n"));
        Execute(folder["out"], "UPDATE kept_readings SET found = @found", new { found = KeptLedger.Pack(ledger) });
        switch (changed)
        {
            case "its text":
                folder.Write("in/a.txt", "2023年，中欧班列开行3列。\n\n");
                break;
            case "what is told of it":
                folder.Write("in/a.txt.meta.json", "{\"published\":\"2024-02-03\"}");
                break;
            case "who published it, in the table of its folder":
                folder.Write("in/documents.csv", "file,publisher\na.txt,A\n");
                break;
            case "its name":
                File.Move(folder["in/a.txt"], folder["in/a.md"]);
                break;
            case "the program":
                Execute(folder["out"], "UPDATE kept_readings SET source = 'of another program'");
                break;
        }

        Run(
            folder,
            "out",
            changed == "what finds its numbers" ? new NumberRecognizers("other", static () => new ScannedNumbers()) : null,
            changed == "how it is to be decoded" ? "utf-8" : null,
            readsTwice: changed != "whether another reads them too"
        );
        var line = File.ReadAllLines(folder["out/latest/observations.csv"])[1];
        Assert.Contains($",{expected},", line, StringComparison.Ordinal);
    }

    /// <summary>More documents are opened at a time than are read.</summary>
    [Fact]
    public void AndNoMoreAreReadAtATimeThanWasAskedFor()
    {
        const int readers = 2;
        using var folder = new TempFolder();
        for (var i = 0; i < 60; i++)
        {
            folder.Write(
                FormattableString.Invariant($"in/{i}.txt"),
                string.Concat(Enumerable.Repeat("2023年，中欧班列开行612列，同比增长10.9%。\n", 50))
            );
        }

        var (reading, most) = (0, 0);
        Run(
            folder,
            "out",
            new NumberRecognizers(
                "counted",
                () =>
                    new WatchedRecognizer(() =>
                    {
                        InterlockedMax(ref most, Interlocked.Increment(ref reading));
                        Thread.Yield();
                        Interlocked.Decrement(ref reading);
                    })
            ),
            parallelism: readers
        );
        Assert.InRange(most, 1, readers);
    }

    [Fact]
    public void AndOfWhatIsGoneNothingIsKept()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        folder.Write("in/b.txt", "共4列\n");
        Run(folder, "out");
        File.Delete(folder["in/b.txt"]);
        Run(folder, "out");
        using var store = FactStore.OpenExisting(Path.Combine(folder["out"], FactStore.FileName));
        Assert.Equal(["a.txt"], store.Kept("a.txt", "b.txt").Keys);
    }

    [Fact]
    public void ALedgerComesOutOfItsBytesAsItWentIn()
    {
        foreach (var document in Gold.GoldLedgers.All.Select(gold => gold.Document))
        {
            var ledger = StatisticsReader.Read(document, second: new SecondReadings(NumberRecognizers.BuiltIn));
            ledger = ledger with { Facts = [.. ledger.Facts.Take(1).Select(Disputed), .. ledger.Facts.Skip(1)] };
            var back = new KeptLedgers().Restore(KeptLedger.Pack(ledger), document);
            Assert.Equal(
                ledger.Facts.Select(fact => fact with { Trace = [], Doubts = [] }),
                back.Facts.Select(fact => fact with { Trace = [], Doubts = [] })
            );
            Assert.Equal(ledger.Facts.SelectMany(fact => fact.Doubts), back.Facts.SelectMany(fact => fact.Doubts));
            Assert.Equal(ledger.Facts.SelectMany(fact => fact.Trace), back.Facts.SelectMany(fact => fact.Trace));
            Assert.Equal(ReadingFingerprint.Of(ledger), ReadingFingerprint.Of(back));
            Assert.Equal(ledger.Mentions, back.Mentions);
            Assert.Equal(Enum.GetValues<MentionClass>().Select(ledger.CountOf), Enum.GetValues<MentionClass>().Select(back.CountOf));
        }
    }

    /// <summary>Whatever is found of a document: a heading, a table, a dateline, page numbers, what is told of it beside it.</summary>
    [Theory]
    [InlineData("a.txt", "国务院新闻办公室\n2023年10月10日\n\n一、概况\n2023年，中欧班列开行3列。\n", "utf-8")]
    [InlineData("a.txt", "一帶一路：2023年，中歐班列開行3列，投資額達5億美元。\n", "utf-16")]
    [InlineData("a.md", "# Trade\n\n## 2023\n\n| 年 | 列 |\n|---|---|\n| 2023 | 3 |\n\nTrade grew by 3% in 2023.\n", "utf-8")]
    [InlineData("a.html", "<h1>Trade</h1><p>2023年，中欧班列开行3列。<table><tr><th>年<th>列<tr><td>2023<td>3</table>", "utf-8")]
    public void ADocumentComesOutOfItsBytesAsItWentIn(string name, string text, string encoding)
    {
        using var folder = new TempFolder();
        folder.Write(
            "in/" + name,
            Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(text)).ToArray()
        );
        folder.Write("in/a.meta.json", "{\"publisher\":\"A\"}");
        var opened = DocumentFile.Open(
            new InputFile(name, folder["in/" + name], 0, DateTime.MaxValue),
            new ReadOptions(),
            new MetadataCatalog(),
            out _
        )!;
        var document = DocumentFile.Read(opened, new ReadOptions()).Document!;
        var found = KeptLedger.Pack(StatisticsReader.Read(document));
        var back = (
            opened.Form == DocumentForm.Text ? new KeptLedgers().Restore(found, opened) : new KeptLedgers().Restore(found, document)
        ).Document;
        Assert.Equal(WithoutLists(document, document.Lines), WithoutLists(back, document.Lines));
        Assert.Equal(document.Lines.Count, back.Lines.Count);
        Assert.Equal(document.Sections, back.Sections);
        Assert.Equal(document.Furniture, back.Furniture);
        Assert.Equal(document.Places.PageStarts, back.Places.PageStarts);
        Assert.Equal(
            document.Places.Tables.Select(table => (table.Span, table.Before)),
            back.Places.Tables.Select(table => (table.Span, table.Before))
        );
        Assert.Equal(document.Places.Tables.SelectMany(table => table.Cells), back.Places.Tables.SelectMany(table => table.Cells));
    }

    private static Fact Disputed(Fact fact) =>
        fact with
        {
            Second = SecondVerdict.Disagreed,
            BothReadings = new TwoReadings("38", 38, "3800亿", 380_000_000_000, "microsoft"),
            Doubts = [Doubt.SecondReader],
            Confidence = 0.25,
        };

    private static SourceDocument WithoutLists(SourceDocument document, LineMap lines) =>
        document with
        {
            Sections = [],
            Furniture = [],
            Places = OriginalPlaces.None,
            Lines = lines,
        };

    private static List<string> Run(
        TempFolder folder,
        string output,
        NumberRecognizers? numbers = null,
        string? encoding = null,
        int parallelism = 4,
        bool readsTwice = true
    )
    {
        var options = new RunOptions
        {
            Input = folder["in"],
            Output = folder[output],
            IssueDate = new DateOnly(2026, 11, 21),
            Numbers = numbers ?? NumberRecognizers.BuiltIn,
            ReadsTwice = readsTwice,
            Parallelism = parallelism,
            Reading = new ReadOptions { Encoding = encoding },
        };
        var result = new Pipeline(options, new FixedTime(Now), new Progress<RunProgress>()).Run(CancellationToken.None);
        return [.. result.Files.Where(file => file.Name != PublishedReport.ManifestName).Select(file => file.Name + " " + file.Sha256)];
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (
            var seen = Volatile.Read(ref most);
            value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen;
            seen = Volatile.Read(ref most)
        ) { }
    }

    /// <summary>Changes what is kept, as if it had been kept so.</summary>
    private static void Execute(string output, string sql, object? values = null)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(output, FactStore.FileName)};Pooling=False");
        connection.Open();
        connection.Execute(sql, values);
        foreach (
            var (document, source, print, found) in connection
                .Query<(string, string, string, byte[])>("SELECT document, source, fingerprint, found FROM kept_readings")
                .AsList()
        )
        {
            connection.Execute(
                "UPDATE kept_readings SET checksum = @checksum WHERE document = @document",
                new { checksum = new CachedReading(source, print, found).ChecksumOf(document), document }
            );
        }
    }

    /// <summary>As an editor does that writes beside and swaps: the file itself is protected.</summary>
    private static void Replace(string path, string text)
    {
        File.Delete(path);
        File.WriteAllText(path, text);
    }
}
