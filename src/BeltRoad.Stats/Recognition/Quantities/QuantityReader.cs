using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Modifiers;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Reads a number with what belongs to it: unit or classifier behind it, currency before it, hedges around it.</summary>
internal sealed partial class QuantityReader(Lexicon lexicon)
{
    private static readonly string[] NoFractions = Phrases.Of("no fraction");
    private static readonly string[] RankMoves = Phrases.Of("moves of rank");
    private static readonly string[] SpeedWords = Phrases.Of("train speed");
    private static readonly string[] BelowZero = Phrases.Of("below zero");
    private static readonly Unit Times = new("times", Dimension.Times);
    private static readonly Unit KilometresPerHour = new("km/h", Dimension.Speed);
    private readonly UnitTable table = new(lexicon);

    /// <param name="bareCurrency">The currency of a 元 without a country.</param>
    /// <returns>Null where no unit, classifier or percent sign makes the number a quantity.</returns>
    public Quantity? Read(TokenizedSentence sentence, int token, string bareCurrency)
    {
        var numeral = sentence.NumeralOf(token);
        if (FractionAt(sentence, token) is { } fraction)
        {
            var said = HedgeReader.Read(sentence, fraction, '\0', token - 1, token + 3);
            return new Quantity(
                token,
                fraction,
                fraction.Value,
                null,
                Unit.Percent,
                null,
                said.Modifier,
                said.UsesBefore ? token - 1 : token,
                said.UsesAfter ? token + 3 : token + 2,
                false
            );
        }

        var inner = InnerAt(sentence, token);
        var next = inner == '\0' ? token + 1 : token + 2;
        var first = token;
        Unit? unit = null;
        LexiconEntry? entry = null;
        decimal factor = 1;
        if (numeral.Is(NumeralForms.Percent | NumeralForms.PerMille | NumeralForms.Fraction | NumeralForms.Tenths))
        {
            unit = Unit.Percent;
        }
        else if (
            sentence.Is(next, '个')
            && SharedUnit(sentence, next + 1, numeral) is var (points, _)
            && table.UnitOf(points) is { Dimension: Dimension.PercentagePoint or Dimension.BasisPoint } of
        )
        {
            // 0.6个和0.7个百分点: the classifier is part of the unit that only the last prints.
            (entry, unit, factor) = (points, of, table.FactorOf(points));
            next++;
        }
        else if (inner == '\0' && SplitUnit(sentence, next) is { } split)
        {
            // 5个多小时: the hedge stands inside the unit.
            (entry, unit, factor) = (split.Entry, table.UnitOf(split.Entry)!, table.FactorOf(split.Entry));
            inner = InnerAt(sentence, next);
            next = split.Next;
        }
        else if (HalfInside(sentence, next) is { } halved)
        {
            // 10个半小时: the half stands inside the unit and belongs to the numeral.
            (entry, unit, factor) = (halved.Entry, table.UnitOf(halved.Entry)!, table.FactorOf(halved.Entry));
            numeral = numeral with
            {
                End = sentence[next + 1].End,
                Value = numeral.Value + 0.5m,
                SignificantDigits = numeral.SignificantDigits + 1,
            };
            next = halved.Next;
        }
        else if (UnitAt(sentence, next, numeral) is { } found)
        {
            entry = found;
            unit = UnitTable.IsBareCurrency(found) ? new Unit(bareCurrency, Dimension.Currency) : table.UnitOf(found)!;
            factor = table.FactorOf(found);
            next++;
        }
        else if (numeral.Is(NumeralForms.Scaled) && UnitOfCourse(sentence, next) is { } course)
        {
            entry = course;
            unit = UnitTable.IsBareCurrency(course) ? new Unit(bareCurrency, Dimension.Currency) : table.UnitOf(course)!;
            factor = table.FactorOf(course);
        }
        else if (SharedUnit(sentence, next, numeral) is var (shared, scale))
        {
            entry = shared;
            unit = UnitTable.IsBareCurrency(shared) ? new Unit(bareCurrency, Dimension.Currency) : table.UnitOf(shared)!;
            factor = table.FactorOf(shared) * scale;
        }

        var currency = sentence.Is(token - 1, ' ') ? token - 2 : token - 1;
        if (
            currency >= 0
            && sentence.IsWord(currency, Role.CurrencyBefore)
            && (unit is null || (entry is not null && UnitTable.IsBareCurrency(entry)))
        )
        {
            unit = table.UnitOf(sentence.EntryOf(currency)!);
            first = currency;
        }

        if (unit is null || (unit.Code == Unit.Doubling && !IsDoubling(numeral)))
        {
            return null;
        }

        // 约零下20摄氏度: the hedge stands before what tells the sign.
        first = sentence.IsOneOf(first - 1, BelowZero) ? first - 1 : first;
        var hedge = HedgeReader.Read(sentence, numeral, inner, first - 1, next);
        var modifier = hedge.Modifier;
        if (modifier == Modifier.Exact)
        {
            modifier = HedgeReader.OfWhole(sentence, unit, first) ?? HedgeReader.BehindUnit(sentence, unit, next) ?? Modifier.Exact;
        }

        // 55辆/3000吨 says the same twice; only a unit behind the stroke divides.
        var perUnit = (sentence.Is(next, '/') && !sentence.IsNumber(next + 1)) || (entry is not null && sentence.Is(next, '每'));
        var quantity = new Quantity(
            token,
            numeral,
            numeral.Value * factor,
            numeral.High * factor,
            unit,
            entry,
            modifier,
            hedge.UsesBefore ? first - 1 : first,
            hedge.UsesAfter ? next : next - 1,
            perUnit
        );
        return WithHalf(sentence, Special(sentence, quantity), factor);
    }

