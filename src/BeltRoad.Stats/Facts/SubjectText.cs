using System.Text;
using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Gathers the words of a subject from a sentence, leaving out dates, hedges and connectives.</summary>
internal sealed class SubjectText
{
    private const Role Dropped = Role.Date | Role.HedgeBefore | Role.HedgeAfter | Role.OfWhich | Role.Distributes;
    private const Role Kept = Role.Noun | Role.Flow | Role.Act | Role.Share | Role.Nominal;
    private static readonly string[] Placed = Phrases.Of("leading to a place");
    private static readonly string[] EmptyVerbs = Phrases.Of("empty verbs");
    private static readonly string[] Fillers = Phrases.Of("subject fillers");
    private readonly StringBuilder phrase = new();

    public int Length => phrase.Length;

    public char Last => phrase.Length == 0 ? '\0' : phrase[^1];

    public void Clear() => phrase.Clear();

    public void Append(string words) => phrase.Append(words);

    public void CutEnd(int characters) => phrase.Length -= characters;

    public void Append(char particle) => phrase.Append(particle);

    /// <summary>The words, cut to a length.</summary>
    public string ToString(int most) => phrase.ToString(0, Math.Min(most, phrase.Length));

    public override string ToString() => phrase.ToString();

    public void Append(Statement statement, string text, int first, int last)
    {
        while (
            phrase.Length > 0
            && first <= last
            && (statement.Sentence.Is(first, '、') || statement.Sentence.Is(first, '，') || statement.Sentence.Is(first, '；'))
        )
        {
            first++;
        }

        for (var i = first; i <= last; i++)
        {
            i = phrase.Length == 0 || PassedOver.MayBeginList(statement.Sentence, i) ? BehindExamples(statement.Sentence, i, last) : i;
            if (i > last)
            {
                break;
            }

            if (PassedOver.EndOfAside(statement.Sentence, i, last) is var close and > 0)
            {
                i = close;
            }
            else if (!IsDropped(statement, i))
            {
                DropWhole(statement.Sentence, i);
                Append(statement.Sentence.View, text, statement.Sentence[i].Start, statement.Sentence[i].End);
            }
        }

        TrimStart();
    }

    private int BehindExamples(TokenizedSentence sentence, int first, int last)
    {
        var behind = PassedOver.EndOfExamples(sentence, first, last) + 1;
        if (behind > first)
        {
            CutPlace();
        }

        return behind;
    }

    /// <summary>在天津、浙江等建成: without its examples the place is not told.</summary>
    private void CutPlace()
    {
        var tail = Phrases.TailOf(phrase.ToString(), Placed);
        phrase.Length -= tail;
    }

    /// <summary>对沿线国家进出口2.5万亿元，其中，出口1.4万亿元: the part in the place of the whole at the end of the phrase.</summary>
    private void DropWhole(TokenizedSentence sentence, int part)
    {
        var isPart =
            sentence[part].Length == 2
            && sentence.View[sentence[part].Start] is '出' or '进'
            && sentence.View[sentence[part].Start + 1] == '口';
        if (isPart && phrase.Length > 2 && phrase[^1] == '口' && phrase[^2] == '出' && phrase[^3] is '进' or '進')
        {
            phrase.Length -= 3;
        }
    }

    /// <summary>Takes signs and particles off the front.</summary>
    public void TrimStart()
    {
        while (
            phrase.Length > 0
            && phrase[0] is '，' or ',' or '、' or '：' or '）' or '；' or '。' or '和' or '的' or '│' or '并' or ' ' or '（'
        )
        {
            phrase.Remove(0, 1);
        }

        // 「港口是樞紐，吞吐量達…」: a quotation that the subject does not close.
        if (phrase.Length > 0 && Closing(phrase[0]) is var close and not '\0' && phrase.ToString().IndexOf(close) < 0)
        {
            phrase.Remove(0, 1);
        }
    }

    private static char Opens(char closing) =>
        closing switch
        {
            '”' => '“',
            '」' => '「',
            _ => '『',
        };

    private static char Closing(char opening) =>
        opening switch
        {
            '“' => '”',
            '‘' => '’',
            '「' => '」',
            '『' => '』',
            _ => '\0',
        };

