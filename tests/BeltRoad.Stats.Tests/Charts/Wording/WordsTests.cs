using System.Text;
using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Tests.Charts.Wording;

public sealed class WordsTests
{
    [Fact]
    public void BothLanguagesFillTheSamePlaces()
    {
        var unequal = Words.Ids.Where(id =>
            Places(Words.Of(DigestLanguage.English)[id]) != Places(Words.Of(DigestLanguage.Chinese)[id])
            && !id.StartsWith("date.", StringComparison.Ordinal)
            && !id.StartsWith("title.ledger.silent", StringComparison.Ordinal)
        );
        Assert.Empty(unequal);
        Assert.True(Words.Ids.Count() > 200);
    }

    [Fact]
    public void EveryWordTheProgramAsksForIsThere()
    {
        var folder = Path.Combine(Gold.GoldLedgers.Root, "src", "BeltRoad.Stats");
        var files = Directory
            .GetFiles(Path.Combine(folder, "Charts"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(folder, "Digest", "Pdf"), "*.cs"))
            .Concat(Directory.GetFiles(Path.Combine(folder, "Digest"), "*.cs"))
            .ToList();
        var known = Words.Ids.ToHashSet(StringComparer.Ordinal);
        var asked = files.SelectMany(file => Asked(File.ReadAllText(file))).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(asked.Count > 100);
        Assert.All(asked, id => Assert.True(known.Contains(id) || (known.Contains(id + ".one") && known.Contains(id + ".many")), id));
    }

    [Fact]
    public void AWordThatIsNotThereIsNamed() =>
        Assert.Equal(
            "words.csv has no row 'no.such'.",
            Assert.Throws<KeyNotFoundException>(() => Words.Of(DigestLanguage.English)["no.such"]).Message
        );

    /// <summary>
    /// What stands between <c>words["</c> or <c>words.Format("</c> and the closing mark; ids put together at run time end in a full stop.
    /// </summary>
    private static IEnumerable<string> Asked(string source)
    {
        foreach (var opening in new[] { "ords[\"", "ords.Format(\"", "ords.Count(\"" })
        {
            for (
                var at = source.IndexOf(opening, StringComparison.Ordinal);
                at >= 0;
                at = source.IndexOf(opening, at + 1, StringComparison.Ordinal)
            )
            {
                var start = at + opening.Length;
                var id = source[start..source.IndexOf('"', start)];
                if (!id.EndsWith('.'))
                {
                    yield return id;
                }
            }
        }
    }

    private static string Places(string text)
    {
        var places = new StringBuilder();
        for (var number = 0; number < 10; number++)
        {
            if (text.Contains(FormattableString.Invariant($"{{{number}}}"), StringComparison.Ordinal))
            {
                places.Append(number);
            }
        }

        return places.ToString();
    }
}
