using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Modifiers;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>
/// Figures printed without a unit: an index, a number behind 达 or 为, a noun counted without a classifier, a number with 万 or 亿.
/// </summary>
internal static class BareNumberRules
{
    /// <summary>Fewer are a set that is named so: 中亚五国.</summary>
    private const int FewestCountries = 8;

    /// <summary>A clause of so few characters says nothing but when and how much.</summary>
    private const int ShortClause = 8;

    private static readonly string[] IndexNames = Phrases.Of("index names");
    private static readonly string[] ShortPlaces = Phrases.Of("short places");
    private static readonly string[] ScoreNames = Phrases.Of("score names");
    private static readonly string[] Households = Phrases.Of("households");
    private static readonly string[] Thresholds = Phrases.Of("thresholds");
    private static readonly string[] ListEnds = Phrases.Of("list ends");
    private static readonly Unit Point = new("point", Dimension.IndexPoint);
    private static readonly Unit Person = new("person", Dimension.Person);
    private static readonly Unit PersonTime = new("person_time", Dimension.PersonTime);

    public static Quantity? Read(TokenizedSentence sentence, int i)
    {
        var numeral = sentence.NumeralOf(i);
        if (numeral.Is(NumeralForms.Half) || (numeral.Is(NumeralForms.ScaleOnly) && !sentence.IsWord(i - 1, Role.HedgeBefore)))
        {
            return null;
        }

        var inner = QuantityReader.InnerAt(sentence, i);
        var next = inner == '\0' ? i + 1 : i + 2;
        var (modifier, usesBefore, usesAfter) = HedgeReader.Read(sentence, numeral, inner, i - 1, next);
        var first = usesBefore ? i - 1 : i;
        var quantity = new Quantity(
            i,
            numeral,
            numeral.Value,
            numeral.High,
            Unit.Count,
            null,
            modifier,
            first,
            usesAfter ? next : next - 1,
            false
        );
        if (numeral.Is(NumeralForms.Scaled) && !numeral.Is(NumeralForms.ScaleOnly))
        {
            // 业务量迈上“10万”大关: a round number of what is not told.
            if (
                Phrases.HeadOf(
                    sentence.View.Chars[sentence[Math.Min(sentence.Is(next, '”') ? next + 1 : next, sentence.Count - 1)].Start..],
                    Thresholds
                ) > 0
            )
            {
                return null;
            }

            var heads = HeadCount(sentence, first, next);
            // 花了8个亿: only money is counted so, and its currency is not told.
            return heads is null && (sentence.TextOf(i).Contains('个') || IsMoney(sentence, numeral, first, next))
                ? null
                : quantity with
                {
                    Unit = heads ?? Unit.Count,
                };
        }

        // 150余国家: a known noun directly behind.
        var adjoins =
            next < sentence.Count && sentence.View.OffsetOf(sentence[next].Start) == sentence.View.OffsetOf(sentence[next].Start - 1) + 1;
        if (adjoins && sentence.IsWord(next, Role.Noun) && sentence[next].Length >= 2 && (modifier != Modifier.Exact || IsRound(numeral)))
        {
            return quantity;
        }

        // 老挝等7国: behind a list that goes on, even few are counted.
        if (
            adjoins
            && sentence.Is(next, '国')
            && numeral.Value > 2
            && Phrases.Ends(sentence.View.Chars[..numeral.Start], ListEnds)
            && !numeral.Is(NumeralForms.Decimal | NumeralForms.Percent)
        )
        {
            return quantity;
        }

        if (!numeral.Is(NumeralForms.Arabic))
        {
            return null;
        }

        // 非洲45国, 18省75市: places by their short name; 5国 is a set.
        if (
            adjoins
            && sentence.IsOneOf(next, ShortPlaces)
            && numeral.Value >= FewestCountries
            && !numeral.Is(NumeralForms.Decimal | NumeralForms.Percent)
        )
        {
            return quantity;
        }

        if (IsIndex(sentence, first))
        {
            return quantity with { Unit = Point };
        }

        var measured = first > 0 && sentence.IsWord(first - 1, Role.State | Role.Up | Role.Down);
        if ((sentence.Is(next, '、') || sentence.IsWord(next, Role.Conjunction)) && sentence.IsNumber(next + 1))
        {
            // 分别为500和2万元: one of a list, whose unit is not told.
            return null;
        }

        var closed = next >= sentence.Count || sentence[next].Kind == TokenKind.Sign || sentence.IsWord(next, Role.HedgeAfter);
        return measured && closed && (numeral.Is(NumeralForms.Decimal) || numeral.Value >= 100) && !IsYearLike(numeral) ? quantity : null;
    }

