using System.Text;
using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Says what is measured, in the document's own characters: the words before the number without dates, hedges and
/// connectives; for a counted noun in mid-clause what is said of it behind; for a clause without a subject the one before.
/// </summary>
internal sealed class SubjectPhrase
{
    private const int MaxCharacters = 60;
    private const Role Dropped = Role.Date | Role.HedgeBefore | Role.HedgeAfter | Role.OfWhich | Role.Distributes | Role.Cumulative;
    private readonly StringBuilder phrase = new();

    public string Build(Statement statement, string text, DocumentContext context, Measure measure)
    {
        phrase.Clear();
        var sentence = statement.Sentence;
        var first = Math.Max(statement.Clause.First, statement.SegmentFirst);
        var last = LastOfPredicate(statement, first);
        Append(statement, text, first, last);
        var own = HasNoun(sentence, first, last) || statement.Counted is not null;
        if (statement.SegmentFirst > statement.Clause.First && !HasHead(sentence, first, last) || !own)
        {
            Inherit(statement, text, context, first, last, own);
        }

        if (statement.Counted is { Behind: true } counted)
        {
            AppendBehind(statement, text, counted);
        }

        if (measure == Measure.Share && statement.LastInClauseBefore(Role.Share) is var share and >= 0 && sentence.View[sentence[share].Start] == '占' && phrase.ToString().IndexOfAny(['比', '重']) < 0)
        {
            phrase.Append("比重");
        }

        var subject = phrase.Length > MaxCharacters ? phrase.ToString(0, MaxCharacters) : phrase.ToString();
        return subject;
    }

    /// <summary>The subject's root that a following clause without one goes on about.</summary>
    public static string RootOf(Statement statement, string subject)
    {
        var cut = subject.Length;
        foreach (var tail in (ReadOnlySpan<string>)["比上年", "比去年", "同比", "环比", "同比增", "较", "占", "按年"])
        {
            var at = subject.IndexOf(tail, StringComparison.Ordinal);
            cut = at > 1 ? Math.Min(cut, at) : cut;
        }

        return statement.Quantity.Unit.Dimension == Dimension.Percent || cut < subject.Length ? subject[..cut] : subject;
    }

    private void Inherit(Statement statement, string text, DocumentContext context, int first, int last, bool own)
    {
        var tail = phrase.ToString();
        phrase.Clear();
        if (statement.SegmentFirst > statement.Clause.First && own)
        {
            // A list item: the head of the clause up to its verb goes with each item.
            var verb = -1;
            for (var i = statement.Clause.First; i < statement.SegmentFirst; i++)
            {
                if (statement.Sentence.IsNumber(i))
                {
                    break;
                }

                if ((statement.Sentence.RolesOf(i) & (Role.Act | Role.Reach | Role.Preposition)) != 0)
                {
                    verb = i;
                }
            }

            if (verb >= 0)
            {
                Append(statement, text, statement.Clause.First, verb);
            }
        }
        else if (!own || last < first)
        {
            phrase.Append(context.LastSubject);
        }

        phrase.Append(tail);
    }

    private void AppendBehind(Statement statement, string text, (int Start, int End, bool Behind) counted)
    {
        var noun = Text(statement.Sentence.View, text, counted.Start, counted.End);
        var rest = statement.Rest;
        var end = Math.Min(statement.Clause.Last, statement.SegmentLast);
        var appended = phrase.Length;
        if (rest <= end && !statement.Sentence.Is(rest, '、') && !statement.Sentence.Is(rest, '和'))
        {
            Append(statement, text, rest, end);
        }

        if (phrase.Length > appended && phrase[^1] != '的')
        {
            phrase.Append('的');
        }

        phrase.Append(noun);
    }

    private void Append(Statement statement, string text, int first, int last)
    {
        var sentence = statement.Sentence;
        for (var i = first; i <= last; i++)
        {
            if (IsInDate(statement, i) || ((sentence.RolesOf(i) & Dropped) != 0 && (sentence.RolesOf(i) & (Role.Noun | Role.Flow | Role.Act | Role.Share)) == 0) || IsFiller(sentence, i))
            {
                continue;
            }

            phrase.Append(Text(sentence.View, text, sentence[i].Start, sentence[i].End));
        }

        while (phrase.Length > 0 && phrase[0] is '，' or '、' or '：' or '）' or '；' or '。' or '和' or '的' or '│' or '并')
        {
            phrase.Remove(0, 1);
        }
    }

    private static bool IsFiller(TokenizedSentence sentence, int i) =>
        sentence.Is(i, '已') || sentence.Is(i, "已经") || sentence.Is(i, '了') || sentence.Is(i, '还') || sentence.Is(i, '也') || sentence.Is(i, "截至") || sentence.Is(i, '截') || sentence.Is(i, '│');

    private static bool IsInDate(Statement statement, int i)
    {
        foreach (var date in statement.Dates)
        {
            if (i >= date.First && i <= date.Last && date.Form != DateFormKept)
            {
                return true;
            }
        }

        return false;
    }

    private const Recognition.Dates.DateForm DateFormKept = Recognition.Dates.DateForm.Base;

    /// <summary>Verbs of state at the end say nothing of the subject: 达, 为, 超过.</summary>
    private static int LastOfPredicate(Statement statement, int first)
    {
        var sentence = statement.Sentence;
        var last = statement.Quantity.First - 1;
        while (last >= first)
        {
            var roles = sentence.RolesOf(last);
            var plain = (roles & (Role.State | Role.Adverb | Role.HedgeBefore | Role.Distributes)) != 0 && (roles & (Role.Noun | Role.Act | Role.Reach | Role.Up | Role.Down | Role.Share)) == 0;
            if (!plain && !sentence.Is(last, '了') && sentence[last].Kind != TokenKind.Sign && !sentence.Is(last, '的'))
            {
                break;
            }

            last--;
        }

        return last;
    }

    private static bool HasNoun(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((sentence.RolesOf(i) & (Role.Noun | Role.Flow | Role.Stock | Role.Rate | Role.Place)) != 0 || (sentence[i].Kind is TokenKind.Other or TokenKind.Latin && sentence[i].Length > 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHead(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((sentence.RolesOf(i) & (Role.Act | Role.Place)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The document's own characters behind a stretch of the view, spaces and line breaks dropped.</summary>
    internal static string Text(SentenceView view, string text, int start, int end)
    {
        return string.Create(end - start, (view, text, start), static (target, from) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var c = from.text[from.view.OffsetOf(from.start + i)];
                target[i] = c is '\n' or '\r' or '\t' ? from.view[from.start + i] : c;
            }
        });
    }
}
