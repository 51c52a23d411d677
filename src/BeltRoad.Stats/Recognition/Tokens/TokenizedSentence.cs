using System.Diagnostics;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.Tokens;

/// <summary>A sentence cut into words, numbers and signs. Filled anew for each sentence; indices are those of the view.</summary>
internal sealed class TokenizedSentence(Lexicon lexicon)
{
    public Lexicon Lexicon => lexicon;

    private readonly List<Token> tokens = [];
    private readonly List<Numeral> numerals = [];

    /// <summary>Of each token: asked for many times, looked up once.</summary>
    private readonly List<Role> roles = [];

    public SentenceView View { get; internal set; } = null!;

    public List<Numeral> Numerals => numerals;

    public int Count => tokens.Count;

    /// <summary>
    /// Steps taken for all sentences so far, each look at a token among them in a debug build, so that a test can see the work grow with
    /// the text and not faster, within a sentence too.
    /// </summary>
    public long Steps { get; internal set; }

    public Token this[int index]
    {
        get
        {
            CountLook();
            return tokens[index];
        }
    }

    public bool IsWord(int index, Role role) => (RolesOf(index) & role) != 0;

    public LexiconEntry? EntryOf(int index) =>
        index >= 0 && index < tokens.Count && tokens[index].Entry >= 0 ? lexicon.Entries[tokens[index].Entry] : null;

    public Role RolesOf(int index)
    {
        CountLook();
        return index >= 0 && index < roles.Count ? roles[index] : Role.None;
    }

    /// <summary>Whether a number that is no figure may stand in the word of a token; false for a token that is no word.</summary>
    public bool HoldsNumeral(int index)
    {
        CountLook();
        return tokens[index].Entry is >= 0 and var entry && lexicon.HoldsNumeral(entry);
    }

    /// <summary>Left out of a release: of all that a reading does, looks at tokens are the most.</summary>
    [Conditional("DEBUG")]
    private void CountLook() => Steps++;

    /// <summary>What the lexicon says of a word in a column, or null.</summary>
    public string? ValueOf(int index, string column) => EntryOf(index)?[column];

    public bool IsNumber(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Number;

    public Numeral NumeralOf(int index) => numerals[tokens[index].Numeral];

    public ReadOnlySpan<char> TextOf(int index) =>
        index >= 0 && index < tokens.Count ? View.Chars[tokens[index].Start..tokens[index].End] : default;

    public ReadOnlySpan<char> TextOf(int first, int last) => View.Chars[tokens[first].Start..tokens[last].End];

    public bool Is(int index, string text) => TextOf(index).SequenceEqual(text);

    /// <summary>The token is one of the words of the set, whole.</summary>
    /// <param name="set">As of <see cref="Phrases.Of"/>.</param>
    public bool IsOneOf(int index, string[] set) => TextOf(index) is { Length: > 0 } text && Phrases.HeadOf(text, set) == text.Length;

    /// <summary>True for a token of just this character.</summary>
    public bool Is(int index, char sign) =>
        index >= 0 && index < tokens.Count && tokens[index].Length == 1 && View[tokens[index].Start] == sign;

    /// <summary>Nothing stands in the text between the token and the one before it: no blank, no line break.</summary>
    public bool Adjoins(int index) =>
        index > 0 && index < tokens.Count && View.OffsetOf(tokens[index].Start) == View.OffsetOf(tokens[index - 1].End - 1) + 1;

    /// <summary>The character before a token, or NUL at the start.</summary>
    public char CharBefore(int index) => View[tokens[index].Start - 1];

    /// <summary>The character behind a token, or NUL at the end.</summary>
    public char CharAfter(int index) => View[tokens[index].End];

    /// <summary>The roles of all words of the sentence together.</summary>
    public Role RolesHeld { get; private set; }

    internal void Clear()
    {
        tokens.Clear();
        roles.Clear();
        numerals.Clear();
        RolesHeld = Role.None;
    }

    internal void Add(Token token)
    {
        var held = token.Entry >= 0 ? lexicon.RolesOf(token.Entry) : Role.None;
        tokens.Add(token);
        roles.Add(held);
        RolesHeld |= held;
    }

    internal void Add(Numeral numeral)
    {
        numerals.Add(numeral);
        tokens.Add(new Token(numeral.Start, numeral.End, TokenKind.Number, -1, numerals.Count - 1));
        roles.Add(Role.None);
    }
}
