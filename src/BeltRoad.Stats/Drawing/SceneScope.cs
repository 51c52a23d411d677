namespace BeltRoad.Stats.Drawing;

/// <summary>A part of a scene that stays open until it is disposed; parts close in the reverse order of opening.</summary>
internal readonly struct SceneScope : IDisposable, IEquatable<SceneScope>
{
    private readonly Scene scene;
    private readonly int depth;

    internal SceneScope(Scene scene, int depth)
    {
        this.scene = scene;
        this.depth = depth;
    }

    public static bool operator ==(SceneScope left, SceneScope right) => left.Equals(right);

    public static bool operator !=(SceneScope left, SceneScope right) => !left.Equals(right);

    public void Dispose() => scene.Close(depth);

    public bool Equals(SceneScope other) => ReferenceEquals(scene, other.scene) && depth == other.depth;

    public override bool Equals(object? obj) => obj is SceneScope other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(scene, depth);
}
