using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing;

public sealed class SceneTests
{
    [Fact]
    public void ScopesCloseInTheReverseOrderOfOpening()
    {
        var scene = new Scene(10, 10);
        var outer = scene.Offset(1, 1);
        var inner = scene.Clip(0, 0, 5, 5);
        Assert.Throws<InvalidOperationException>(outer.Dispose);
        Assert.Throws<InvalidOperationException>(() => SvgWriter.Write(scene));
        inner.Dispose();
        outer.Dispose();
        Assert.Throws<InvalidOperationException>(outer.Dispose);
        Assert.Single(scene.Items);
    }

    public static IReadOnlyCollection<ITheoryDataRow> Impossible =>
        new TheoryData<Action<Scene>>
        {
            scene => scene.Rectangle(double.NaN, 0, 1, 1, Colour.Black),
            scene => scene.Rectangle(0, 0, -1, 1, Colour.Black),
            scene => scene.Line(0, 0, double.PositiveInfinity, 0, new Stroke(Colour.Black, 1)),
            scene => scene.Line(0, 0, 1, 0, new Stroke(Colour.Black, 0)),
            scene => scene.Line(0, 0, 1, 0, new Stroke(Colour.Black, 1) { Dash = [0, 0] }),
            scene => scene.Line(0, 0, 1, 0, new Stroke(Colour.Black, 1) { Dash = [1, -1] }),
            scene => scene.Text(0, 0, "a", new TextStyle(FontWeight.Bold, 0, Colour.Black)),
            scene => scene.Text(0, double.NaN, "a", new TextStyle(FontWeight.Bold, 1, Colour.Black)),
            scene => scene.Hatch(0, 0, 1, 1, new Stroke(Colour.Black, 1), 0),
            scene => scene.Bookmark("a", 0, 0),
        };

    [Theory]
    [MemberData(nameof(Impossible))]
    internal void WhatCannotBeDrawnIsRefusedAtOnce(Action<Scene> draw) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => draw(new Scene(10, 10)));

    [Theory]
    [InlineData("#0B5363", 0x0B, 0x53, 0x63)]
    [InlineData("#ffffff", 255, 255, 255)]
    public void ColoursAreReadFromHexadecimal(string hex, byte red, byte green, byte blue) =>
        Assert.Equal(new Colour(red, green, blue), Colour.FromHex(hex));

    [Theory]
    [InlineData("0B5363")]
    [InlineData("#FFF")]
    [InlineData("#GGGGGG")]
    [InlineData("#-12345")]
    [InlineData("")]
    public void OtherTextIsNoColour(string hex) => Assert.Throws<FormatException>(() => Colour.FromHex(hex));

    [Theory]
    [InlineData(TextAnchor.Start)]
    [InlineData(TextAnchor.Middle)]
    [InlineData(TextAnchor.End)]
    internal void TextStandsAtItsAnchor(TextAnchor anchor)
    {
        var scene = new Scene(100, 20);
        var width = scene.Text(50, 10, "2013–2022", Gallery.Bold(7), anchor);
        var item = Assert.IsType<SceneItem.TextItem>(Assert.Single(scene.Items));
        Assert.Equal(TextMeasurer.Width("2013–2022", Gallery.Bold(7)), width);
        Assert.Equal(50 - (width * (int)anchor / 2), item.X, 9);
    }
}
