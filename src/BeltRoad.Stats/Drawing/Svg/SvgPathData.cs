using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Svg;

internal static class SvgPathData
{
    public static void Append(StringBuilder text, VectorPath path, double dx, double dy)
    {
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    Append(text.Append('M'), path.Points[next++], dx, dy);
                    break;
                case PathVerb.Line:
                    Append(text.Append('L'), path.Points[next++], dx, dy);
                    break;
                case PathVerb.Cubic:
                    Append(text.Append('C'), path.Points[next++], dx, dy);
                    Append(text.Append(' '), path.Points[next++], dx, dy);
                    Append(text.Append(' '), path.Points[next++], dx, dy);
                    break;
                default:
                    text.Append('z');
                    break;
            }
        }
    }

    private static void Append(StringBuilder text, PathPoint point, double dx, double dy) =>
        text.AppendDecimal(point.X + dx).Append(' ').AppendDecimal(point.Y + dy);
}
