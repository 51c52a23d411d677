using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Tests.Series.Reviews;

namespace BeltRoad.Stats.Tests.Evaluation;

public sealed class ConfirmationsAreGold
{
    private const string Text = "截至2023年6月底，中欧班列累计开行7.4万列。项目有11个，国家有12个，城市有13个。";

    [Fact]
    public void TheReadingIsScoredAgainstWhatReadersDecided()
    {
        var ledger = SomeDecision.Read(Text);
        var lines = new ConfirmedLines();
        lines.Add(
            ledger,
            [
                SomeDecision.On(ledger),
                SomeDecision.On(ledger, 1, Verdict.Corrected, changes: [("status", "planned"), ("subject", "合作项目")]),
                SomeDecision.On(ledger, 2, Verdict.Refused),
            ]
        );
        var score = Scorer.Of(lines.Gold, lines.Predicted);
        Assert.Equal(
            ("3", "2", "3", "0.5000", "1.0000"),
            (Figure("gold_lines"), Figure("gold_statistics"), Figure("predicted_statistics"), Figure("status"), Figure("measure"))
        );
        Assert.Equal((0, 3), (lines.Lost, score.Judgements.Count));

        string Figure(string name) => score.Figures.Single(figure => figure.Name == name).ToString().Split(' ')[^1];
    }

    [Theory]
    [InlineData("新的一段。\n\n" + Text, 0)]
    [InlineData("截至2023年6月底，中欧班列累计开行7.5万列。", 1)]
    public void WhereverThePassageStandsNow(string later, int lost)
    {
        var lines = new ConfirmedLines();
        lines.Add(SomeDecision.Read(later), [SomeDecision.On(SomeDecision.Read(Text))]);
        Assert.Equal((lost, 1 - lost), (lines.Lost, lines.Gold.Documents.Count));
    }
}
