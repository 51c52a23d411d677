using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>Cuts a sentence at ，；：。 and table bars, at brackets that hold a number, and behind the dateline that begins it.</summary>
internal sealed class ClauseMap
{
    /// <summary>Tokens from an opening bracket to where its closing one is looked for.</summary>
    private const int LongestBracket = 60;

    /// <summary>Tokens before the day of a dateline.</summary>
    private const int LongestSource = 16;

    private readonly List<Clause> clauses = [];

    /// <summary>Up to here it is known that no bracket closes: many that open in a row are not searched each anew.</summary>
    private int openUntil;

    private int[] clauseOf = new int[64];

    public List<Clause> Clauses => clauses;

    /// <summary>The first clause is a dateline: who sent the news, from where and when.</summary>
    public bool HasDateline { get; private set; }

    /// <summary>Some clause begins an item of a list: 一是, 二要.</summary>
    public bool HasItems { get; private set; }

    public Clause Of(int token) => clauses[clauseOf[token]];

    public void Read(TokenizedSentence sentence)
    {
        clauses.Clear();
        HasItems = false;
        if (clauseOf.Length < sentence.Count)
        {
            clauseOf = new int[sentence.Count * 2];
        }

        var first = 0;
        openUntil = 0;
        var bracketEnd = -1;
        var dateline = DatelineEnd(sentence);
        HasDateline = dateline >= 0;
        for (var i = 0; i <= sentence.Count; i++)
        {
            var cut = i == sentence.Count || Cuts(sentence, i, ref bracketEnd) || i == dateline;
            if (i < sentence.Count)
            {
                clauseOf[i] = clauses.Count;
            }

            if (cut)
            {
                clauses.Add(new Clause(clauses.Count, first, i - 1));
                HasItems |= BeginsItem(sentence, clauses[^1]);
                first = i + 1;
            }
        }
    }

    /// <summary>一是, 二要: a number and a verb at the head of a clause.</summary>
    public static bool BeginsItem(TokenizedSentence sentence, Clause clause) =>
        clause.First < clause.Last
        && sentence.IsNumber(clause.First)
        && sentence[clause.First].Length == 1
        && (sentence.Is(clause.First + 1, '是') || sentence.Is(clause.First + 1, '要'));

    /// <summary>人民网上海11月10日电（记者王某）: the sign of sending, or the bracket behind it; -1 where the sentence begins with no dateline.</summary>
    private static int DatelineEnd(TokenizedSentence sentence)
    {
        for (var i = 1; i + 2 < sentence.Count && i <= LongestSource && sentence[i].Kind != TokenKind.Sign; i++)
        {
            if (!sentence.IsNumber(i) || !sentence.Is(i + 1, '日') || !(sentence.Is(i + 2, '电') || sentence.Is(i + 2, '讯')))
            {
                continue;
            }

            var end = i + 2;
            if (!sentence.Is(end + 1, '（'))
            {
                return end;
            }

            var close = end + 2;
            while (close < sentence.Count && close - end < LongestSource && !sentence.Is(close, '）'))
            {
                close++;
            }

            return close < sentence.Count && sentence.Is(close, '）') ? close : end;
        }

        return -1;
    }

    private bool Cuts(TokenizedSentence sentence, int i, ref int bracketEnd)
    {
        if (sentence[i].Kind != TokenKind.Sign)
        {
            return false;
        }

        switch (sentence.View[sentence[i].Start])
        {
            case '，' or '；' or '：' or '。' or '！' or '？' or '│':
                return i > bracketEnd;
            case '（':
                var (close, hasNumber) = CloseOf(sentence, i);
                bracketEnd = hasNumber ? bracketEnd : Math.Max(bracketEnd, close);
                return hasNumber;
            case '）':
                return i > bracketEnd;
            default:
                return false;
        }
    }

    private (int Close, bool HasNumber) CloseOf(TokenizedSentence sentence, int open)
    {
        var close = Math.Max(open + 1, openUntil);
        while (close < sentence.Count && close < open + LongestBracket && !sentence.Is(close, '）'))
        {
            close++;
            sentence.Steps++;
        }

        openUntil = close;
        if (close >= sentence.Count || close >= open + LongestBracket)
        {
            return (open, true);
        }

        var hasNumber = false;
        for (var i = open + 1; i < close && !hasNumber; i++)
        {
            hasNumber = sentence.IsNumber(i);
        }

        // 今（111）年: the year once more.
        return (close, hasNumber && !NamedYears.IsInBrackets(sentence, open - 1));
    }
}
