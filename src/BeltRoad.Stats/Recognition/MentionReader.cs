using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Names;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition;

/// <summary>
/// Classes every number expression of a sentence: first what stands in a known word, then dates, then list markers, names and
/// ordinals, then quantities; what is left over is idiom or, written in digits, refused.
/// </summary>
internal sealed class MentionReader(Lexicon lexicon)
{
    /// <summary>How many amounts of a list are looked through for the hedge before the first.</summary>
    private const int LongestList = 8;

    private readonly QuantityReader quantities = new(lexicon);
    private readonly List<MentionDraft> drafts = [];

    /// <summary>The drafts in text order; the list is reused by the next call.</summary>
    public List<MentionDraft> Read(TokenizedSentence sentence, List<DateExpression> dates, string bareCurrency)
    {
        drafts.Clear();
        var date = 0;
        var title = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Steps++;
            var kind = sentence[i].Kind;
            if (kind == TokenKind.Sign)
            {
                title +=
                    sentence.Is(i, '《') ? 1
                    : sentence.Is(i, '》') && title > 0 ? -1
                    : 0;
            }

            while (date < dates.Count && dates[date].Last < i)
            {
                date++;
            }

            if (date < dates.Count && dates[date].First <= i && title == 0 && !ProgrammeRules.Follows(sentence, dates[date].Last))
            {
                AddDate(sentence, i, dates[date]);
            }
            else if (kind == TokenKind.Number)
            {
                i = AddNumber(sentence, i, title > 0, bareCurrency);
            }
            else if (kind == TokenKind.Latin || (kind == TokenKind.Word && sentence.HoldsNumeral(i)))
            {
                AddInside(sentence, i);
            }
        }

