using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>The places that links lead to by name (ISO 32000-1, 12.3.2.3).</summary>
internal sealed class Destinations
{
    private readonly Dictionary<string, (int Page, double X, double Y)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> expected = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(string name, int page, double x, double y)
    {
        if (!places.TryAdd(name, (page, x, y)))
        {
            throw new InvalidOperationException(
                $"The anchor \"{name}\" stands twice in the document; a link could not tell which is meant."
            );
        }
    }

    public void Expect(string name, int page) => expected.TryAdd(name, page);

    /// <param name="pageNumbers">The objects of the pages, for the message.</param>
    /// <returns>The number of the name tree, 0 where there is nothing to name.</returns>
    public int Write(PdfFile file, IReadOnlyList<int> pageNumbers)
    {
        foreach (var (name, page) in expected)
        {
            if (!places.ContainsKey(name))
            {
                throw new InvalidOperationException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A link on page {pageNumbers.ToList().IndexOf(page) + 1} leads to the anchor \"{name}\", which no page "
                            + $"has; add it with Scene.Anchor or draw the text without a link."
                    )
                );
            }
        }

        if (places.Count == 0)
        {
            return 0;
        }

        var tree = new StringBuilder("<</Names[");
        foreach (
            var (name, (page, x, y)) in places.OrderBy(place => Convert.ToHexString(PdfSyntax.TextBytes(place.Key)), StringComparer.Ordinal)
        )
        {
            tree.AppendText(name)
                .Append('[')
                .AppendReference(page)
                .Append("/XYZ ")
                .AppendDecimal(x)
                .Append(' ')
                .AppendDecimal(y)
                .Append(" null]");
        }

        return file.Add(tree.Append("]>>").ToString());
    }
}
