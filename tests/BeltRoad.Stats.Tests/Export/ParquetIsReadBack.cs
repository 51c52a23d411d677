using System.Globalization;
using System.Text.Json.Serialization;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Series;
using BeltRoad.Stats.Tests.Series.Checks;
using Parquet;
using Parquet.Serialization;
using Parquet.Serialization.Attributes;

namespace BeltRoad.Stats.Tests.Export;

public sealed class ParquetIsReadBack
{
    private static readonly Statements Stated = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes");
    private static readonly IReadOnlyList<StoredFact> Facts =
    [
        .. Stated.Ledgers.SelectMany(ledger => StoredFact.Of(ledger, Stated.Book.Letters[ledger.Document.Id])),
    ];

    [Fact]
    public async Task WithTheValuesOfTheTableTyped()
    {
        var bytes = Written(Facts, FactsParquet.Stated(Stated.Book));
        Assert.Equal(bytes, Written(Facts, FactsParquet.Stated(Stated.Book)));
        var rows = await Read(bytes);
        Assert.Equal(Facts.Count, rows.Count);
        foreach (var (row, fact) in rows.Zip(Facts))
        {
            Assert.Equal(
                (fact.Code, fact.Line, fact.Fact.Value, fact.Fact.High, fact.Quote),
                (row.Claim, row.Line, row.Value, row.High, row.Sentence)
            );
            Assert.Equal(
                (fact.Fact.DocumentId, EnumNames.Name(fact.Fact.Status), fact.Fact.Time?.ToString(), fact.Fact.Scope),
                (row.Doc, row.Status, row.Time, row.Scope)
            );
            Assert.Equal(
                ((double)decimal.Round((decimal)fact.Fact.Confidence, 4), fact.Section),
                (row.Confidence, string.Join(HeadingPath.Separator, row.Section!))
            );
            Assert.Null(row.ValueExact);
        }

        Assert.All(rows.Where(row => row.Claims!.Count > 0), row => Assert.Equal(row.Claim, row.Claims![0]));
        Assert.Equal(
            Facts.Select(fact => fact.Code).Order(StringComparer.Ordinal),
            rows.SelectMany(row => row.Claims!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task WithTheClaimsThatStateTheSameAtTheFirst()
    {
        var said = Statements.Of("2022年，中欧班列开行1.6万列。2023年，中欧班列开行1.7万列。", "2022年，中欧班列开行1.6万列。");
        var rows = await Read(
            Written(
                said.Ledgers.SelectMany(ledger => StoredFact.Of(ledger, said.Book.Letters[ledger.Document.Id])),
                FactsParquet.Stated(said.Book)
            )
        );
        Assert.Equal(
            [
                [rows[0].Claim!, rows[2].Claim!],
                [rows[1].Claim!],
                [],
            ],
            rows.Select(row => row.Claims!)
        );
    }

    [Fact]
    public async Task WithNoListWhereFactsWereNotSetBesideEachOther() =>
        Assert.All(await Read(Written(Facts, null)), row => Assert.Null(row.Claims));

    [Theory]
    [InlineData("19100000000000", "19100000000000", null)]
    [InlineData("-0.5", "-0.5", null)]
    [InlineData("0", "0", null)]
    [InlineData("99999999999999999999.12345678", "99999999999999999999.12345678", null)]
    [InlineData("-99999999999999999999.99999999", "-99999999999999999999.99999999", null)]
    [InlineData("0.000000000000000001", "0.000000000000000001", null)]
    [InlineData("33.333333333333333333333333333", "33.333333333333333333", "33.333333333333333333333333333")]
    [InlineData("-0.0000000000000000000000000001", "0", "-0.0000000000000000000000000001")]
    [InlineData("100000000000000000000", null, "100000000000000000000")]
    [InlineData("-79228162514264337593543950335", null, "-79228162514264337593543950335")]
    public async Task WithEveryValueExactOrItsTextBesideIt(string value, string? held, string? exact)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        var rows = await Read(
            Written(StoredFact.Of(SomeFact.LedgerOf("a", SomeFact.Of(number, SomeFact.Yuan) with { High = number }), "A"), null)
        );
        var expected = held is null ? (decimal?)null : decimal.Parse(held, CultureInfo.InvariantCulture);
        Assert.Equal([(expected, exact), (expected, exact)], [(rows[0].Value, rows[0].ValueExact), (rows[0].High, rows[0].HighExact)]);
    }

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2013/2022-06", "2013-01-01", "2022-06-30")]
    [InlineData("../2023-06-15", null, "2023-06-15")]
    [InlineData(null, null, null)]
    public async Task WithTheDaysOfTheTime(string? time, string? from, string? to)
    {
        var fact = SomeFact.Of(3, SomeFact.Yuan) with { Time = time is null ? (TimePeriod?)null : SomeFact.Time(time) };
        var row = Assert.Single(await Read(Written(StoredFact.Of(SomeFact.LedgerOf("a", fact), "A"), null)));
        Assert.Equal((time, from, to), (row.Time, Day(row.TimeFrom), Day(row.TimeTo)));
    }

    [Theory]
    [InlineData(1 << 14, 1, 1)]
    [InlineData((1 << 14) + 1, 1, 2)]
    [InlineData(3, (1 << 21) + 1, 2)]
    [InlineData(0, 1, 0)]
    public async Task InRowGroupsOfBoundedSize(int count, int length, int groups)
    {
        var fact = StoredFact.Of(SomeFact.LedgerOf("a", SomeFact.Of(3, SomeFact.Yuan)), "A")[0] with { Quote = new string('q', length) };
        var bytes = Written(Enumerable.Range(1, count).Select(line => fact with { Line = line }), null);
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(bytes));
        Assert.Equal(groups, reader.RowGroupCount);
        Assert.Equal(Enumerable.Range(1, count), (await Read(bytes)).Select(row => row.Line!.Value));
    }

    [Fact]
    public async Task WithAMeaningForEveryColumn()
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(Written(Facts, null)));
        Assert.Equal(
            reader.Schema.Fields.Select(field => field.Name).Order(StringComparer.Ordinal),
            reader.CustomMetadata.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal)
        );
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Written(IEnumerable<StoredFact> facts, IReadOnlyList<IReadOnlyList<Claim>?>? stated)
    {
        using var stream = new MemoryStream();
        FactsParquet.Write(facts, stated, stream);
        return stream.ToArray();
    }

    private static async Task<IList<Row>> Read(byte[] bytes) =>
        (
            await ParquetSerializer.DeserializeAsync<Row>(new MemoryStream(bytes), new ParquetOptions { UseDateOnlyTypeForDates = true })
        ).Data;

    internal sealed class Row
    {
        [JsonPropertyName("claim")]
        public string? Claim { get; set; }

        [JsonPropertyName("doc")]
        public string? Doc { get; set; }

        [JsonPropertyName("line")]
        public int? Line { get; set; }

        [JsonPropertyName("section")]
        [ParquetListElementRequired]
        public List<string>? Section { get; set; }

        [JsonPropertyName("value")]
        public decimal? Value { get; set; }

        [JsonPropertyName("value_exact")]
        public string? ValueExact { get; set; }

        [JsonPropertyName("high")]
        public decimal? High { get; set; }

        [JsonPropertyName("high_exact")]
        public string? HighExact { get; set; }

        [JsonPropertyName("status")]
        public string? Status { get; set; }

        [JsonPropertyName("time")]
        public string? Time { get; set; }

        [JsonPropertyName("time_from")]
        public DateOnly? TimeFrom { get; set; }

        [JsonPropertyName("time_to")]
        public DateOnly? TimeTo { get; set; }

        [JsonPropertyName("scope")]
        public string? Scope { get; set; }

        [JsonPropertyName("confidence")]
        public double? Confidence { get; set; }

        [JsonPropertyName("sentence")]
        public string? Sentence { get; set; }

        [JsonPropertyName("claims")]
        [ParquetListElementRequired]
        public List<string>? Claims { get; set; }
    }
}