        return drafts;
    }

    private void AddDate(TokenizedSentence sentence, int i, DateExpression date)
    {
        if (sentence.IsNumber(i))
        {
            var ordinal = sentence.CharBefore(i) == '第';
            Add(sentence[i].Start, sentence[i].End, ordinal ? MentionClass.Ordinal : MentionClass.Date, ordinal ? "ordinal" : date.Rule);
        }
        else if (date.Rule == DateReader.PlanPeriod && NumeralExtent(sentence, sentence[i]) is { Start: >= 0 } plan)
        {
            Add(plan.Start, plan.End, MentionClass.Date, date.Rule);
        }
        else if (sentence[i].Kind == TokenKind.Word && sentence.HoldsNumeral(i))
        {
            AddInside(sentence, i);
        }
    }

    private int AddNumber(TokenizedSentence sentence, int i, bool inTitle, string bareCurrency)
    {
        var numeral = sentence.NumeralOf(i);
        if (EnumerationRules.Match(sentence, i) is { } marker)
        {
            Add(numeral.Start, numeral.End, MentionClass.Enumeration, marker);
            return i;
        }

        if (inTitle)
        {
            Add(numeral.Start, numeral.End, MentionClass.Name, "inside a title");
            return i;
        }

        if (NameRules.Match(sentence, i) is { } name)
        {
            Add(sentence[name.First].Start, sentence[name.Last].End, name.Class, name.Rule);
            return name.Last;
        }

        if (!numeral.IsReadable)
        {
            var reason = numeral.IsTooLarge ? Refusals.TooManyDigits : Refusals.MalformedNumber;
            Add(new MentionDraft(numeral.Start, numeral.End, MentionClass.Refused, "unreadable", null, reason));
            return i;
        }

        if (BrokenNumbers.At(sentence, i) is var (broken, unread))
        {
            for (var part = i; part <= broken; part++)
            {
                if (sentence.IsNumber(part))
                {
                    Add(
                        new MentionDraft(
                            sentence.NumeralOf(part).Start,
                            sentence.NumeralOf(part).End,
                            MentionClass.Refused,
                            "unreadable",
                            null,
                            unread
                        )
                    );
                }
            }

            return broken;
        }

        if (quantities.Read(sentence, i, bareCurrency) is { } quantity)
        {
            return AddQuantity(sentence, i, quantity);
        }

        AddBare(sentence, i, numeral);
        return i;
    }

    private int AddQuantity(TokenizedSentence sentence, int i, Quantity quantity)
    {
        // A half behind the unit belongs to the numeral: 两年半.
        var last = quantity.Numeral.End > sentence[i].End ? quantity.Last : i;
        if (IdiomRules.Match(sentence, quantity) is { } idiom)
        {
            Add(quantity.Numeral.Start, quantity.Numeral.End, idiom.Class, idiom.Rule);
            return last;
        }

        if (ConditionRules.RefusalOf(sentence, quantity) is { } condition)
        {
            Add(new MentionDraft(quantity.Numeral.Start, quantity.Numeral.End, MentionClass.Refused, "condition", null, condition));
            return last;
        }

        quantity = ConditionRules.IsRateOfExchange(sentence, quantity) ? quantity with { IsPerUnit = true } : quantity;

        if (SharesHedge(sentence, quantity))
        {
            quantity = quantity with { Modifier = drafts[^1].Quantity!.Value.Modifier };
        }

        if (UnitRange.Join(sentence, quantity, quantities) is { } range)
        {
            Add(new MentionDraft(range.Numeral.Start, range.Numeral.End, MentionClass.Statistic, "range over units", range));
            return range.Last;
        }

        Add(
            new MentionDraft(
                quantity.Numeral.Start,
                quantity.Numeral.End,
                MentionClass.Statistic,
                quantity.Unit.Dimension == Dimension.Count ? "classifier" : "unit",
                quantity
            )
        );
        return last;
    }

    /// <summary>超过32万亿美元、5万亿美元; 超过7万列、690万标箱: a hedge before the first of several bare amounts of one kind is said of all.</summary>
    private bool SharesHedge(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.Modifier != Modifier.Exact || quantity.Unit.Dimension == Dimension.Count)
        {
            return false;
        }

        var first = quantity.First;
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - LongestList); i--)
        {
            if (
                drafts[i].Quantity is not { } before
                || !IsAlike(before.Unit, quantity.Unit)
                || before.Last + 1 != first - 1
                || !(sentence.Is(before.Last + 1, '、') || sentence.IsWord(before.Last + 1, Role.Conjunction))
            )
            {
                return false;
            }

            if (before.First < before.Token && sentence.IsWord(before.First, Role.HedgeBefore))
            {
                return true;
            }

            first = before.First;
        }

        return false;
    }

    private static bool IsAlike(Unit one, Unit other) => one.Dimension == other.Dimension || (IsTransport(one) && IsTransport(other));

    private static bool IsTransport(Unit unit) =>
        unit.Dimension is Dimension.Train or Dimension.Container or Dimension.PersonTime or Dimension.Mass;

    private void AddBare(TokenizedSentence sentence, int i, Numeral numeral)
    {
        if (BareNumberRules.Read(sentence, i) is { } quantity)
        {
            var condition = ConditionRules.RefusalOf(sentence, quantity);
            Add(
                condition is not null
                    ? new MentionDraft(numeral.Start, numeral.End, MentionClass.Refused, "condition", null, condition)
                    : new MentionDraft(numeral.Start, numeral.End, MentionClass.Statistic, "figure without a unit", quantity)
            );
        }
        else if (
            numeral.Is(NumeralForms.Arabic)
            || (numeral.Is(NumeralForms.Scaled) && !numeral.Is(NumeralForms.ScaleOnly | NumeralForms.Several))
        )
        {
            Add(new MentionDraft(numeral.Start, numeral.End, MentionClass.Refused, "no unit", null, Refusals.NoUnit));
        }
        else
        {
            Add(numeral.Start, numeral.End, MentionClass.Idiom, "no unit");
        }
    }

    /// <summary>Numerals inside a word of the name or idiom lexicons, or inside a Latin model or address.</summary>
    private void AddInside(TokenizedSentence sentence, int i)
    {
        var token = sentence[i];
        var roles = sentence.RolesOf(i);
        var (start, end) = NumeralExtent(sentence, token);
        if (start < 0)
        {
            return;
        }

        if (sentence.CharBefore(i) == '第' && start == token.Start)
        {
            Add(start, end, MentionClass.Ordinal, "ordinal");
            return;
        }

        var isName = (roles & Role.Idiom) == 0 || (roles & Role.Name) != 0;
        var once = isName && sentence.ValueOf(i, "listed") == "once";
        Add(
            new MentionDraft(
                start,
                end,
                isName ? MentionClass.Name : MentionClass.Idiom,
                token.Kind == TokenKind.Latin ? "Latin name"
                    : isName ? "name lexicon"
                    : "idiom lexicon",
                null,
                null,
                once
            )
        );
    }

    private static (int Start, int End) NumeralExtent(TokenizedSentence sentence, Token token)
    {
        var start = -1;
        var end = -1;
        for (var at = token.Start; at < token.End; at++)
        {
            var c = sentence.View[at];
            if (NumeralCharacters.IsArabic(c) || NumeralCharacters.DigitOf(c) >= 0 || NumeralCharacters.PowerOf(c) > 0 || c == '半')
            {
                start = start < 0 ? at : start;
                end = at + 1;
            }
        }

        return (start, end);
    }

    private void Add(int start, int end, MentionClass @class, string rule) => Add(new MentionDraft(start, end, @class, rule));

    private void Add(MentionDraft draft) => drafts.Add(draft);
}