    /// <summary>占1/3: two small numbers and a stroke, of which the first is less; null for what is a date or a number of things.</summary>
    private static Numeral? FractionAt(TokenizedSentence sentence, int token)
    {
        const int most = 10;
        if (
            !sentence.Is(token + 1, '/')
            || !sentence.IsNumber(token + 2)
            || sentence.Is(token - 1, '/')
            || !sentence.Adjoins(token + 1)
            || !sentence.Adjoins(token + 2)
        )
        {
            return null;
        }

        var (part, whole) = (sentence.NumeralOf(token), sentence.NumeralOf(token + 2));
        const NumeralForms other = ~NumeralForms.Arabic;
        return
            part is { High: null, Value: >= 1 }
            && whole is { High: null, Value: <= most }
            && part.Value < whole.Value
            && !part.Is(other)
            && !whole.Is(other)
            && !Phrases.Starts(sentence.View.Chars[whole.End..], NoFractions)
            ? new Numeral(part.Start, whole.End, part.Value * 100 / whole.Value, null, NumeralForms.Arabic | NumeralForms.Fraction, 1)
            : null;
    }

    /// <summary>5个多小时, 3个多月: the duration that 多 or 余 stands inside, and the token behind it.</summary>
    private (LexiconEntry Entry, int Next)? SplitUnit(TokenizedSentence sentence, int classifier)
    {
        if (!sentence.Is(classifier, '个') || InnerAt(sentence, classifier) is not ('多' or '余'))
        {
            return null;
        }

        if (DurationBehind(sentence.View.Chars[(sentence[classifier].End + 1)..]) is not var (entry, length))
        {
            return null;
        }

        var next = classifier + 2;
        var end = sentence[classifier].End + length;
        while (next < sentence.Count && sentence[next].Start < end)
        {
            next++;
        }

        return sentence[next - 1].End == end ? (entry, next) : null;
    }

    /// <summary>10个半小时, 3个半月: the duration whose classifier 半 follows, and the token behind it.</summary>
    private (LexiconEntry Entry, int Next)? HalfInside(TokenizedSentence sentence, int classifier)
    {
        var half = classifier + 1;
        if (
            !sentence.Is(classifier, '个')
            || !sentence.IsNumber(half)
            || !sentence.NumeralOf(half).Is(NumeralForms.Half)
            || half + 1 >= sentence.Count
        )
        {
            return null;
        }

        var entry = DurationBehind(sentence.View.Chars[sentence[half].End..]) is { Length: > 1 } found
            ? found.Entry
            : sentence.EntryOf(half + 1);
        return entry is not null && IsDuration(entry) ? (entry, half + 2) : null;
    }

    /// <summary>The duration that 个 and the head of the text make up, and its length in characters: 个小时, 个月.</summary>
    private (LexiconEntry Entry, int Length)? DurationBehind(ReadOnlySpan<char> text)
    {
        const int longest = 3;
        Span<char> whole = stackalloc char[longest];
        var rest = text[..Math.Min(text.Length, longest - 1)];
        whole[0] = '个';
        rest.CopyTo(whole[1..]);
        var id = lexicon.LongestAt(whole[..(rest.Length + 1)], out var length);
        return id >= 0 && IsDuration(lexicon.Entries[id]) ? (lexicon.Entries[id], length) : null;
    }

    private bool IsDuration(LexiconEntry entry) => entry.Is(Role.Unit) && table.UnitOf(entry) is { Dimension: Dimension.Duration };

