using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Digest;

/// <summary>Cuts a long sentence down to the clause with the number and the clause that dates it.</summary>
internal static class QuoteClipper
{
    private const string Ellipsis = "\u2026";

    /// <summary>Characters of a quote: two lines of the appendix.</summary>
    private const int Longest = 80;

    /// <summary>Clauses are added up to one line.</summary>
    private const int Comfortable = 42;

    /// <summary>Commas and semicolons of both widths; the enumeration comma does not end a clause.</summary>
    private const string ClauseEnds = "\uFF0C,\uFF1B;\u3002";

    /// <param name="number">The numeral in <paramref name="sentence"/>.</param>
    /// <param name="dates">Where dates stand in it; asked only where a clause that dates the number could stand beside its own.</param>
    public static (string Quote, int Start) Clip(string sentence, TextSpan number, IEnumerable<TextSpan> dates)
    {
        if (sentence.Length <= Comfortable)
        {
            return (sentence, number.Start);
        }

        var clauses = Clauses(sentence);
        var at = clauses.FindIndex(clause => number.Start < clause.End);
        var kept = new TextSpan(clauses[at].Start, clauses[Math.Max(at, clauses.FindIndex(clause => number.End <= clause.End))].End);
        if (kept.Length > Longest)
        {
            kept = Window(sentence, kept, number);
        }

        var mayBeDated = clauses.Exists(clause => clause.End <= kept.Start && clause.Length + kept.Length <= Longest);
        var date = mayBeDated ? DatingClause(clauses, kept, [.. dates]) : null;
        var room = Comfortable - (date?.Length ?? 0);
        for (
            var next = clauses.FindIndex(clause => clause.Start == kept.End);
            next >= 0 && next < clauses.Count && clauses[next].Length + kept.Length <= room;
            next++
        )
        {
            kept = kept with { End = clauses[next].End };
        }

        for (
            var previous = clauses.FindLastIndex(clause => clause.End == kept.Start);
            previous >= 0
                && clauses[previous].Length + kept.Length <= room
                && (date is not { } floor || clauses[previous].Start >= floor.End);
            previous--
        )
        {
            kept = kept with { Start = clauses[previous].Start };
        }

        return Join(sentence, number, date, kept);
    }

    /// <summary>The last clause before the kept ones that has a date, where they have none and it fits beside them.</summary>
    private static TextSpan? DatingClause(List<TextSpan> clauses, TextSpan kept, IReadOnlyList<TextSpan> dates)
    {
        var dated = clauses.FindLastIndex(clause => clause.End <= kept.Start && dates.Any(clause.Overlaps));
        return dated >= 0 && !dates.Any(kept.Overlaps) && clauses[dated].Length + kept.Length <= Longest ? clauses[dated] : null;
    }

    private static (string Quote, int Start) Join(string sentence, TextSpan number, TextSpan? date, TextSpan kept)
    {
        var before = string.Empty;
        if (date is { } clause)
        {
            before =
                (clause.Start > 0 ? Ellipsis : string.Empty) + clause.Of(sentence) + (clause.End < kept.Start ? Ellipsis : string.Empty);
        }
        else if (kept.Start > 0)
        {
            before = Ellipsis;
        }

        var body = kept.Of(sentence).TrimStart();
        var start = before.Length + number.Start - kept.Start - (kept.Length - body.Length);
        if (kept.End < sentence.Length)
        {
            var numberEnd = start - before.Length + number.Length;
            var trimmed = body.AsSpan().TrimEnd(ClauseEnds + " ");
            body = trimmed.Length >= numberEnd ? trimmed.ToString() + Ellipsis : body;
        }

        return (before + body, start);
    }

    private static TextSpan Window(string sentence, TextSpan clause, TextSpan number)
    {
        var spare = Math.Max(0, Longest - number.Length);
        var start = Math.Max(clause.Start, number.Start - (spare * 2 / 3));
        var end = Math.Min(clause.End, Math.Max(number.End, start + Longest));
        if (start > 0 && char.IsLowSurrogate(sentence[start]))
        {
            start--;
        }

        if (end < sentence.Length && char.IsLowSurrogate(sentence[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static List<TextSpan> Clauses(string sentence)
    {
        var clauses = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var insideNumber =
                sentence[i] == ','
                && i > 0
                && i + 1 < sentence.Length
                && char.IsAsciiDigit(sentence[i - 1])
                && char.IsAsciiDigit(sentence[i + 1]);
            if (ClauseEnds.Contains(sentence[i], StringComparison.Ordinal) && !insideNumber)
            {
                clauses.Add(new TextSpan(start, i + 1));
                start = i + 1;
            }
        }

        if (start < sentence.Length)
        {
            clauses.Add(new TextSpan(start, sentence.Length));
        }

        return clauses;
    }
}
