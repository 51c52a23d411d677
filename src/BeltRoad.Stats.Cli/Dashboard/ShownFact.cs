using System.Text;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A fact with its figure in words, and the text in which a search looks for it.</summary>
/// <param name="SearchText">Both languages' words, folded.</param>
internal sealed record ShownFact(StoredFact Stored, FactText English, FactText Chinese, string SearchText)
{
    public Fact Fact => Stored.Fact;

    public string Subject => SubjectLabel.Close(Fact.Subject);

    public static ShownFact Of(StoredFact stored)
    {
        var fact = stored.Fact;
        var (english, chinese) = (FactText.Of(fact, DigestLanguage.English), FactText.Of(fact, DigestLanguage.Chinese));
        return new ShownFact(stored, english, chinese, Folded(string.Join('\n', stored.Code, fact.Subject, fact.AsPrinted, english.All, chinese.All,
            Terms.Name(fact.Kind), Terms.Name(fact.Status), Terms.Name(fact.Measure), stored.Quote)));
    }

    public FactText In(DashboardWords words) => words.Language == DigestLanguage.English ? English : Chinese;

    /// <summary>As searches compare: full width and half width, upper and lower case, and all white space are the same.</summary>
    public static string Folded(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
