using BeltRoad.Stats.Charts.Plots;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Charts.Plots;

public sealed class LabelPlacerTests
{
    private static readonly LabelBox area = new(0, 0, 300, 120);

    [Fact]
    public void NoLabelCoversALineADotOrAnother()
    {
        var points = Gen.ArrayOf(Gen.Choose(0, 300).SelectMany(x => Gen.Choose(0, 120).Select(y => (X: (double)x, Y: (double)y))))
            .Resize(30);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                points.ToArbitrary(),
                places =>
                {
                    var placer = new LabelPlacer(area);
                    var line = places.OrderBy(place => place.X).ToList();
                    var segments = line.Zip(line.Skip(1)).ToList();
                    segments.ForEach(segment => placer.Avoid(segment.First.X, segment.First.Y, segment.Second.X, segment.Second.Y));
                    var dots = line.ConvertAll(place => new LabelBox(place.X - 2, place.Y - 2, 4, 4));
                    dots.ForEach(placer.Avoid);
                    var labels = line.Select(place => placer.Place(place.X, place.Y, 30, 15, 2)).OfType<LabelBox>().ToList();
                    Assert.All(
                        labels,
                        label =>
                        {
                            Assert.True(area.Contains(label));
                            Assert.DoesNotContain(dots, label.Overlaps);
                            Assert.DoesNotContain(labels, other => other != label && other.Overlaps(label));
                            Assert.DoesNotContain(segments, segment => Passes(segment.First, segment.Second, label));
                        }
                    );
                }
            )
        );
    }

    [Theory]
    [InlineData(150, 60, 135, 40.5)]
    [InlineData(4, 60, 0, 40.5)]
    [InlineData(150, 5, 135, 9.5)]
    public void ALabelStandsAboveItsPointIfItCan(double x, double y, double left, double top) =>
        Assert.Equal(new LabelBox(left, top, 30, 15), new LabelPlacer(area).Place(x, y, 30, 15, 2));

    /// <summary>By trying many points of the line, which the placer does not do.</summary>
    private static bool Passes((double X, double Y) one, (double X, double Y) other, LabelBox box) =>
        Enumerable
            .Range(0, 501)
            .Any(step =>
            {
                var (x, y) = (one.X + ((other.X - one.X) * step / 500), one.Y + ((other.Y - one.Y) * step / 500));
                return x > box.X && x < box.Right && y > box.Y && y < box.Bottom;
            });
}
