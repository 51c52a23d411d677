using BeltRoad.Stats.Recognition.English;

namespace BeltRoad.Stats.Facts.English;

[Flags]
internal enum EnglishCue
{
    None = 0,
    Act = 1 << 0,
    State = 1 << 1,
    Up = 1 << 2,
    Down = 1 << 3,
    Share = 1 << 4,
    Rate = 1 << 5,
    Flow = 1 << 6,
    Stock = 1 << 7,
    Cumulative = 1 << 8,
    PerPeriod = 1 << 10,
    Plan = 1 << 11,
    Forecast = 1 << 12,
    Auxiliary = 1 << 13,
    Reach = 1 << 14,
    Name = 1 << 15,
    Verb = Act | State | Up | Down,
}

/// <summary>The cues of <c>cues.csv</c> at each token of a sentence, found once.</summary>
internal sealed class EnglishCues
{
    private static readonly EnglishPhrases<EnglishCue?> Phrases = new(
        "Facts/English/cues.csv",
        ["phrase", "role"],
        static row =>
            row[1].Split('|').Aggregate(EnglishCue.None, static (cues, name) => cues | Enum.Parse<EnglishCue>(name, ignoreCase: true))
    );

    private readonly List<EnglishCue> cues = [];

    public EnglishCue this[int index] => index >= 0 && index < cues.Count ? cues[index] : EnglishCue.None;

    public void Read(EnglishSentence sentence)
    {
        cues.Clear();
        for (var i = 0; i < sentence.Count; i++)
        {
            var cue = Phrases.At(sentence, i, out var length) ?? EnglishCue.None;
            for (var part = 0; part < Math.Max(1, length); part++)
            {
                cues.Add(cue);
            }

            i += Math.Max(1, length) - 1;
        }
    }

    /// <summary>The last verb from first up to behind; what is a noun as well is none.</summary>
    public int LastVerb(int first, int behind)
    {
        var found = Last(first, behind, EnglishCue.Verb);
        while (found >= first && Is(found, EnglishCue.Name))
        {
            found = Last(first, found, EnglishCue.Verb);
        }

        return found;
    }

    public bool Is(int index, EnglishCue cue) => (this[index] & cue) != 0;

    public bool Any(int first, int behind, EnglishCue cue) => Last(first, behind, cue) >= 0;

    /// <summary>The last token from first up to behind that has the cue; -1 where there is none.</summary>
    public int Last(int first, int behind, EnglishCue cue)
    {
        for (var i = behind - 1; i >= first; i--)
        {
            if (Is(i, cue))
            {
                return i;
            }
        }

        return -1;
    }
}
