using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>
/// Finds for each quantity of a sentence its clause, its segment, its counted noun and its place among those it shares a subject with.
/// </summary>
internal sealed class StatementPlacer(ClauseMap clauses)
{
    private static readonly string[] ShortPlaces = Phrases.Of("short places");
    private readonly ClauseRoles roles = new();
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];
    private List<MentionDraft> drafts = [];
    private (int First, int Last) run = (0, -1);

    public void Begin(TokenizedSentence tokens, List<DateExpression> dated, List<MentionDraft> found)
    {
        sentence = tokens;
        dates = dated;
        drafts = found;
        run = (0, -1);
        if (found.Exists(static draft => draft.Quantity is not null))
        {
            roles.Read(tokens, clauses);
        }
    }

    public Statement Place(int index, Quantity quantity)
    {
        // A clause without pauses may hold hundreds of figures; no rule looks further than this.
        var whole = clauses.Of(quantity.Token);
        var clause = whole with
        {
            First = Math.Max(whole.First, quantity.Token - Statement.Reach),
            Last = Math.Min(whole.Last, quantity.Token + Statement.Reach),
        };
        var first = clause.First;
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Quantity is { } before && before.Last < quantity.First)
            {
                // 增加至48国、…: what serves as the classifier of the number before.
                var isPlace =
                    before.UnitEntry is null && before.Last + 1 < quantity.First && sentence.IsOneOf(before.Last + 1, ShortPlaces);
                first = Math.Max(first, before.Last + (isPlace ? 2 : 1));
                break;
            }
        }

        var last = clause.Last;
        for (var i = index + 1; i < drafts.Count; i++)
        {
            if (drafts[i].Quantity is { } after && after.First > quantity.Last)
            {
                last = Math.Min(last, after.First - 1);
                break;
            }
        }

        (int Start, int End, bool Behind)? counted = quantity.Counts ? CountedNoun.Find(sentence, quantity) : null;
        return new Statement(sentence, dates, quantity, clause, first, last, counted, ShareOf(index, quantity, clause), roles);
    }

    /// <summary>Which of the figures behind 分别 this is.</summary>
    private DealtShare ShareOf(int index, Quantity quantity, Clause clause)
    {
        var distributor = -1;
        for (var i = clause.First; i < quantity.First && roles.MayStandUpTo(quantity.First - 1, Role.Distributes); i++)
        {
            distributor = sentence.IsWord(i, Role.Distributes) && sentence[i].Length > 1 ? i : distributor;
        }

        if (distributor < 0)
        {
            return RunOf(index, clause);
        }

        var place = 0;
        var count = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Quantity is { } other && other.Token > distributor && clause.Contains(other.Token))
            {
                place = i == index ? count : place;
                count++;
            }
        }

        return new DealtShare(place, count, distributor, true);
    }

    /// <summary>32万亿美元、5万亿美元: amounts with nothing but a sign between them.</summary>
    private DealtShare RunOf(int index, Clause clause)
    {
        if (index < run.First || index > run.Last)
        {
            run = (index, index);
            while (run.First > 0 && FollowsBare(run.First))
            {
                run.First--;
                sentence.Steps++;
            }

            while (run.Last + 1 < drafts.Count && FollowsBare(run.Last + 1))
            {
                run.Last++;
                sentence.Steps++;
            }
        }

        var (first, last) = run;
        return last > first && clause.Contains(drafts[first].Quantity!.Value.Token)
            ? new DealtShare(index - first, last - first + 1, drafts[first].Quantity!.Value.First, false)
            : default;
    }

    private bool FollowsBare(int index) =>
        drafts[index].Quantity is { } quantity
        && drafts[index - 1].Quantity is { } before
        && quantity.Unit == before.Unit
        && quantity.Unit.Dimension != Dimension.Count
        && quantity.First - 1 == before.Last + 1
        && (sentence.Is(before.Last + 1, '、') || sentence.IsWord(before.Last + 1, Role.Conjunction));
}
