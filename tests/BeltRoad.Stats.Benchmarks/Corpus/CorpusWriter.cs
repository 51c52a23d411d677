using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Benchmarks.Corpus;

/// <summary>
/// Makes a library of news items whose figures are known. Item n is the same on every machine; one in twenty is long, and one
/// in twenty-five prints a paragraph of the item before again.
/// </summary>
internal static class CorpusWriter
{
    private const int LongItem = 20;
    private const int Reprint = 25;

    /// <summary>So many of a hundred sentences state figures: then there are about as many to a page as in a white paper.</summary>
    private const int Figures = 36;

    private static readonly IReadOnlyDictionary<string, string[]> Words = Rows("Corpus/words.csv")
        .ToDictionary(
            row => row[..row.IndexOf(',', StringComparison.Ordinal)],
            row => row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..].Split('|'),
            StringComparer.Ordinal
        );

    /// <summary>Sentences with a figure and without one.</summary>
    private static readonly ILookup<bool, SentenceTemplate> Templates = Rows("Corpus/sentences.csv")
        .ToLookup(row => row.Contains('['), row => new SentenceTemplate(row, Words));

    private static readonly SentenceTemplate[] Stating = [.. Templates[true]];
    private static readonly SentenceTemplate[] Telling = [.. Templates[false]];

    public static string NameOf(int item) => string.Create(CultureInfo.InvariantCulture, $"{item / 1000:D3}/item_{item:D6}.txt");

    /// <summary>The text of an item and the figures in it.</summary>
    /// <param name="edition">Other editions of an item have other figures.</param>
    public static (string Text, IReadOnlyList<KnownFact> Facts) Item(int item, int edition = 0)
    {
        var drawn = new DrawnNumbers(((ulong)(item + 1) * 104_729_000_003) ^ ((ulong)(edition + 1) * 97_000_019) ^ 88_172_645_463_325_252);
        var date = new DateOnly(2014, 1, 1).AddDays((int)drawn.Next(0, 4200));
        var text = new StringBuilder();
        var facts = new List<KnownFact>();
        text.Append(drawn.Of(Words["place"])).Append('与').Append(drawn.Of(Words["country"])).Append("经贸合作持续深化\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} 来源：{drawn.Of(Words["publisher"])}\n\n");
        var paragraphs = item % LongItem == 0 ? drawn.Next(12, 20) : drawn.Next(2, 5);
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            Paragraph(
                text,
                date,
                item % Reprint == 0 && item > 0 && paragraph == 0 ? new DrawnNumbers((ulong)item + 7) : drawn,
                facts,
                NameOf(item)
            );
        }

        return (text.ToString(), facts);
    }

    /// <summary>Writes items 0 up to <paramref name="count"/> and <c>known.tsv</c> beside their folder.</summary>
    public static (long Characters, long Facts) Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        using var known = new StreamWriter(KnownPath(folder)) { NewLine = "\n" };
        long characters = 0;
        long total = 0;
        for (var item = 0; item < count; item++)
        {
            var (text, facts) = Item(item);
            var path = Path.Combine(folder, NameOf(item));
            if (item % 1000 == 0)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }

            File.WriteAllText(path, text);
            foreach (var fact in facts)
            {
                known.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fact.Document}\t{fact.Start}\t{fact.Value}\t{fact.Unit}"));
            }

            characters += text.Length;
            total += facts.Count;
        }

        return (characters, total);
    }

    public static string KnownPath(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".known.tsv";

    private static void Paragraph(StringBuilder text, DateOnly date, DrawnNumbers drawn, List<KnownFact> facts, string name)
    {
        text.Append("　　");
        for (var left = drawn.Next(2, 5); left > 0; left--)
        {
            drawn
                .Of(drawn.Next(1, 100) <= Figures ? Stating : Telling)
                .Write(text, date, drawn, (start, value, unit) => facts.Add(new KnownFact(name, start, value, unit)));
        }

        text.Append('\n');
    }

    private static List<string> Rows(string resource)
    {
        using var stream =
            typeof(CorpusWriter).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded");
        using var reader = new StreamReader(stream);
        var rows = new List<string>();
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 0 && row[0] != '#')
            {
                rows.Add(row);
            }
        }

        return rows[1..];
    }
}
