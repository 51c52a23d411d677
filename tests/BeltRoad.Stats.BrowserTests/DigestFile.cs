using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.BrowserTests;

/// <summary>The digest of the seeds as a file, in both languages.</summary>
public sealed class DigestFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beltroad-page-").FullName;

    public DigestFile()
    {
        English = Write(DigestLanguage.English);
        Chinese = Write(DigestLanguage.Chinese);
    }

    public string English { get; }

    public string Chinese { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(DigestLanguage language)
    {
        var path = Path.Combine(folder, language + ".html");
        using (var stream = File.Create(path))
        {
            HtmlDigest.Write(
                DigestComposer.Compose(
                    GoldLedgers.All,
                    new DigestOptions
                    {
                        Language = language,
                        Issue = 2,
                        IssueDate = new DateOnly(2026, 11, 21),
                    }
                ),
                GoldLedgers.All,
                stream
            );
        }

        return new Uri(path).AbsoluteUri;
    }
}
