using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using Parquet;
using Parquet.Schema;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Facts in Apache Parquet, typed: decimals, dates, lists. The file carries what each column means. Equal facts, equal bytes. A
/// row group is in memory at a time.
/// </summary>
internal static class FactsParquet
{
    public const string FileName = "facts.parquet";

    /// <summary>Of a row group.</summary>
    private const int MostRows = 1 << 14;

    /// <summary>Of the sentences of a row group, above which it ends, however few its rows.</summary>
    private const int MostCharacters = 1 << 22;

    /// <param name="stated">By the place of a fact among the facts, the claims that state the same as it, where it stands first; null where
    /// the facts were not set beside each other.</param>
    public static void Write(IEnumerable<StoredFact> facts, IReadOnlyList<IReadOnlyList<Claim>?>? stated, Stream output) =>
        WriteAsync(facts, stated, output).GetAwaiter().GetResult();

    /// <summary>What <see cref="Write"/> asks for, of all facts of a book.</summary>
    public static IReadOnlyList<IReadOnlyList<Claim>?> Stated(ObservationSet book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var stated = new IReadOnlyList<Claim>?[book.Claims.Count];
        foreach (var observation in book.All)
        {
            stated[observation.Lead.Place] = observation.Claims;
        }

        return stated;
    }

    private static async Task WriteAsync(IEnumerable<StoredFact> facts, IReadOnlyList<IReadOnlyList<Claim>?>? stated, Stream output)
    {
        var place = 0;
        List<ParquetColumn> columns =
        [
            .. FactColumn.All.Select(column =>
                column.Value is null
                    ? ParquetColumn.Lists(column.Name, _ => stated is null ? null : stated[place]?.Select(static claim => claim.Code) ?? [])
                    : ParquetColumn.Of(column, MostRows)
            ),
        ];
        var writer = await ParquetWriter
            .CreateAsync(new ParquetSchema([.. columns.Select(static column => column.Schema)]), output, Options())
            .ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = FactColumn.All.ToDictionary(
                static column => column.Name,
                static column => column.Meaning,
                StringComparer.Ordinal
            );
            var (rows, characters) = (0, 0);
            foreach (var fact in facts)
            {
                columns.ForEach(column => column.Add(fact));
                place++;
                rows++;
                characters += fact.Quote.Length;
                if (rows == MostRows || characters > MostCharacters)
                {
                    await GroupAsync(writer, columns).ConfigureAwait(false);
                    (rows, characters) = (0, 0);
                }
            }

            if (rows > 0)
            {
                await GroupAsync(writer, columns).ConfigureAwait(false);
            }
        }
    }

    private static async Task GroupAsync(ParquetWriter writer, List<ParquetColumn> columns)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.WriteAsync(group).ConfigureAwait(false);
        }
    }

    private static ParquetOptions Options()
    {
        var options = new ParquetOptions { MaximumSmallPoolFreeBytes = 1 << 20, MaximumLargePoolFreeBytes = 1 << 20 };
        foreach (var column in FactColumn.All.Where(static column => column.Parquet == "term"))
        {
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        }

        return options;
    }
}
