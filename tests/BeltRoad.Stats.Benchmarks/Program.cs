using System.Globalization;
using BeltRoad.Stats.Benchmarks.Ablation;
using BeltRoad.Stats.Benchmarks.Cluster;
using BeltRoad.Stats.Benchmarks.Compare;
using BeltRoad.Stats.Benchmarks.Corpus;
using BeltRoad.Stats.Benchmarks.Faults;
using BeltRoad.Stats.Benchmarks.Lines;
using BeltRoad.Stats.Benchmarks.Scaling;
using BeltRoad.Stats.Benchmarks.Stores;
using BenchmarkDotNet.Running;

// corpus FOLDER [COUNT]     writes a library whose figures are known
// recall FOLDER FACTS       sets the facts.jsonl of a run against them
// compare FILE…             all readers in turn on the documents, with their ratios
// lines FILE…              JSON lines to ledger lines, next to the reading itself
// linear FILE…              the time for a character of ever longer text, and of a million of one character
// store FOLDER              fills a store with five million facts, once, and times what is asked of it
// kills PROGRAM FOLDER [N]  kills the program at N random moments of its runs and looks whether anything is lost
// nodes PROGRAM FOLDER ADDRESS RESTART [DOCUMENTS] [KILLS]   three nodes over a library, killed, cut off and left without PostgreSQL
// scale PROGRAM FOLDER ADDRESS NODES DOCUMENTS   what nodes of one thread each and the database need for a library
// ablate                   switches each rule and each set of words off in turn, from the root of the project
// anything else             goes to BenchmarkDotNet
switch (args)
{
    case ["corpus", var folder, .. var count]:
        var (characters, facts) = CorpusWriter.Write(
            folder,
            count is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 20_000
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{characters:N0} characters, {facts:N0} facts"));
        return 0;
    case ["recall", var folder, var found]:
        return RecallCheck.Run(folder, found, Console.Out) ? 0 : 1;
    case ["compare" or "linear" or "lines"]:
        Console.Error.WriteLine("beltroad benchmarks: no document is named; name some, such as seeds/*.txt");
        return 2;
    case ["compare", .. var files]:
        SideBySide.Run([.. files.Select(File.ReadAllText)], Console.Out);
        return 0;
    case ["lines", .. var files]:
        LineThroughput.Run([.. files.Select(File.ReadAllText)], Console.Out);
        return 0;
    case ["linear", .. var files]:
        return LinearTimes.Run(string.Concat(files.Select(File.ReadAllText)), Console.Out) ? 0 : 1;
    case ["store", var folder]:
        return StoreTimes.Run(folder, Console.Out) ? 0 : 1;
    case ["kills", var program, var folder, .. var times]:
        return RandomKills.Run(program, folder, times is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 200, Console.Out)
            ? 0
            : 1;
    case ["nodes" or "scale", .. var cluster]:
        return ClusterCommands.Run(args[0], cluster);
    case ["ablate"]:
        Ablate.Run(Environment.CurrentDirectory, Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CorpusWriter).Assembly).Run(args);
        return 0;
}
