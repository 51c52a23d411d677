using System.Globalization;
using System.Text.RegularExpressions;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>When a thing began its service: totals since the start are compared with that in mind.</summary>
/// <param name="Code">The place of the date, written as a claim code.</param>
internal sealed record Opening(PartialDate Date, string Code)
{
    /// <summary>A date, up to six characters of the same clause, and a word of <c>openings.csv</c>.</summary>
    private static readonly Regex stated = new(
        "([12][0-9]{3}) ?\u5E74(?: ?([0-9]{1,2}) ?\u6708)?(?: ?([0-9]{1,2}) ?\u65E5)?[^\u3002\uFF1B\uFF0C,;0-9]{0,6}?(?:"
            + string.Join('|', LexiconTable.Read("Series/openings.csv", "word").Select(static row => Regex.Escape(row[0])))
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    /// <summary>The date that a line gives for the thing it has named before; null where it gives none.</summary>
    /// <param name="line">As the document prints it.</param>
    /// <param name="claim">A claim of that line.</param>
    public static Opening? Of(NamedThing thing, string line, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(claim);
        var match = stated.Match(line);
        if (!match.Success || SubjectWords.FirstIn(SubjectWords.Fold(line[..match.Index]), thing.Words) is null)
        {
            return null;
        }

        var (year, month, day) = (NumberOf(match, 1), NumberOf(match, 2), NumberOf(match, 3));
        return month is < 1 or > 12 || day is < 1 or > 31
            ? null
            : new Opening(
                new PartialDate(year!.Value, month, month is null ? null : day),
                string.Create(CultureInfo.InvariantCulture, $"{claim.Letter}{claim.Line}:{match.Index + 1}")
            );
    }

    private static int? NumberOf(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;
}
