namespace BeltRoad.Stats.Reading.Texts;

/// <summary>A half-open stretch of a document's text, in UTF-16 code units: <c>text[Start..End]</c> is what it names.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string Of(string text) => text[Start..End];

    public override string ToString() => FormattableString.Invariant($"[{Start}..{End})");
}
