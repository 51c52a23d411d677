namespace BeltRoad.Stats.Drawing.Png;

/// <summary>A path's part in straight pieces. The start is not repeated at the end of a closed one.</summary>
internal sealed record Polyline(List<PathPoint> Points, bool IsClosed)
{
    public void AddEdges(List<Edge> edges)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            edges.Add(Edge.Of(Points[i], Points[i + 1 == Points.Count ? 0 : i + 1]));
        }
    }
}
