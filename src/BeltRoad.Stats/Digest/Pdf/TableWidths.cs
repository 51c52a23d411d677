using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>How wide the columns of a table are.</summary>
/// <param name="Widths">Points by column.</param>
/// <param name="Points">For a column of numbers, points from its left edge to the decimal points.</param>
internal sealed record TableWidths(double[] Widths, double[] Points)
{
    public const double Gutter = 7;

    /// <summary>A range stands by its last point.</summary>
    public static (string Whole, string Fraction) SplitAtPoint(string number)
    {
        var point = number.LastIndexOf('.');
        return point < 0 ? (number, string.Empty) : (number[..point], number[point..]);
    }

    public static TableWidths Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRows> parts)
    {
        var needed = new double[columns.Count];
        var wholes = new double[columns.Count];
        var fractions = new double[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Width > 0 || columns[i].IsFlexible)
            {
                needed[i] = columns[i].Width;
                continue;
            }

            var head = TextMeasurer.Width(columns[i].Head, PageStyles.Head);
            needed[i] = columns[i].IsDecimal ? 0 : head;
            wholes[i] = Math.Max(head, columns[i].MinWhole);
            fractions[i] = columns[i].MinFraction;
            foreach (
                var cell in parts
                    .SelectMany(part => part.Rows)
                    .Select(row => row[i])
                    .Where(cell => cell.Runs.Count > 0 || cell.Sign is not null)
            )
            {
                if (columns[i].IsDecimal)
                {
                    var (whole, fraction) = SplitAtPoint(cell.Text);
                    // Words in place of a number carry no hedge: they reach into the empty cell at their left.
                    var reach = i > 0 && !whole.Any(char.IsAsciiDigit) ? needed[i - 1] + Gutter : 0;
                    wholes[i] = Math.Max(wholes[i], TextMeasurer.Width(whole, cell.Runs[0].Style) - reach);
                    fractions[i] = Math.Max(fractions[i], fraction.Length == 0 ? 0 : TextMeasurer.Width(fraction, cell.Runs[0].Style));
                }
                else
                {
                    needed[i] = Math.Max(needed[i], cell.SignWidth + TextMeasurer.Width(cell.Runs));
                }
            }

            needed[i] = columns[i].IsDecimal ? wholes[i] + fractions[i] : Math.Min(needed[i], columns[i].MaxWidth);
        }

        var left = PageFlow.TextWidth - needed.Sum() - ((columns.Count - 1) * Gutter);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsFlexible)
            {
                needed[i] = Math.Max(60, left);
            }
        }

        return new TableWidths(needed, wholes);
    }
}
