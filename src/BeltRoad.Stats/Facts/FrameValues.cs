using BeltRoad.Stats.Facts.Rules;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>The features of frames as numbers, and what a date or the figure before comes to as a feature.</summary>
internal static class FrameValues
{
    public static readonly FeatureSet Features = new(typeof(Frame));

    private static readonly Func<Frame, byte>[] Getters = FeatureSet.Getters<Frame>();

    /// <summary>The values of the features, in the order of <see cref="Features"/>.</summary>
    public static byte[] ValuesOf(Frame frame)
    {
        var values = new byte[Getters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Getters[i](frame);
        }

        return values;
    }

    public static FrameDate DateOf(DateExpression? date) =>
        date switch
        {
            null => FrameDate.None,
            { Form: DateForm.In, IsNow: true } => FrameDate.Now,
            { Form: DateForm.In } => FrameDate.In,
            { Form: DateForm.EndOf } => FrameDate.EndOf,
            { Form: DateForm.UpTo } => FrameDate.UpTo,
            { Form: DateForm.Since, Rule: "since the year began" } => FrameDate.SinceNewYear,
            { Form: DateForm.Since } => FrameDate.SinceStart,
            { Form: DateForm.By } => FrameDate.By,
            { Form: DateForm.Ahead, Period: null } => FrameDate.AheadOpen,
            { Form: DateForm.Ahead } => FrameDate.Ahead,
            { Form: DateForm.Same } => FrameDate.Same,
            { Form: DateForm.OfEvent } => FrameDate.OfEvent,
            { Form: DateForm.During } => FrameDate.During,
            _ => FrameDate.None,
        };

    public static MeasureBefore BeforeOf(Measure? measure) =>
        measure switch
        {
            null => MeasureBefore.None,
            Facts.Measure.Level => MeasureBefore.Level,
            Facts.Measure.Cumulative => MeasureBefore.Cumulative,
            Facts.Measure.Period => MeasureBefore.Period,
            _ => MeasureBefore.Other,
        };
}
