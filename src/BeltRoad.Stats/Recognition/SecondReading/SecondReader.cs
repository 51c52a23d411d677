using System.Collections.Concurrent;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// Reads numerals once more, each with a little of its clause. What it is given is bounded, and each distinct text is read once
/// while there is room to hold it. Safe to share between threads; throws on no text whatever.
/// </summary>
internal sealed class SecondReader
{
    /// <summary>The most characters that are read at a time; a longer numeral stays unread.</summary>
    public const int Longest = 40;

    /// <summary>Distinct texts whose numerals are held.</summary>
    private const int MostHeld = 1 << 16;

    private const NumeralForms Shares = NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Tenths | NumeralForms.Fraction;

    private readonly NumberRecognizers recognizers;
    private readonly ConcurrentDictionary<string, Numeral[]> held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Numeral[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly bool isEnglish;
    private long characters;
    private int count;

    private SecondReader(NumberRecognizers recognizers)
    {
        this.recognizers = recognizers;
        isEnglish = recognizers == MicrosoftNumbers.English;
        lookup = held.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many characters its recogniser was given so far.</summary>
    public long Characters => Interlocked.Read(ref characters);

    /// <summary>Of Chinese: the Microsoft recogniser, or the built-in one where that of Microsoft reads first.</summary>
    public static SecondReader Beside(NumberRecognizers first) =>
        new(first == MicrosoftNumbers.Recognizer ? NumberRecognizers.BuiltIn : MicrosoftNumbers.Recognizer);

    /// <summary>Of English, which the built-in recogniser reads first whatever is chosen for Chinese.</summary>
    public static SecondReader OfEnglish() => new(MicrosoftNumbers.English);

    /// <summary>Makes what takes a while.</summary>
    public void Prepare() => recognizers.Prepare?.Invoke();

    /// <param name="text">That in which the numeral stands.</param>
    /// <param name="first">As the first reader has it.</param>
    /// <param name="both">What each makes of it, where they disagree; else null.</param>
    public SecondVerdict Read(ReadOnlySpan<char> text, in Numeral first, out TwoReadings? both)
    {
        both = null;
        var (start, end) = isEnglish
            ? NumeralContext.OfEnglish(text, first.Start, first.End, Longest)
            : NumeralContext.OfChinese(text, first.Start, first.End, Longest);
        if (
            first.High is not null
            || end - start > Longest
            || (recognizers != NumberRecognizers.BuiltIn && (IsScaledElsewhere(text, first) || UnreadForms.Hold(text, first, isEnglish)))
        )
        {
            return SecondVerdict.NotRead;
        }

        foreach (var second in NumeralsIn(text[start..end]))
        {
            if (start + second.Start >= first.End || start + second.End <= first.Start)
            {
                continue;
            }

            if (second.Value == first.Value && second.High is null && second.Is(Shares) == first.Is(Shares))
            {
                return SecondVerdict.Agreed;
            }

            both = new TwoReadings(
                text[first.Start..first.End].ToString(),
                first.Value,
                text[(start + second.Start)..(start + second.End)].ToString(),
                second.Value,
                recognizers.Name
            );
            return SecondVerdict.Disagreed;
        }

        return SecondVerdict.NotRead;
    }

    /// <summary>US$3.4 and US$5.6 billion: the scale word of the first stands behind the second.</summary>
    private static bool IsScaledElsewhere(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral.Is(NumeralForms.Scaled) && text[numeral.Start..numeral.End].IndexOfAnyExcept("0123456789.,") < 0;

    private Numeral[] NumeralsIn(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        Interlocked.Add(ref characters, text.Length);
        var recognizer = recognizers.Create();
        recognizer.Begin(text);
        var numerals = new List<Numeral>(1);
        for (var at = 0; at < text.Length; )
        {
            var found = recognizer.TryRead(text, at, out var numeral);
            at = found ? Math.Max(at + 1, numeral.End) : at + 1;
            if (found)
            {
                numerals.Add(numeral);
            }
        }

        Numeral[] all = [.. numerals];
        if (Volatile.Read(ref count) < MostHeld && held.TryAdd(text.ToString(), all))
        {
            Interlocked.Increment(ref count);
        }

        return all;
    }
}
