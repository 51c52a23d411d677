using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Says what is measured, in the document's own words: the owner, then what the clause says before the number without dates, hedges and
/// connectives, then what is counted behind it. What the clause leaves out is taken from the owner or the figure that the text goes on
/// about.
/// </summary>
internal sealed partial class SubjectBuilder(ClauseHeads heads, Owners owners, SentenceFacts stated)
{
    private static readonly string[] Describing = Phrases.Of("describing particle");
    private readonly SubjectText phrase = new();
    private readonly EarlierFigures figures = new(stated);
    private readonly OwnerWords owner = new(heads, owners);
    private int ownerEnd;

    /// <summary>How the last subject was formed, for its precision to be measured.</summary>
    public string Rule { get; private set; } = string.Empty;

    public string Build(Statement statement, string text, DocumentContext context, Measure measure)
    {
        Begin();
        if (OwnWords.CountDocumentsSigned(statement))
        {
            var made = statement.Counted!.Value;
            Rule = "documents signed";
            return SubjectText
                .Text(statement.Sentence.View, text, statement.Sentence[statement.Quantity.Last + 1].Start, made.End)
                .TrimStart(Describing[0][0]);
        }

        if (Distribution.ItemOf(statement) is { } parts)
        {
            return OfParts(statement, text, parts, context);
        }

        if (figures.Of(statement) is { } earlier)
        {
            Rule = "one of two figures before";
            phrase.Append(SubjectRoot.Of(earlier.Subject));
            AppendChange(statement, text);
            return Finish();
        }

        return OwnWords.FollowOrigin(statement) ? OfOrigin(statement, text) : OfWords(statement, text, context, measure);
    }

    private void Begin()
    {
        phrase.Clear();
        owner.Begin();
        ownerEnd = 0;
        Rule = string.Empty;
    }

    private string Finish()
    {
        phrase.Trim();
        var words = RepeatedOwner.TakenOff(phrase.ToString(), ownerEnd);
        return words.Length > SubjectPredicate.MaxCharacters ? words[..SubjectPredicate.MaxCharacters] : words;
    }

    private void AppendOwner(Statement statement, string text, int first)
    {
        owner.Append(phrase, statement, text, first);
        ownerEnd = phrase.Length;
        Rule = Rule.Length > 0 ? Rule : OwnerRule(owner.Source);
    }

    private static string OwnerRule(OwnerSource source) =>
        source switch
        {
            OwnerSource.Named => "owner named in the clause",
            OwnerSource.Unnamed => "common noun in the clause",
            OwnerSource.Sentence => "owner of the sentence",
            OwnerSource.Before => "owner of the text before",
            OwnerSource.Counted => "who acts is counted",
            OwnerSource.Item => "item that names itself",
            _ => "no owner",
        };

    private string OfWords(Statement statement, string text, DocumentContext context, Measure measure)
    {
        var sentence = statement.Sentence;
        var head = heads.Of(statement.Clause);
        var start = OwnWords.ItemStart(statement);
        var last = SubjectEnds.LastOfPredicate(statement, start);
        var first = SubjectBounds.BehindReport(sentence, start, last);
        if (head.IsRelative && statement.Quantity.Last < head.First)
        {
            // 投资54亿元建设的原油码头: what the figure describes stands behind it.
            Rule = "described by the figure";
            phrase.Append(statement, text, head.First, Math.Max(head.First, head.HasOwner ? head.OwnerLast : head.Last));
            phrase.Append(statement, text, first, last);
            return Finish();
        }

        first = BehindPointer(statement, head, first);
        var own = SubjectBounds.HasNoun(sentence, first, last) && !OwnWords.Compare(statement);
        if (!own && SubjectBounds.NamedBefore(statement) is { } named)
        {
            Rule = "named before the clause";
            if (!sentence.Is(statement.Clause.First - 1, '（'))
            {
                AppendOwner(statement, text, named.First);
            }

            phrase.Append(statement, text, named.First, named.Last);
            phrase.Append(statement, text, first, last);
            return Finish();
        }

        if (measure == Measure.Share && !own && IsWholeBehind(statement))
        {
            // 约三分之一的受访企业受到影响: the whole and what is said of it stand behind.
            Rule = "whole behind a share";
            SubjectPredicate.Append(phrase, statement, text);
            return Finish();
        }

        first = AppendWhose(statement, text, context, head, (first, last), own);
        AppendOwn(statement, text, context, first, last);
        SubjectPredicate.AppendBehind(phrase, statement, text);
        phrase.Trim();
        if (phrase.Length == 0)
        {
            phrase.Append(context.LastSubject.Length > 0 ? context.LastSubject : context.Title);
        }

        return Finish();
    }

