using System.Globalization;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Fonts;
using SkiaSharp;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// What an SVG of Skia cannot say, noted in the order of drawing while a sheet is drawn as vectors: which shapes belong to which mark, links,
/// structure, and text with its own spacing. A note stands in the SVG as an annotation that leads to its number.
/// </summary>
internal sealed class SheetNotes
{
    /// <summary>Begins the address of an annotation that is a note.</summary>
    public const string Scheme = "note:";

    private readonly List<Action<SceneNotes>> notes = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

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

    /// <summary>Remembers what ScottPlot itself is to write: Skia's SVG names a glyph by the first of its characters, so that a no-break space becomes a space.</summary>
    /// <returns>The text.</returns>
    public string Text(string text)
    {
        texts[KeyOf(text)] = text;
        return text;
    }

    /// <summary>The text as it was given to ScottPlot.</summary>
    public string TextOf(string written) => texts.GetValueOrDefault(KeyOf(written), written);

    private static string KeyOf(string text)
    {
        var face = FontFace.Of(FontWeight.Regular);
        return string.Concat(text.EnumerateRunes().Select(rune => (char)face.GlyphOf(rune.Value is 0xA0 ? ' ' : rune.Value)));
    }
}

/// <summary>The scene that notes are carried out on.</summary>
/// <param name="IsLinked">Whether claim codes lead to anchors of the same document.</param>
internal sealed record SceneNotes(Scene Scene, bool IsLinked)
{
    /// <summary>The parts of the scene that are open; null for one the scene does not have.</summary>
    public Stack<SceneScope?> Open { get; } = new();
}
