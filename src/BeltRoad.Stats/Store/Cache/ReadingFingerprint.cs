using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>A hash over what a reading found: equal where a document of the same bytes was read with the same outcome.</summary>
internal static class ReadingFingerprint
{
    public static string Of(Ledger ledger)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var document = ledger.Document;
        Text(hash, document.Sha256);
        Text(hash, document.Title);
        Text(hash, document.Publisher);
        Text(hash, document.Published?.ToString());
        Numbers(hash, (int)document.Script, document.Text.Length, ledger.Facts.Count);
        foreach (var @class in Enum.GetValues<MentionClass>())
        {
            Numbers(hash, ledger.CountOf(@class));
        }

        foreach (var mention in ledger.Mentions)
        {
            if (mention.Class == MentionClass.Refused)
            {
                Numbers(hash, mention.Span.Start, mention.Span.End);
                Text(hash, mention.Refusal);
            }
        }

        foreach (var fact in ledger.Facts)
        {
            Fact(hash, fact);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Fact(IncrementalHash hash, Fact fact)
    {
        Numbers(
            hash,
            fact.Span.Start,
            fact.Span.End,
            fact.Sentence.Start,
            fact.Sentence.End,
            fact.SignificantDigits,
            (int)fact.Modifier,
            (int)fact.Measure,
            (int)fact.Basis,
            (int)fact.Status,
            (int)fact.Kind,
            (int)fact.Unit.Dimension,
            fact.High is null ? 0 : 1,
            BitConverter.SingleToInt32Bits((float)fact.Confidence)
        );
        Span<int> bits = stackalloc int[8];
        decimal.GetBits(fact.Value, bits);
        decimal.GetBits(fact.High ?? 0, bits[4..]);
        Numbers(hash, bits);
        Text(hash, fact.AsPrinted);
        Text(hash, fact.Unit.Code);
        Text(hash, fact.Counted);
        Text(hash, fact.Time?.ToString());
        Text(hash, fact.TimeRule);
        Text(hash, fact.MeasureRule);
        Text(hash, fact.StatusRule);
        Text(hash, fact.KindRule);
        Text(hash, fact.SubjectRule);
        Text(hash, fact.Condition);
        Text(hash, fact.Subject);
        Text(hash, fact.Indicator);
        Text(hash, fact.Scope);
        foreach (var doubt in fact.Doubts)
        {
            Numbers(hash, (int)doubt);
        }

        foreach (var step in fact.Trace)
        {
            Text(hash, step);
        }
    }

    private static void Numbers(IncrementalHash hash, params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[numbers.Length * sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(i * sizeof(int))..], numbers[i]);
        }

        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string? text)
    {
        Numbers(hash, text?.Length ?? -1);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
