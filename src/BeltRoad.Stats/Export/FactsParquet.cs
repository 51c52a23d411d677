using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Store;
using Parquet;
using Parquet.Schema;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Facts in Apache Parquet with types: decimals, dates, lists. The file describes each column. Equal facts give equal bytes. One row group
/// is in memory at a time.
/// </summary>
internal static class FactsParquet
{
    public const string FileName = "facts.parquet";

    /// <summary>The maximum number of rows of a row group.</summary>
    private const int MostRows = 1 << 14;

    /// <summary>A row group ends when its sentences exceed this many characters, however few rows it has.</summary>
    private const int MostCharacters = 1 << 22;

    /// <param name="stated">For each fact, the claims that state the same, if the fact is the first of them; null if the facts were not
    /// compared.</param>
    public static void Write(IEnumerable<StoredFact> facts, IReadOnlyList<IReadOnlyList<Claim>?>? stated, Stream output) =>
        WriteAsync(facts, stated, output).GetAwaiter().GetResult();

    /// <summary>The argument of <see cref="Write"/> for all facts of an observation set.</summary>
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