    /// <summary>两年半, 一吨半: a half behind the unit.</summary>
    private static Quantity WithHalf(TokenizedSentence sentence, Quantity quantity, decimal factor)
    {
        var half = quantity.Last + 1;
        if (
            quantity.UnitEntry is null
            || quantity.High is not null
            || quantity.Unit.Dimension == Dimension.Count
            || !sentence.IsNumber(half)
            || !sentence.NumeralOf(half).Is(NumeralForms.Half)
            || sentence.IsWord(half + 1, Role.Unit | Role.Classifier)
        )
        {
            return quantity;
        }

        var numeral = quantity.Numeral with { End = sentence[half].End, SignificantDigits = quantity.Numeral.SignificantDigits + 1 };
        return quantity with { Numeral = numeral, Value = quantity.Value + 0.5m * factor, Last = half };
    }

    /// <summary>多, 余, 来 or 几 directly behind the numeral, else NUL.</summary>
    internal static char InnerAt(TokenizedSentence sentence, int token)
    {
        var next = token + 1;
        var end = sentence[token].End;
        return
            next < sentence.Count
            && sentence[next].Length == 1
            && sentence[next].Start == end
            && sentence.View[end] is '多' or '余' or '来' or '几'
            ? sentence.View[end]
            : '\0';
    }

    /// <summary>折 is a share of the price (九折 is 90, 65折 is 65); 番 doubles; kilometres behind 时速 are a speed.</summary>
    private static Quantity Special(TokenizedSentence sentence, Quantity quantity)
    {
        switch (quantity.Unit.Code)
        {
            case "discount":
                var tenfold = quantity.Value < 10 ? 10 : 1;
                return quantity with { Unit = Unit.Percent, Value = quantity.Value * tenfold, High = quantity.High * tenfold };
            case "person"
                when quantity.UnitEntry is { Word: "位" } && Phrases.Ends(sentence.View.Chars[..sentence[quantity.First].Start], RankMoves):
                // 较上年前进2位: places of a ranking.
                return quantity with { Unit = Unit.Count };
            case Unit.Doubling:
                return quantity with
                {
                    Unit = Times,
                    Value = Doubled(quantity.Value),
                    High = quantity.High is { } most ? Doubled(most) : null,
                };
            case "km":
                return IsSpeed(sentence, quantity.First) ? quantity with { Unit = KilometresPerHour } : quantity;
            default:
                return quantity;
        }
    }

    /// <summary>Something is doubled a few times, and not one and a half times.</summary>
    private static bool IsDoubling(Numeral numeral)
    {
        const int most = 20;
        return numeral.Value is >= 1 and <= most
            && numeral.Value % 1 == 0
            && (numeral.High ?? most) is <= most and var high
            && high % 1 == 0;
    }

    /// <summary>翻两番: doubled twice, so four times as much.</summary>
    private static decimal Doubled(decimal times) => ArabicNumeral.PowerOf(2, (int)times);

    /// <summary>时速由120公里提高到350公里: a word of speed before the number, and nothing else between that has a length.</summary>
    private static bool IsSpeed(TokenizedSentence sentence, int number)
    {
        const int reach = 16;
        for (var i = number - 1; i >= Math.Max(0, number - reach); i--)
        {
            if (Phrases.Holds(sentence.TextOf(i), SpeedWords))
            {
                return true;
            }

            // 时速350公里、全长100公里: what else is measured begins behind the sign, or has a length by its own word.
            var isNamed =
                sentence.EntryOf(i)?["kind"] is "network"
                || (sentence.IsWord(i, Role.Noun | Role.Stock | Role.Place) && !sentence.IsWord(i, Role.State | Role.Adverb));
            if (isNamed || sentence.Is(i, '，') || sentence.Is(i, '；') || (sentence.Is(i, '、') && i < number - 1))
            {
                return false;
            }
        }

        return false;
    }

    private LexiconEntry? UnitAt(TokenizedSentence sentence, int index, Numeral numeral)
    {
        if (!sentence.IsWord(index, Role.Unit | Role.Classifier) || sentence.EntryOf(index) is not { } entry || table.UnitOf(entry) is null)
        {
            return null;
        }

        if (entry.Word.Length > 1)
        {
            return entry;
        }

        var after = sentence.CharAfter(index);
        return entry.Word[0] switch
        {
            '度' => numeral.Is(NumeralForms.Scaled) || after == '电' ? entry : null,
            '方' => numeral.Is(NumeralForms.Scaled) ? entry : null,
            '点' => after is '建' or '意' or '要' or '希' or '共' or '主' ? null : entry,
            '里' => after == '程' ? null : entry,
            '家' => after == '庭' ? null : entry,
            '强' => null,
            '车' => numeral.Is(NumeralForms.Scaled) ? entry : null,
            _ => entry,
        };
    }
}
