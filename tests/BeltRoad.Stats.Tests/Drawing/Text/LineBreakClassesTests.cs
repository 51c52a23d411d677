using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing.Text;

public sealed class LineBreakClassesTests
{
    [Theory]
    [InlineData("a,b,c", ":1:")]
    [InlineData("code_point,classes,character\nU+3002,no_start", ":2:")]
    [InlineData("code_point,classes,character\nU+3002,no_start,，", ":2:")]
    [InlineData("code_point,classes,character\nU+3002,no_begin,。", "no_begin")]
    [InlineData("code_point,classes,character\nU+3002,no_start,。\nU+3002,no_end,。", ":3:")]
    public void AMalformedTableIsRefusedWithItsLine(string table, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => LineBreakClasses.Read(new StringReader(table)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('。', LineBreakClass.NoStart | LineBreakClass.BeforeEllipsis)]
    [InlineData('万', LineBreakClass.Numeral | LineBreakClass.AfterNumber)]
    [InlineData(',', LineBreakClass.NoStart | LineBreakClass.BeforeEllipsis)]
    [InlineData('国', LineBreakClass.None)]
    internal void TheTableSays(int character, LineBreakClass expected) => Assert.Equal(expected, LineBreakClasses.Of(character));
}
