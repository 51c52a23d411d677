using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats;

/// <summary>
/// Reads every number expression of a text, Chinese (Simplified or Traditional) or English, and makes a fact of each that is a statistic.
/// One instance serves any number of texts and threads; it never changes.
/// </summary>
/// <example>
/// <code>
/// var lexicons = BeltRoadLexicons.Default.With(
///     LexiconKind.Units,
///     "my-units.csv",
///     "word,role,unit,factor\n拍瓦时,Unit,kWh,1000000000000\n"
/// );
/// var reader = new BeltRoadReader(new BeltRoadReaderOptions { Lexicons = lexicons });
/// var ledger = reader.Read("2022年，中国与共建国家进出口总额超过2万亿美元。全国发电量达3拍瓦时。");
/// foreach (var fact in ledger.Facts)
/// {
///     Console.WriteLine($"{fact.Subject}: {fact.Modifier} {fact.Value} {fact.Unit}, {fact.Time}, {fact.Indicator}, {fact.Scope}");
/// }
/// </code>
/// </example>
public sealed class BeltRoadReader
{
    private readonly BeltRoadLexicons lexicons;
    private readonly SecondReadings? second;
    private readonly ConcurrentBag<StatisticsReader> idle = [];

    /// <param name="options">How to read; the defaults where it is null.</param>
    public BeltRoadReader(BeltRoadReaderOptions? options = null)
    {
        options ??= new BeltRoadReaderOptions();
        lexicons = options.Lexicons;
        second = options.ReadsTwice ? new SecondReadings(NumberRecognizers.BuiltIn) : null;
    }

    /// <summary>Reads a text; title, publisher and date are looked for in it.</summary>
    /// <param name="text">May be of any length, and empty.</param>
    /// <returns>
    /// All number expressions in text order, each with its class and those that were refused with the reason; and the facts, each with
    /// indicator and scope where the lexicons name them. Spans are half-open and count UTF-16 code units of <paramref name="text"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">The text is null. No text that is not null makes it throw.</exception>
    public Ledger Read(string text) => ReadDocument("text", text);

    /// <summary>Reads a text of which something is known: what is given here is not looked for in it.</summary>
    /// <param name="id">The facts carry it as <see cref="Fact.DocumentId"/>.</param>
    /// <param name="text">May be of any length, and empty.</param>
    /// <param name="title">Null where the text is to tell it.</param>
    /// <param name="publisher">Null where the text is to tell it.</param>
    /// <param name="published">The date from which 今年 or "last year" are counted; null where the text is to tell it.</param>
    /// <returns>As <see cref="Read"/>.</returns>
    /// <exception cref="ArgumentNullException">The id or the text is null.</exception>
    public Ledger ReadDocument(string id, string text, string? title = null, string? publisher = null, PartialDate? published = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        const string given = "given";
        var document = DocumentReader.FromText(id, text, published);
        document = title is null ? document : document with { Title = title, TitleFrom = given };
        document = publisher is null ? document : document with { Publisher = publisher, PublisherFrom = given };

        // A reader that throws is not put back: what it holds of one document must not reach the next.
        var reader = idle.TryTake(out var rested) ? rested : new StatisticsReader(lexicons: lexicons.Words);
        var ledger = reader.ReadDocument(document, second);
        idle.Add(reader);
        return lexicons.Indicators.Name(ledger);
    }
}