    /// <summary>进出口规模跨过42万亿、43万亿: so many millions of what is traded or invested are money whose currency is not told.</summary>
    private static bool IsMoney(TokenizedSentence sentence, Numeral numeral, int first, int next)
    {
        const decimal least = 1_000_000_000m;
        if (numeral.Value < least)
        {
            return false;
        }

        if (next < sentence.Count && sentence[next].Kind is not (TokenKind.Sign or TokenKind.Number))
        {
            // 撬动超1500亿投资: money, as the noun behind says.
            return sentence.EntryOf(next)?["kind"] is "investment" or "finance"
                && sentence.IsWord(next, Role.Noun | Role.Nominal | Role.Flow);
        }

        for (var i = first - 1; i >= 0 && (sentence[i].Kind != TokenKind.Sign || sentence.Is(i, '、')); i--)
        {
            if (sentence.IsWord(i, Role.Flow | Role.Stock | Role.Deal))
            {
                return sentence.EntryOf(i)?["kind"] is "trade" or "investment" or "finance" or "contract";
            }
        }

        return false;
    }

    /// <summary>People, by the noun that follows or was named before: 超过1100万 of 观演人次, 230.6万农村人口.</summary>
    private static Unit? HeadCount(TokenizedSentence sentence, int first, int next)
    {
        for (var i = first - 1; i >= 0 && (sentence[i].Kind != TokenKind.Sign || IsPauseBeforeCourse(sentence, i)); i--)
        {
            var last = sentence.View[sentence[i].End - 1];
            if (last == '次' && sentence.View[sentence[i].End - 2] == '人')
            {
                return PersonTime;
            }

            if (last is '口' or '数' && sentence.View[sentence[i].End - 2] == '人' && NamesNumber(sentence, i, first))
            {
                return Person;
            }
        }

        for (var i = next; i < sentence.Count && i < next + 3; i++)
        {
            if (sentence.EntryOf(i)?["kind"] == "people")
            {
                // 400万贫困家庭: homes, not heads.
                return Phrases.Ends(sentence.TextOf(i), Households) ? null : Person;
            }
        }

        return null;
    }

    /// <summary>观光人次，也由91万增加到144万: the clause before names what takes its course.</summary>
    private static bool IsPauseBeforeCourse(TokenizedSentence sentence, int i) =>
        sentence.Is(i, '，') && sentence.CharAfter(sentence.IsWord(i + 1, Role.Adverb) ? i + 1 : i) is '由' or '从';

    /// <summary>总人口约4亿: nothing but hedges and verbs of state between the noun and its number.</summary>
    private static bool NamesNumber(TokenizedSentence sentence, int noun, int number)
    {
        var i = number - 1;
        while (i > noun && sentence.IsWord(i, Role.State | Role.HedgeBefore | Role.Adverb))
        {
            i--;
        }

        return i == noun;
    }

    private static bool IsRound(Numeral numeral) => numeral.Value >= 100 && numeral.Length <= 4;

    private static bool IsYearLike(Numeral numeral) => numeral is { Length: 4, Value: >= 1900 and < 2100 };

    /// <summary>
    /// 指数为50.2: the word 指数 within the clause before the number; 规模指标提升，2022年达161.3: within the clause before a short one.
    /// </summary>
    private static bool IsIndex(TokenizedSentence sentence, int first)
    {
        var chars = sentence.View.Chars[..sentence[first].Start];
        var pause = chars.LastIndexOfAny("，；：。");
        var clause = chars[(pause + 1)..];
        if (Phrases.Holds(clause, IndexNames) && !Phrases.Ends(clause, IndexNames))
        {
            return true;
        }

        if (!sentence.IsWord(first - 1, Role.State))
        {
            return false;
        }

        if (Phrases.Holds(clause, ScoreNames))
        {
            return true;
        }

        if (pause < 0 || clause.Length > ShortClause || chars[pause] != '，')
        {
            return false;
        }

        var before = chars[..pause];
        before = before[(before.LastIndexOfAny("，；：。") + 1)..];
        return Phrases.Holds(before, IndexNames) || Phrases.Holds(before, ScoreNames);
    }
}
