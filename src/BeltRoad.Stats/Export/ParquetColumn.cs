using BeltRoad.Stats.Store;
using Parquet;
using Parquet.Schema;

namespace BeltRoad.Stats.Export;

/// <summary>A column of a Parquet file. It collects the values of one row group, writes them, and starts the next.</summary>
/// <param name="schema">The name of the column in the schema.</param>
internal abstract class ParquetColumn(Field schema)
{
    /// <summary>The name in the schema under which the format requires the elements of a list.</summary>
    private const string Element = "element";

    public Field Schema => schema;

    public abstract void Add(StoredFact stored);

    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <param name="rows">The maximum number of rows of a row group.</param>
    public static ParquetColumn Of(FactColumn column, int rows)
    {
        var name = column.Name;
        return (column.Parquet, column.Value) switch
        {
            ("text" or "term", Func<StoredFact, string?> text) => new Texts(new DataField<string>(name), rows, text),
            ("integer", Func<StoredFact, decimal?> number) => new Values<int>(
                new DataField<int?>(name),
                rows,
                stored => (int?)number(stored)
            ),
            ("real", Func<StoredFact, decimal?> number) => new Values<double>(
                new DataField<double?>(name),
                rows,
                stored => (double?)number(stored)
            ),
            ("decimal", Func<StoredFact, decimal?> number) => new Values<decimal>(
                new DecimalDataField(name, FactColumn.Precision, FactColumn.Scale, isNullable: true),
                rows,
                stored => FactColumn.Held(number(stored))
            ),
            ("date", Func<StoredFact, DateOnly?> date) => new Values<DateOnly>(new DataField<DateOnly?>(name), rows, date),
            ("list", Func<StoredFact, string?> text) => Lists(
                name,
                stored => text(stored) is { Length: > 0 } joined ? joined.Split(column.Separator) : []
            ),
            _ => throw new InvalidDataException($"Export/fact-columns.csv: {name} is no {column.Parquet}"),
        };
    }

    /// <param name="list">Null if there is no list, which differs from an empty list.</param>
    public static ParquetColumn Lists(string name, Func<StoredFact, IEnumerable<string>?> list) =>
        new TextLists(name, new DataField(Element, typeof(string), isNullable: false), list);

    private sealed class Texts(DataField field, int rows, Func<StoredFact, string?> value) : ParquetColumn(field)
    {
        private readonly string?[] held = new string?[rows];
        private int count;

        public override void Add(StoredFact stored) => held[count++] = value(stored);

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(field, new ArraySegment<string?>(held, 0, count)).ConfigureAwait(false);
            count = 0;
        }
    }

    private sealed class Values<T>(DataField field, int rows, Func<StoredFact, T?> value) : ParquetColumn(field)
        where T : struct
    {
        private readonly T?[] held = new T?[rows];
        private int count;

        public override void Add(StoredFact stored) => held[count++] = value(stored);

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(field, new ReadOnlyMemory<T?>(held, 0, count)).ConfigureAwait(false);
            count = 0;
        }
    }

    private sealed class TextLists(string name, DataField element, Func<StoredFact, IEnumerable<string>?> list)
        : ParquetColumn(new ListField(name, element))
    {
        private const int IsNone = 0;
        private const int IsEmpty = 1;
        private const int IsElement = 2;

        private readonly List<ReadOnlyMemory<char>> elements = [];
        private readonly List<int> definitions = [];
        private readonly List<int> repetitions = [];

        public override void Add(StoredFact stored)
        {
            var texts = list(stored);
            var repetition = 0;
            foreach (var text in texts ?? [])
            {
                elements.Add(text.AsMemory());
                Level(IsElement, repetition);
                repetition = 1;
            }

            if (repetition == 0)
            {
                Level(texts is null ? IsNone : IsEmpty, 0);
            }
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group
                .WriteAllPartsAsync<ReadOnlyMemory<char>>(
                    element,
                    elements.ToArray(),
                    definitions.ToArray(),
                    repetitions.ToArray(),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            elements.Clear();
            definitions.Clear();
            repetitions.Clear();
        }

        private void Level(int definition, int repetition)
        {
            definitions.Add(definition);
            repetitions.Add(repetition);
        }
    }
}