    internal static bool IsDropped(Statement statement, int i)
    {
        var sentence = statement.Sentence;
        if (IsInDate(statement, i, kept: true))
        {
            return false;
        }

        // 由2012年的…提高到2022年的: what leads to a date and where a figure went say nothing of what is measured.
        var leads = sentence.IsWord(i, Role.Preposition) && IsInDate(statement, i + 1, kept: false);
        var trails = sentence.Is(i, '的') && IsInDate(statement, i - 1, kept: false);
        var went = sentence.IsWord(i, Role.State) && sentence[i].Length > 1 && sentence.View[sentence[i].End - 1] is '到' or '至';
        if (leads || trails || went)
        {
            return true;
        }

        // 前三季度, 首11个月: the date with the word that leads it.
        if (
            IsInDate(statement, i, kept: false)
            || (
                sentence[i].Length == 1
                && sentence.View[sentence[i].Start] is '前' or '首' or '头' or '第'
                && sentence.IsNumber(i + 1)
                && IsInDate(statement, i + 1, kept: false)
            )
            || (
                EndsDate(sentence, i)
                && sentence.View[sentence[i].Start] is '末' or '底' or '初' or '来' or '间' or '内' or '起' or '里'
                && IsInDate(statement, i - 1, kept: false)
            )
        )
        {
            return true;
        }

        // 时 in 旅行时间 and 季 in 季节性 tell no date.
        if (sentence[i].Length == 1 && sentence.IsWord(i, Role.Date) && !sentence.IsNumber(i - 1))
        {
            return false;
        }

        // 公共卫生, 各国: a filler that is part of a word, or that a noun follows.
        if (
            sentence[i].Length == 1
            && (
                (
                    i > statement.Clause.First
                    && sentence[i - 1].Kind == TokenKind.Other
                    && sentence[i - 1].Length == 1
                    && sentence[i - 1].End == sentence[i].Start
                )
                || (
                    sentence.Is(i, '各')
                    && (
                        sentence.IsWord(i + 1, Role.Noun | Role.Classifier)
                        || i + 1 < sentence.Count && sentence[i + 1].Kind == TokenKind.Other
                    )
                )
            )
        )
        {
            return false;
        }

        // 服务出口增速高于进口增速: a hedge before words, not before the number, compares.
        if (
            sentence.IsWord(i, Role.HedgeBefore)
            && sentence[i].Length > 1
            && i + 1 < statement.Quantity.First
            && sentence.IsWord(i + 1, Role.Flow | Role.Stock | Role.Noun | Role.Place)
            && statement.Quantity.Unit.Dimension == Dimension.PercentagePoint
        )
        {
            return false;
        }

        if (sentence.IsOneOf(i, EmptyVerbs) && sentence.IsWord(i + 1, Role.Flow | Role.Stock | Role.Rate))
        {
            return true;
        }

        var cumulative = sentence.IsWord(i, Role.Cumulative) && !sentence.IsWord(i + 1, Role.Act | Role.Deal);
        return cumulative || (sentence.IsWord(i, Dropped) && !sentence.IsWord(i, Kept)) || sentence.IsOneOf(i, Fillers);
    }

    /// <summary>初, 初的: one character, with or without 的.</summary>
    private static bool EndsDate(TokenizedSentence sentence, int i) =>
        sentence[i].Length == 1 || (sentence[i].Length == 2 && sentence.View[sentence[i].End - 1] == '的');

    /// <summary>The token is part of a date; what is compared with is kept in the subject, other dates are not.</summary>
    private static bool IsInDate(Statement statement, int i, bool kept)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First > i)
            {
                return false;
            }

            if (i <= date.Last && (date.Form == DateForm.Base) == kept)
            {
                return true;
            }
        }

        return false;
    }

    public void Trim()
    {
        while (phrase.Length > 0 && phrase[^1] is '的' or '，' or '、' or '了' or '和' or '：' or '（' or '与')
        {
            phrase.Length--;
        }

        // …吞吐量」: a mark that closes a quotation which the subject does not open.
        if (phrase.Length > 0 && phrase[^1] is '”' or '」' or '』' && Opens(phrase[^1]) is var open && phrase.ToString().IndexOf(open) < 0)
        {
            phrase.Length--;
        }

        // 业务量首超145万: first of all, it says nothing of what is measured.
        if (phrase.Length > 2 && phrase[^1] == '首' && phrase[^2] is '量' or '额' or '值' or '数')
        {
            phrase.Length--;
        }

        // 占比达: a verb of state that is one word with what it is said of.
        if (phrase.Length > 2 && phrase[^1] == '达' && phrase[^2] is '比' or '重' or '率')
        {
            phrase.Length--;
        }
    }

    private void Append(SentenceView view, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[view.OffsetOf(i)];
            phrase.Append(c is '\n' or '\r' or '\t' ? view[i] : c);
        }
    }

    /// <summary>The document's own characters behind a stretch of the view, spaces and line breaks dropped.</summary>
    internal static string Text(SentenceView view, string text, int start, int end) =>
        string.Create(
            end - start,
            (view, text, start),
            static (target, from) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    var c = from.text[from.view.OffsetOf(from.start + i)];
                    target[i] = c is '\n' or '\r' or '\t' ? from.view[from.start + i] : c;
                }
            }
        );
}
