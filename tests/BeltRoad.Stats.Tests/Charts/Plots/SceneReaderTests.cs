using System.Text;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Svg;

namespace BeltRoad.Stats.Tests.Charts.Plots;

public sealed class SceneReaderTests
{
    [Theory]
    [InlineData(
        "<rect x='1' y='2' width='3' height='4' fill='#0B5363'/>",
        "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#0b5363\"/>"
    )]
    [InlineData(
        "<g transform='translate(10 20)'><rect x='1' y='2' width='3' height='4' fill='white' transform='scale(2)'/></g>",
        "<rect x=\"12\" y=\"24\" width=\"6\" height=\"8\" fill=\"#fff\"/>"
    )]
    [InlineData(
        "<path d='M0 0L10 0L10 5Z' fill='none' stroke='black' stroke-width='2' stroke-linejoin='round'/>",
        "<path d=\"M0 0L10 0L10 5z\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-linejoin=\"round\"/>"
    )]
    [InlineData("<path d='M0 0Q3 0 3 3' fill='red'/>", "<path d=\"M0 0C2 0 3 1 3 3\" fill=\"#f00\"/>")]
    [InlineData("<rect x='1' y='2' width='3' height='4' fill='black' fill-opacity='0'/>", "")]
    [InlineData("<defs><clipPath id='c'><rect x='1' y='2' width='3' height='4'/></clipPath></defs><g clip-path='url(#c)'></g>", "")]
    public void ShapesBecomeThoseOfAScene(string svg, string expected)
    {
        var scene = Read(svg);
        var written = SvgWriter.Write(scene);
        var start = written.IndexOf('>', StringComparison.Ordinal) + 1;
        Assert.Equal(expected, written[start..written.LastIndexOf("</svg>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void WhatNoSceneIsMadeOfIsRefused() =>
        Assert.Contains("image", Assert.Throws<InvalidDataException>(() => Read("<image/>")).Message, StringComparison.Ordinal);

    [Fact]
    public void ALinkThatIsNoNoteIsRefused() =>
        Assert.Throws<InvalidDataException>(() => Read("<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='https://example.org'/>"));

    private static Scene Read(string content)
    {
        var scene = new Scene(100, 100);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>"));
        new SceneReader(new SceneNotes(scene, IsLinked: false), new SheetNotes()).Read(stream);
        return scene;
    }
}
