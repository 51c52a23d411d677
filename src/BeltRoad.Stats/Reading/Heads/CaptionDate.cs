using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>
/// The month of a document without a date that has a picture whose caption says when it was taken: 图为2025年9月10日，…. The day is that of the
/// picture, so only the month is used.
/// </summary>
internal static class CaptionDate
{
    private const int LinesLooked = 80;

    /// <summary>The date of a caption ends within this many characters.</summary>
    private const int LongestHead = 18;

    /// <summary>Returns null if no line begins like a caption with a full date.</summary>
    public static (PartialDate Date, string Where)? Find(string text, LineMap lines)
    {
        for (var line = 1; line <= Math.Min(lines.Count, LinesLooked); line++)
        {
            var words = lines.TextOf(text, line).Trim();
            if (
                words.Length > 2
                && words[0] is '图' or '圖'
                && words[1] is '为' or '為'
                && Dateline.Read(words[2..Math.Min(words.Length, LongestHead)]) is { Month: not null } date
            )
            {
                return (date.MonthOnly, FormattableString.Invariant($"caption at line {line}"));
            }
        }

        return null;
    }
}