    /// <summary>一是…, 电站位于海拔4020米的高原: behind the mark of an item, and behind words for the owner told of before.</summary>
    private int BehindPointer(Statement statement, ClauseHead head, int first)
    {
        first += first == statement.Clause.First && ClauseMap.BeginsItem(statement.Sentence, statement.Clause) ? 2 : 0;
        var isBefore = first <= head.First && head.First < statement.Quantity.First;
        return isBefore && OwnerWords.PointsTo(statement, head, owners.Before(statement.Clause)) ? head.OwnerLast + 1
            : isBefore && head.IsRelative ? head.First
            : first;
    }

    private static bool IsWholeBehind(Statement statement) =>
        SubjectBounds.BehindHedge(statement) is var whole
        && (statement.Sentence.IsOneOf(whole, Describing) || statement.Sentence.IsWord(whole, Role.Noun | Role.Place));

    /// <summary>The owner of words that name something; else what the text goes on about.</summary>
    /// <returns>The first of the words that is still to be said.</returns>
    private int AppendWhose(
        Statement statement,
        string text,
        DocumentContext context,
        ClauseHead head,
        (int First, int Last) words,
        bool own
    )
    {
        var isItem = OwnWords.IsItem(statement);
        var namedBehind = statement.Counted is { Behind: true } || SubjectBounds.NamesPeopleBehind(statement);
        if (!isItem && CoordinatedAmounts.IsFurtherPart(statement, context.LastAmount, words.First, words.Last))
        {
            // 其中去程4620列；回程4021列: named by itself, as the first part was.
            Rule = "further part";
        }
        else if (figures.ThingOf(statement, words) is { } known)
        {
            Rule = "amount of a thing before";
            phrase.Append(SubjectRoot.Of(known.Thing.Subject));
            return known.First;
        }
        else if (!own && !namedBehind)
        {
            AppendLast(statement, text, context);
        }
        else if (own && !isItem && context.LastSubject.Length > 0 && SubjectBounds.IsBareHead(statement, words.First, words.Last))
        {
            Rule = "amount of the figure before";
            phrase.Append(context.LastSubject);
        }
        else
        {
            AppendOwner(statement, text, words.First);
            if (isItem && (head.IsNone || head.First < statement.SegmentFirst))
            {
                Rule = "item of a list";
                owner.AppendHeadOfList(phrase, statement, text);
            }
        }

        return words.First;
    }

    /// <summary>
    /// What a clause that names nothing goes on about: what was named but not measured yet, or what the figure before measured.
    /// </summary>
    private void AppendLast(Statement statement, string text, DocumentContext context)
    {
        if (heads.FreshBefore(statement) is { IsNone: false } fresh && (fresh.HasOwner || context.SubjectOfSentence is null))
        {
            // 贸易结构指标呈上升态势，2022年达118.9
            Rule = "named and not measured yet";
            phrase.Append(Owners.TextOf(statement.Sentence, text, fresh.First, fresh.Last));
            return;
        }

        // …，其中内地旅客占八成；前7个月2500万人次: another time of what the sentence is about.
        Rule = "of the figure before";
        phrase.Append(
            context.SubjectOfSentence is { } about
            && about.Dimension == statement.Quantity.Unit.Dimension
            && statement.Sentence.Is(statement.Clause.First - 1, '；')
            && SubjectBounds.OpensWithDate(statement)
                ? about.Name
                : context.LastSubject
        );
    }

    private void AppendOwn(Statement statement, string text, DocumentContext context, int first, int last)
    {
        if (AmountOfParts.EndOfPart(statement, first, last, context.AmountOfWhole) is var partEnd and >= 0)
        {
            phrase.Append(statement, text, first, partEnd);
            phrase.Append(context.AmountOfWhole!.Value.Name);
            phrase.Append(statement, text, partEnd + 1, last);
            return;
        }

        phrase.Append(statement, text, first, last);
        var isNew =
            !CoordinatedAmounts.IsPart(statement)
            && !OwnWords.IsItem(statement)
            && statement.Sentence.Is(statement.Clause.First - 1, '；')
            && statement.LastInClauseBefore(Role.Act) >= 0;
        context.AmountOfWhole =
            AmountOfParts.HeadOf(statement, text, first, last) is { Length: > 0 } amount ? (amount, statement.Quantity.Unit.Dimension)
            : isNew ? null
            : context.AmountOfWhole;
    }

    /// <summary>What the clause says of a figure named before: its rise or fall, and against what.</summary>
    private void AppendChange(Statement statement, string text)
    {
        for (var i = OwnWords.First(statement) + 1; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Up | Role.Down | Role.Share))
            {
                phrase.Append(statement, text, i, statement.Quantity.First - 1);
                return;
            }
        }
    }
}
