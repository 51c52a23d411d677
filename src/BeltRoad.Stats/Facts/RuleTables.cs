using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts.Rules;

namespace BeltRoad.Stats.Facts;

/// <summary>The tables by which figures are judged. Never changes; safe to share between threads.</summary>
internal sealed record RuleTables(RuleTable<MeasureResult> Measures)
{
    private const string MeasureFile = "Facts/Measure/measure.rules";

    /// <summary>The tables that stand beside the code.</summary>
    public static RuleTables Embedded { get; } = new(RuleTable<MeasureResult>.Embedded(MeasureFile, FrameValues.Features));

    /// <summary>These tables with one of them replaced: the one of the file's name, such as <c>measure.rules</c>.</summary>
    /// <param name="file">A path; errors name it.</param>
    /// <exception cref="LexiconFormatException">No table has that name, or the rules cannot be used.</exception>
    public RuleTables With(string file, string text) =>
        Path.GetFileName(file) == Path.GetFileName(MeasureFile)
            ? this with
            {
                Measures = RuleFile.Read<MeasureResult>(file, text, FrameValues.Features),
            }
            : throw new LexiconFormatException(file, 1, $"no table has this name; name the file {Path.GetFileName(MeasureFile)}");
}
