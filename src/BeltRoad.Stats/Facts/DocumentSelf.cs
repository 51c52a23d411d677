using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Whom or what a document is about: the words its title begins with, as far as the text says them again. 中老铁路客货运输交出成绩单 is
/// about 中老铁路, if the text speaks of 中老铁路 more than once.
/// </summary>
/// <param name="Name">Empty where the title begins with nothing that the text repeats.</param>
/// <param name="IsReporter">It is an authority or a news agency: who tells the figures, and not whose they are.</param>
internal readonly record struct DocumentSelf(string Name, bool IsReporter)
{
    private const int Shortest = 3;
    private const int Longest = 10;
    private const int FewestMentions = 3;
    private static readonly DocumentSelf None = new(string.Empty, false);
    private static readonly string[] Reporters = Phrases.Of("reporters");
    private static readonly string[] Everywhere = Phrases.Of("places of all");
    private static readonly string[] NoNames = Phrases.Of("no names of documents");

    public static DocumentSelf Of(string title, string text)
    {
        foreach (var part in Parts(title))
        {
            for (var length = Math.Min(part.Length, Longest); length >= 2; length--)
            {
                var name = part[..length];
                if (length < Shortest && !IsPlace(name))
                {
                    break;
                }

                if (length < part.Length && part[length] == '的')
                {
                    continue;
                }

                if (MentionsOf(name, text) >= FewestMentions)
                {
                    return Phrases.Starts(name, NoNames) ? None : new DocumentSelf(name, Phrases.Ends(name, Reporters));
                }
            }
        }

        return None;
    }

    /// <summary>The stretches of Chinese characters in a title, without the 年 or 月 of a number before them.</summary>
    private static IEnumerable<string> Parts(string title)
    {
        for (var at = 0; at < title.Length; )
        {
            var end = at;
            while (end < title.Length && char.IsLetter(title[end]) && !char.IsAscii(title[end]))
            {
                end++;
            }

            var first = at > 0 && char.IsDigit(title[at - 1]) ? at + 1 : at;
            if (end > first)
            {
                yield return title[first..end];
            }

            at = end + 1;
        }
    }

    private static bool IsPlace(string name) =>
        Lexicons.All.LongestAt(name, out var length) is var entry and >= 0
        && length == name.Length
        && Lexicons.All.Entries[entry].Is(Role.Place)
        && !Phrases.Starts(name, Everywhere);

    private static int MentionsOf(string name, string text)
    {
        var mentions = 0;
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0 && mentions < FewestMentions;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            mentions++;
        }

        return mentions;
    }
}
