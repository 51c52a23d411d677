using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Whose figures a clause tells that names nobody: the owner of the clause before, then of the sentence before in the paragraph, of the
/// heading above, of the document. A common noun goes on within its sentence, a name within its paragraph.
/// </summary>
internal sealed class Owners
{
    /// <summary>Characters of the longest line that is a heading.</summary>
    private const int LongestHeading = 30;

    private static readonly string[] Conditions = Phrases.Of("opening a condition");

    private readonly List<Owner> entering = [];
    private string ofDocument = string.Empty;
    private bool isReporter;
    private string ofSection = string.Empty;
    private string owner = string.Empty;
    private Owner last = Owner.Nobody;

    /// <summary>Who the text goes on about as a clause begins; empty where that is nobody known.</summary>
    public Owner Before(Clause clause) => clause.Index < entering.Count ? entering[clause.Index] : Owner.Nobody;

    /// <param name="self">Whom the document is about, as its title says.</param>
    public void BeginDocument(DocumentSelf self)
    {
        ofDocument = self.IsReporter ? string.Empty : self.Name;
        isReporter = self.IsReporter;
        ofSection = string.Empty;
        owner = string.Empty;
    }

    /// <param name="opensLine">A paragraph or a document begins here.</param>
    public void Read(TokenizedSentence sentence, ClauseHeads heads, ClauseMap clauses, string text, bool opensLine)
    {
        if (opensLine)
        {
            EnterLine(sentence, heads, clauses, text);
        }

        entering.Clear();
        var carried = owner;
        last = !opensLine && sentence.IsWord(0, Role.OfWhich) ? last : Owner.Nobody with { Name = owner };
        foreach (var clause in clauses.Clauses)
        {
            // 86条线路穿越欧亚，物流网络覆盖大陆；中欧班列累计开行7.4万列: the network has no trains.
            last = sentence.Is(clause.First - 1, '；') ? last with { IsBeforeSemicolon = true } : last;
            entering.Add(last);
            var head = heads.Of(clause);
            if (heads.SpeakerOf(clause) is { IsNone: false } speaker)
            {
                last = new Owner(TextOf(sentence, text, speaker.First, speaker.OwnerLast), string.Empty, string.Empty, true);
            }
            else if (head.HasOwner && !IsAside(sentence, clause))
            {
                carried = Take(sentence, heads, clause, text) && head.HasName ? last.Name : carried;
            }
        }

        owner = carried;
    }

    private void EnterLine(TokenizedSentence sentence, ClauseHeads heads, ClauseMap clauses, string text)
    {
        if (IsHeading(sentence))
        {
            var whole = clauses.Clauses is [var only] ? heads.Of(only) : ClauseHead.None;
            ofSection =
                whole.NamesOwner && whole.OwnerLast == whole.Last ? TextOf(sentence, text, whole.First, whole.OwnerLast) : string.Empty;
        }

        owner = ofSection.Length > 0 ? ofSection : ofDocument;
    }

    /// <returns>False where the clause only points back to the owner that is.</returns>
    private bool Take(TokenizedSentence sentence, ClauseHeads heads, Clause clause, string text)
    {
        var head = heads.Of(clause);
        if (last.Name.Length > 0 && (head.PointsBack || last.IsMeantBy(sentence.TextOf(head.First, head.OwnerLast))))
        {
            last = last with { IsOfSentence = true, Thing = string.Empty, Setting = string.Empty };
            return false;
        }

        var setting = heads.SettingOf(clause);
        last = new Owner(
            TextOf(sentence, text, head.First, head.OwnerLast),
            head.ThingLast > head.OwnerLast ? TextOf(sentence, text, head.OwnerLast + 1, head.ThingLast) : string.Empty,
            setting.Last >= setting.First ? TextOf(sentence, text, setting.First, setting.Last) : string.Empty,
            true
        );
        if (isReporter && ofDocument.Length == 0 && head.HasName && head.OwnerLast < head.Last && sentence.IsNumber(head.Last + 1))
        {
            // 乌鲁木齐海关发布新疆外贸数据: whose figures a reporting authority tells.
            ofDocument = last.Name;
        }

        return true;
    }

    public static string TextOf(TokenizedSentence sentence, string text, int first, int last) =>
        SubjectText.Text(sentence.View, text, sentence[first].Start, sentence[last].End).TrimStart('的');

    /// <summary>其中…, （…）, 若…: what such a clause names is not what the text goes on about.</summary>
    private static bool IsAside(TokenizedSentence sentence, Clause clause) =>
        sentence.IsWord(clause.First, Role.OfWhich) || sentence.Is(clause.First - 1, '（') || sentence.IsOneOf(clause.First, Conditions);

    private static bool IsHeading(TokenizedSentence sentence)
    {
        var view = sentence.View;
        return view.Length is > 0 and <= LongestHeading && view[view.Length - 1] is not ('；' or '！' or '？' or '，' or '：' or '。');
    }
}
