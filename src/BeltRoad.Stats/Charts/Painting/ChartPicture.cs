using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>A chart as a picture of its own.</summary>
/// <param name="FileName">Without an ending: <c>money-usd</c>.</param>
public sealed record ChartPicture(ChartSpec Spec, string FileName, Scene Scene);
