using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.English;

/// <summary>
/// Tells what something is a multiple of (9.4 times that of 2013, rose to three times) from by how many times it grew (grew by 3 times).
/// </summary>
internal static class EnglishMultiplication
{
    /// <summary>The unit of a quantity in its clause: a multiple of a base has one of its own.</summary>
    public static Unit UnitOf(EnglishSentence sentence, EnglishCues cues, EnglishQuantity quantity, EnglishClause clause) =>
        quantity.Unit.Dimension != Dimension.Times || Grows(sentence, cues, quantity, clause) ? quantity.Unit : Unit.Multiple;

    /// <summary>A verb of rise or fall governs, no "to" stands between, and no base is named behind.</summary>
    private static bool Grows(EnglishSentence sentence, EnglishCues cues, EnglishQuantity quantity, EnglishClause clause)
    {
        var behind = sentence[quantity.Last + 1].Text;
        var isMore = behind is "more" or "higher" or "larger" or "greater" or "faster" or "bigger";
        var isOfBase = behind is "that" or "those" or "as" or "the" or "its" or "their" or "what" || sentence.Is(quantity.Last, "fold");
        return isMore
            || (
                !isOfBase
                && !(sentence[quantity.First - 1].Text is "to" or "at")
                && cues.Any(clause.First, quantity.First, EnglishCue.Up | EnglishCue.Down)
            );
    }
}
