using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Puts the owner of a figure, and for a later item of a list the head of its clause, before the figure's own words.</summary>
internal sealed class OwnerWords(ClauseHeads heads, Owners owners)
{
    private static readonly string[] Describing = Phrases.Of("describing particle");

    /// <summary>Where the owner was found.</summary>
    public OwnerSource Source { get; private set; }

    public void Begin() => Source = OwnerSource.None;

    /// <summary>The owner, where the words from a token on do not name one.</summary>
    public void Append(SubjectText phrase, Statement statement, string text, int first)
    {
        var head = heads.Of(statement.Clause);
        if (OwnWords.CountWhoActs(statement))
        {
            Source = OwnerSource.Counted;
            return;
        }

        if (OwnWords.IsItem(statement) && head.HasOwner && statement.Sentence.IsNumber(head.Last + 1))
        {
            // 内地居民3亿人次、港澳居民2亿人次: the first item's own name.
            Source = OwnerSource.Item;
            return;
        }

        AppendFromBefore(phrase, statement, head);
        if (
            !head.HasOwner
            || head.First >= statement.Quantity.First
            || (PointsTo(statement, head, owners.Before(statement.Clause)) && phrase.Length > 0)
        )
        {
            return;
        }

        Source =
            Source != OwnerSource.None ? Source
            : head.HasName ? OwnerSource.Named
            : OwnerSource.Unnamed;
        if (first > head.OwnerLast)
        {
            phrase.Append(Owners.TextOf(statement.Sentence, text, head.First, head.OwnerLast));
        }
    }

    /// <summary>援建学校9所、打井156眼, 新建村庄30个，道路500公里: a later item without a verb of its own shares that of the clause.</summary>
    public void AppendHeadOfList(SubjectText phrase, Statement statement, string text)
    {
        var sentence = statement.Sentence;
        var head = heads.Of(statement.Clause);
        var start = OwnWords.ItemStart(statement);
        var isListed = sentence[start].Kind == TokenKind.Sign;
        if (isListed && HasVerb(statement, start))
        {
            return;
        }

        var from = head.HasOwner && !sentence.IsNumber(head.Last + 1) ? head.OwnerLast + 1 : statement.Clause.First;
        while (
            from < statement.SegmentFirst
            && sentence.IsWord(from, Role.State | Role.Adverb)
            && !sentence.IsWord(from, Role.Act | Role.Reach)
        )
        {
            from++;
        }

        var verb = -1;
        var number = from;
        for (; number < statement.SegmentFirst && (!sentence.IsNumber(number) || SubjectText.IsDropped(statement, number)); number++)
        {
            verb = sentence.IsWord(number, Role.Act | Role.Reach | Role.Preposition | Role.Cumulative | Role.State) ? number : verb;
        }

        // 霍尔果斯、阿拉山口两个口岸日均通行班列42列: what the number before sums up. 向34个国家派出38批: to whom.
        var isInPhrase = !isListed && (verb < 0 || (number > from && sentence.IsWord(number - 1, Role.Preposition)));
        phrase.Append(statement, text, from, isInPhrase ? number - 1 : verb);
    }

    /// <summary>该行, or 电站 of a power station with a longer name.</summary>
    public static bool PointsTo(Statement statement, ClauseHead head, Owner owner) =>
        head.HasOwner
        && owner.Name.Length > 0
        && (head.PointsBack || owner.IsMeantBy(statement.Sentence.TextOf(head.First, head.OwnerLast)));

    private static bool HasVerb(Statement statement, int from)
    {
        for (var i = from; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence.IsWord(i, Role.Act | Role.Reach | Role.Verb) && !statement.Sentence.IsWord(i, Role.Noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whom the sentence, or the text before it, goes on about. 贷款项目累计拉动投资: a common noun too is somebody's.</summary>
    private void AppendFromBefore(SubjectText phrase, Statement statement, ClauseHead head)
    {
        var owner = owners.Before(statement.Clause);
        if (owner.Name.Length == 0 || head.NamesOwner || !(PointsTo(statement, head, owner) || IsOwned(statement, head, owner)))
        {
            return;
        }

        phrase.Append(owner.Name);
        var word = OwnWords.First(statement);
        if (
            statement.Sentence.IsWord(word, Role.Act | Role.Flow | Role.Stock | Role.Rate)
            && !statement.Sentence.IsWord(word, Role.Preposition)
        )
        {
            phrase.Append(owner.Setting);
            phrase.Append(owner.Thing);
        }

        Source = owner.IsOfSentence ? OwnerSource.Sentence : OwnerSource.Before;
    }

    private static bool IsOwned(Statement statement, ClauseHead head, Owner owner) =>
        owner.IsOfSentence
            ? !OwnWords.StandForThemselves(statement, head) && !(owner.IsBeforeSemicolon && head.HasOwner)
            : !head.HasOwner
                && statement.Share.Count <= 1
                && !Phrases.Starts(statement.Sentence.TextOf(statement.Quantity.Last + 1), Describing)
                && OwnWords.AreSomebodys(statement);
}
