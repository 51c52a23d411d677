using System.Globalization;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Tests.Specs;

/// <summary>Reads the text of a group and says where the reading is not what the rows say.</summary>
internal static class SpecReading
{
    private const string Nothing = "—";

    /// <summary>One line for each cell that is read otherwise, with its place; none where all is read as it says.</summary>
    /// <param name="numbers">What finds the numerals; the built-in recogniser where it is null.</param>
    public static IEnumerable<string> Differences(SpecGroup group, NumberRecognizers? numbers = null)
    {
        var ledger = Read(group, numbers);
        var statistics = ledger.Facts.Select(fact => fact.Span.Of(group.Text)).ToList();
        if (group.First["number"] is not null)
        {
            var listed = group.Rows.Select(row => row["number"]).Where(number => number != "none").ToList();
            foreach (var extra in Without(statistics, listed))
            {
                yield return $"{group.First.Place}: {Show(extra)} was read as a statistic, and no row lists it";
            }
        }

        var taken = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        foreach (var row in group.Rows)
        {
            foreach (var difference in OfRow(row, ledger, taken))
            {
                yield return $"{row.Place}: {difference}";
            }
        }
    }

    private static Ledger Read(SpecGroup group, NumberRecognizers? numbers)
    {
        PartialDate? published = null;
        if (group.First["published"] is { } date and not Nothing)
        {
            published = PartialDate.TryParse(date, out var parsed)
                ? parsed
                : throw new FormatException($"{group.First.Place}: \"{date}\" is no date");
        }

        return StatisticsReader.Read(DocumentReader.FromText("spec", group.Text, published), numbers);
    }

    private static IEnumerable<string> OfRow(SpecRow row, Ledger ledger, HashSet<Fact> taken)
    {
        if (row["numbers that are not statistics"] is { } others && Other(ledger) is var read && read != others)
        {
            yield return Different("numbers that are not statistics", others, read);
        }

        if (row["statistics"] is { } statistics && Statistics(ledger) is var found && found != statistics)
        {
            yield return Different("statistics", statistics, found);
        }

        if (row["number"] is not { } number || number == "none")
        {
            yield break;
        }

        if (ledger.Facts.FirstOrDefault(fact => Printed(ledger, fact) == number && !taken.Contains(fact)) is not { } stated)
        {
            yield return $"{number} was not read as a statistic; the numbers of the text are {All(ledger)}";
            yield break;
        }

        taken.Add(stated);
        foreach (var (column, expected) in row.Cells)
        {
            if (Of(stated, column) is { } actual && !Holds(column, expected, actual))
            {
                yield return Different(column, expected, actual);
            }
        }
    }

    private static string? Of(Fact fact, string column) =>
        column switch
        {
            "value" => PlainDecimal.Of(fact.Value) + (fact.High is { } high ? " to " + PlainDecimal.Of(high) : string.Empty),
            "unit" => fact.Unit.Code,
            "multiple" => fact.Multiple ?? Nothing,
            "counted" => fact.Counted ?? Nothing,
            "modifier" => EnumNames.Name(fact.Modifier),
            "measure" => EnumNames.Name(fact.Measure),
            "status" => EnumNames.Name(fact.Status),
            "time" => fact.Time?.ToString() ?? Nothing,
            "kind" => EnumNames.Name(fact.Kind),
            "subject" => fact.Subject,
            _ => null,
        };

    /// <summary>A subject holds the words of its cell, and none that stand behind <c>not</c>; other cells are met exactly.</summary>
    private static bool Holds(string column, string expected, string actual)
    {
        if (column == "subject")
        {
            return expected
                .Split(", ")
                .All(words =>
                    words.StartsWith("not ", StringComparison.Ordinal)
                        ? !actual.Contains(words[4..], StringComparison.Ordinal)
                        : actual.Contains(words, StringComparison.Ordinal)
                );
        }

        if (column != "value")
        {
            return expected == actual;
        }

        var plain = expected.Replace(",", string.Empty, StringComparison.Ordinal);
        return plain.EndsWith('…') ? actual.StartsWith(plain[..^1], StringComparison.Ordinal) : plain == actual;
    }

    private static string Other(Ledger ledger) =>
        ListOf(
            ledger
                .Mentions.Where(mention => mention.Class != MentionClass.Statistic)
                .Select(mention => $"{Show(mention.Span.Of(ledger.Document.Text))} = {EnumNames.Name(mention.Class)}")
        );

    private static string Statistics(Ledger ledger) => ListOf(ledger.Facts.Select(fact => Printed(ledger, fact)));

    private static string All(Ledger ledger) =>
        ListOf(ledger.Mentions.Select(mention => $"{Show(mention.Span.Of(ledger.Document.Text))} = {EnumNames.Name(mention.Class)}"));

    private static string ListOf(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";

    private static string Printed(Ledger ledger, Fact fact) => Show(fact.Span.Of(ledger.Document.Text));

    private static string Show(string text) => text.Replace('\n', '⏎').Replace('\u3000', '□');

    private static IEnumerable<string> Without(IEnumerable<string> read, IEnumerable<string?> listed)
    {
        var left = listed.ToList();
        return read.Where(text => !left.Remove(Show(text)));
    }

    private static string Different(string column, string expected, string actual) =>
        string.Create(CultureInfo.InvariantCulture, $"{column}: expected {expected}, read {actual}");
}
