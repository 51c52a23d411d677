using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>The tokens of one sentence. Asked for a token it has not, it answers with an empty sign.</summary>
/// <param name="units">Looks up the units of its numbers; the embedded ones where it is null.</param>
internal sealed class EnglishSentence(EnglishUnits? units = null)
{
    /// <summary>Longer sentences are cut. No rule looks farther, and the work stays linear for a text without full stops.</summary>
    public const int MaxTokens = 400;

    private static readonly EnglishToken Nothing = new(0, 0, EnglishTokenKind.Sign, string.Empty, false, false, false);
    private readonly List<EnglishToken> tokens = [];

    public int Count => tokens.Count;

    public EnglishUnits Units => units ?? EnglishUnits.Default;

    public EnglishToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : Nothing;

    /// <summary>The first token begins a line of the document.</summary>
    public bool StartsLine => tokens.Count > 0 && tokens[0].StartsLine;

    /// <summary>From its first to behind its last visible character.</summary>
    public TextSpan Span => tokens.Count == 0 ? default : new TextSpan(tokens[0].Start, tokens[^1].End);

    /// <summary>Page numbers that stood alone on a line between two lines of the sentence.</summary>
    public List<TextSpan> PageNumbers { get; } = [];

    public bool IsWord(int index) => this[index].Kind == EnglishTokenKind.Word;

    public bool IsNumber(int index) => this[index].Kind == EnglishTokenKind.Number;

    public bool Is(int index, string text) => this[index].Text == text;

    /// <summary>Glued to the token before, as in <c>10-year</c> or <c>5G</c>.</summary>
    public bool IsGlued(int index) => this[index].IsGlued;

    public TextSpan SpanOf(int first, int last) => new(this[first].Start, this[last].End);

    public void Clear()
    {
        tokens.Clear();
        PageNumbers.Clear();
    }

    public void Add(EnglishToken token) => tokens.Add(token);

    public void Keep(int count) => tokens.RemoveRange(count, tokens.Count - count);
}
