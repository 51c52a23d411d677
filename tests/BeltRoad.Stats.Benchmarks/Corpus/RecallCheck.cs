using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Benchmarks.Corpus;

/// <summary>Sets the facts of a run against those the generator wrote.</summary>
internal static class RecallCheck
{
    private const int MostShown = 5;

    /// <returns>False where a known figure is missing or reads otherwise.</returns>
    public static bool Run(string folder, string factsFile, TextWriter output)
    {
        var known = new Dictionary<(string Document, int Start), (decimal Value, string Unit)>();
        foreach (var line in File.ReadLines(CorpusWriter.KnownPath(folder)))
        {
            var cells = line.Split('\t');
            known[(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture))] = (
                decimal.Parse(cells[2], CultureInfo.InvariantCulture),
                cells[3]
            );
        }

        var (total, found, other, more) = (known.Count, 0, 0, 0);
        foreach (var line in File.ReadLines(factsFile))
        {
            using var json = JsonDocument.Parse(line);
            var fact = json.RootElement;
            var place = (fact.GetProperty("doc").GetString()!, fact.GetProperty("start").GetInt32());
            if (!known.Remove(place, out var truth))
            {
                more++;
            }
            else if (fact.GetProperty("value").GetDecimal() == truth.Value && fact.GetProperty("unit").GetString() == truth.Unit)
            {
                found++;
            }
            else if (other++ < MostShown)
            {
                output.WriteLine(
                    $"  reads otherwise: {place.Item1} at {place.Item2}: {truth.Value} {truth.Unit}, read "
                        + $"{fact.GetProperty("value")} {fact.GetProperty("unit")}"
                );
            }
        }

        foreach (var (place, truth) in known.Take(MostShown))
        {
            output.WriteLine($"  missing: {place.Document} at {place.Start}: {truth.Value} {truth.Unit}");
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"known {total:N0}, found with value and unit {found:N0} ({(double)found / total:P2}), read otherwise "
                    + $"{other:N0}, missing {known.Count:N0}, not of the generator {more:N0}"
            )
        );
        return found == total;
    }
}
