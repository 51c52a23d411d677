namespace BeltRoad.Stats.Reading.Texts;

/// <summary>A half-open range of a document's text in UTF-16 code units: <c>text[Start..End]</c> is the text it refers to.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>In UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the code unit at the offset is in it.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether they share a code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>What the span names in its text.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>As mathematicians write it: <c>[3..7)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start}..{End})");
}
