using System.Globalization;
using BeltRoad.Stats.Drawing;
using SkiaSharp;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// What an SVG of Skia cannot say, noted in the order of drawing while a sheet is drawn as vectors: which shapes belong to which mark,
/// links, structure, and text with its own spacing. A note stands in the SVG as an annotation that leads to its number.
/// </summary>
internal sealed class SheetNotes
{
    /// <summary>Begins the address of an annotation that is a note.</summary>
    public const string Scheme = "note:";

    private readonly List<Action<SceneNotes>> notes = [];

    /// <summary>Whether the sheet is now drawn as vectors.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Draws with notes taken.</summary>
    public void Take(Action draw)
    {
        notes.Clear();
        IsTaken = true;
        try
        {
            draw();
        }
        finally
        {
            IsTaken = false;
        }
    }

    public void Add(SKCanvas canvas, Action<SceneNotes> note)
    {
        canvas.DrawUrlAnnotation(new SKRect(0, 0, 1, 1), Scheme + notes.Count.ToString(CultureInfo.InvariantCulture));
        notes.Add(note);
    }

    public Action<SceneNotes> this[int index] => notes[index];
}

/// <summary>The scene that notes are carried out on.</summary>
/// <param name="IsLinked">Whether claim codes lead to anchors of the same document.</param>
internal sealed record SceneNotes(Scene Scene, bool IsLinked)
{
    /// <summary>The parts of the scene that are open; null for one the scene does not have.</summary>
    public Stack<SceneScope?> Open { get; } = new();
}
