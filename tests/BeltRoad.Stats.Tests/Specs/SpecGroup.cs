namespace BeltRoad.Stats.Tests.Specs;

/// <summary>A text with all of its rows: the row that gives the text, and the rows below it that repeat it with 〃.</summary>
internal sealed record SpecGroup(IReadOnlyList<SpecRow> Rows)
{
    public SpecRow First => Rows[0];

    public string Text => First.Text;
}
