using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>The subjects of figures that share their words with others of the clause or of the clause before.</summary>
internal sealed partial class SubjectBuilder
{
    private static readonly string[] Leading = Phrases.Of("leading to an origin");
    private static readonly string[] ShareVerb = Phrases.Of("share verb");

    /// <summary>开行1万列、发送货物11万标箱，同比分别增长7%、19%: the figure before that a growth is dealt out to, with what is said of all.</summary>
    public string OfDealt(Statement statement, string text, string root)
    {
        Begin();
        Rule = "dealt out to figures";
        phrase.Append(root);
        phrase.Append(statement, text, statement.Clause.First, statement.Share.Distributor - 1);
        phrase.Append(statement, text, statement.Share.Distributor + 1, SubjectEnds.PredicateEnd(statement));
        return Finish();
    }

    /// <summary>天然气、铜矿砂进口量分别为1240万吨、186万吨: the thing that this figure is dealt to.</summary>
    private string OfParts(Statement statement, string text, IReadOnlyList<(int First, int Last)> parts, DocumentContext context)
    {
        Rule = "dealt out to things";
        var head = heads.Of(statement.Clause);
        if (!head.HasOwner || head.HasName)
        {
            AppendOwner(statement, text, parts[0].First);
        }

        foreach (var (first, last) in parts)
        {
            phrase.Append(statement, text, first, last);
        }

        if (statement.Share.IsNamed && Phrases.Ends(statement.Sentence.TextOf(statement.Share.Distributor), ShareVerb))
        {
            // 交通和能源各占融资额的21%和19%
            phrase.Append(ShareVerb[0]);
            phrase.Append(statement, text, statement.Share.Distributor + 1, BeforeNumber(statement));
        }
        else if (statement.Share.IsNamed)
        {
            phrase.Append(statement, text, statement.Share.Distributor + 1, SubjectEnds.PredicateEnd(statement));
        }

        phrase.Trim();
        if (phrase.Length == 0)
        {
            // 其中一季度、二季度分别达到9亿元和10亿元: dates are no things.
            phrase.Append(context.LastSubject);
        }

        return phrase.ToString();
    }

    /// <summary>The token before the first number behind 分别 or a word like it.</summary>
    private static int BeforeNumber(Statement statement)
    {
        var last = statement.Share.Distributor;
        while (last < statement.Quantity.First - 1 && !statement.Sentence.IsNumber(last + 1))
        {
            last++;
        }

        return last;
    }

    /// <summary>What the clause says before the origin of those counted, and behind the number.</summary>
    private string OfOrigin(Statement statement, string text)
    {
        Rule = "origin counted before";
        AppendOwner(statement, text, statement.SegmentFirst);
        owner.AppendHeadOfList(phrase, statement, text);
        for (var tail = Phrases.TailOf(phrase.ToString(), Leading); tail > 0; tail = Phrases.TailOf(phrase.ToString(), Leading))
        {
            phrase.CutEnd(tail);
        }

        SubjectPredicate.AppendBehind(phrase, statement, text);
        phrase.Trim();
        return phrase.ToString(SubjectPredicate.MaxCharacters);
    }
}
