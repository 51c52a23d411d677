using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Store;

/// <summary>Packs what a ledger holds beside its document into bytes, and unpacks it: the counts of the classes and the facts. The mentions are read again by who asks for them.</summary>
public sealed class PackedLedger
{
    /// <summary>Subjects, nouns and codes repeat throughout a library, and each is held once.</summary>
    private readonly ConcurrentDictionary<string, string> words = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<EncodingDecision, EncodingDecision> encodings = new();

    public static byte[] Pack(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var bytes = new MemoryStream();
        using var writer = new WordWriter(bytes);
        foreach (var @class in Enum.GetValues<MentionClass>())
        {
            writer.Write7BitEncodedInt(ledger.CountOf(@class));
        }

        writer.Write7BitEncodedInt(ledger.Facts.Count);
        foreach (var fact in ledger.Facts)
        {
            Write(writer, fact);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The ledger that was packed, over the same document.</summary>
    /// <param name="numbers">With what the document was read.</param>
    public Ledger Unpack(byte[] found, SourceDocument document, NumberRecognizers numbers)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reader = new WordReader(found, this);
        var counts = new int[Enum.GetValues<MentionClass>().Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = reader.Number();
        }

        var facts = new Fact[reader.Number()];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = Read(ref reader, document.Id);
        }

        return Ledger.Counted(document, counts, facts, numbers);
    }

    /// <summary>The same document, what is told of it held once with the like of all documents that went through here.</summary>
    public SourceDocument Share(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? Once(string? word) => word is null ? null : Known(word);
        return document with
        {
            Encoding = document.Encoding is { } encoding ? encodings.GetOrAdd(encoding, encoding) : null,
            Title = Known(document.Title),
            TitleFrom = Once(document.TitleFrom),
            Publisher = Once(document.Publisher),
            PublisherFrom = Once(document.PublisherFrom),
            PublishedFrom = Once(document.PublishedFrom),
            Sections = document.Sections.Count == 0 ? [] : document.Sections,
            Furniture = document.Furniture.Count == 0 ? [] : document.Furniture,
            Places = document.Places is { PageStarts.Count: 0, Tables.Count: 0 } ? OriginalPlaces.None : document.Places,
        };
    }

    /// <summary>The same ledger, its words held once with those of all ledgers that went through here.</summary>
    public Ledger Share(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger with
        {
            Facts = [.. ledger.Facts.Select(fact => fact with { Subject = Known(fact.Subject), AsPrinted = Known(fact.AsPrinted), Counted = fact.Counted is { } counted ? Known(counted) : null })],
        };
    }

    /// <param name="word">In UTF-8.</param>
    private string Known(ReadOnlySpan<byte> word)
    {
        Span<char> room = word.Length <= 256 ? stackalloc char[256] : new char[word.Length];
        var read = room[..Encoding.UTF8.GetChars(word, room)];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(read, out var known) ? known : Known(new string(read));
    }

    private string Known(string word) => words.TryGetValue(word, out var known) ? known : words.GetOrAdd(word, word);

    private static void Write(WordWriter writer, Fact fact)
    {
        writer.Write7BitEncodedInt(fact.Span.Start);
        writer.Write7BitEncodedInt(fact.Span.Length);
        writer.Write7BitEncodedInt(fact.Sentence.Start);
        writer.Write7BitEncodedInt(fact.Sentence.Length);
        writer.Write(fact.Value);
        writer.Write(fact.High is not null);
        if (fact.High is { } high)
        {
            writer.Write(high);
        }

        writer.Word(fact.AsPrinted);
        writer.Write7BitEncodedInt(fact.SignificantDigits);
        foreach (var term in (ReadOnlySpan<int>)[(int)fact.Modifier, (int)fact.Unit.Dimension, (int)fact.Measure, (int)fact.Basis, (int)fact.Status, (int)fact.Kind])
        {
            writer.Write7BitEncodedInt(term);
        }

        foreach (var word in (ReadOnlySpan<string?>)[fact.Subject, fact.Unit.Code, fact.Counted, fact.Time?.ToString(), fact.TimeRule, fact.Indicator, fact.Scope])
        {
            writer.Word(word);
        }

        writer.Write(fact.Confidence);
        writer.Write7BitEncodedInt(fact.Trace.Count);
        foreach (var step in fact.Trace)
        {
            writer.Word(step);
        }
    }

    private static Fact Read(ref WordReader reader, string document)
    {
        var (start, length) = (reader.Number(), reader.Number());
        var (sentence, reach) = (reader.Number(), reader.Number());
        var value = reader.Decimal();
        decimal? high = reader.Flag() ? reader.Decimal() : null;
        var printed = reader.Word()!;
        var digits = reader.Number();
        Span<int> terms = stackalloc int[6];
        foreach (ref var term in terms)
        {
            term = reader.Number();
        }

        var subject = reader.Word()!;
        var unit = reader.Word()!;
        return new Fact
        {
            DocumentId = document,
            Span = new TextSpan(start, start + length),
            Sentence = new TextSpan(sentence, sentence + reach),
            Value = value,
            High = high,
            AsPrinted = printed,
            SignificantDigits = digits,
            Modifier = (Modifier)terms[0],
            Unit = UnitCodes.Find(unit) is { } known && known.Dimension == (Dimension)terms[1] ? known : new Unit(unit, (Dimension)terms[1]),
            Measure = (Measure)terms[2],
            Basis = (PeriodBasis)terms[3],
            Status = (Status)terms[4],
            Kind = (Kind)terms[5],
            Subject = subject,
            Counted = reader.Word(),
            Time = TimePeriod.TryParse(reader.Word(), out var time) ? time : null,
            TimeRule = reader.Word(),
            Indicator = reader.Word(),
            Scope = reader.Word(),
            Confidence = reader.Double(),
            Trace = Steps(ref reader),
        };
    }

    private static string[] Steps(ref WordReader reader)
    {
        var steps = new string[reader.Number()];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = reader.Word()!;
        }

        return steps;
    }

    /// <summary>A word that stood before is named by its place among the words, counted from 2; 0 is none, and 1 one that follows.</summary>
    private sealed class WordWriter(Stream output) : BinaryWriter(output, Encoding.UTF8)
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public void Word(string? word)
        {
            if (word is null)
            {
                Write7BitEncodedInt(0);
            }
            else if (places.TryGetValue(word, out var place))
            {
                Write7BitEncodedInt(place);
            }
            else
            {
                places[word] = places.Count + 2;
                Write7BitEncodedInt(1);
                Write(word);
            }
        }
    }

    /// <summary>Reads what <see cref="WordWriter"/> writes.</summary>
    private ref struct WordReader(ReadOnlySpan<byte> found, PackedLedger shared)
    {
        private readonly List<string> words = [];
        private ReadOnlySpan<byte> rest = found;

        /// <summary>Seven bits a byte, the lowest first; the eighth says that another byte follows.</summary>
        public int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = Take(1)[0];
                number |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return number;
                }
            }
        }

        public bool Flag() => Take(1)[0] != 0;

        public decimal Decimal()
        {
            var bytes = Take(16);
            return new decimal([
                BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..])]);
        }

        public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

        public string? Word()
        {
            var place = Number();
            if (place > 1)
            {
                return words[place - 2];
            }

            if (place == 0)
            {
                return null;
            }

            words.Add(shared.Known(Take(Number())));
            return words[^1];
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = rest[..count];
            rest = rest[count..];
            return taken;
        }
    }
}
