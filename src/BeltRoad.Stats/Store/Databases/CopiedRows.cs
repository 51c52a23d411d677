using Npgsql;
using NpgsqlTypes;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>Rows that are sent to PostgreSQL with COPY, several thousand at a time.</summary>
/// <param name="merge">The statement that takes the rows from the table <c>staged</c>; null to copy them into the table itself.</param>
/// <param name="after">Writes the rows that these refer to.</param>
internal sealed class CopiedRows(NpgsqlConnection connection, string table, string[] columns, string? merge, RowWriter? after) : RowWriter
{
    /// <summary>Rows that wait, at most; a fact takes about one kilobyte.</summary>
    private const int Portion = 4000;

    private readonly List<object?[]> rows = [];

    public override void Add(params ReadOnlySpan<object?> values)
    {
        rows.Add(values.ToArray());
        if (rows.Count >= Portion)
        {
            Flush();
        }
    }

    public override void Flush()
    {
        after?.Flush();
        if (rows.Count == 0)
        {
            return;
        }

        var names = string.Join(", ", columns);
        if (merge is null)
        {
            Copy($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
        }
        else
        {
            connection.Run($"CREATE TEMP TABLE staged ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA");
            Copy($"COPY staged ({names}) FROM STDIN (FORMAT BINARY)");
            connection.Run(merge + "; DROP TABLE staged");
        }

        rows.Clear();
    }

    public override void Dispose() => rows.Clear();

    private void Copy(string sql)
    {
        using var import = connection.BeginBinaryImport(sql);
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
            {
                Write(import, value);
            }
        }

        import.Complete();
    }

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null:
                import.WriteNull();
                break;
            case string text:
                import.Write(text, NpgsqlDbType.Text);
                break;
            case int number:
                import.Write((long)number, NpgsqlDbType.Bigint);
                break;
            case long number:
                import.Write(number, NpgsqlDbType.Bigint);
                break;
            case double number:
                import.Write(number, NpgsqlDbType.Double);
                break;
            case byte[] bytes:
                import.Write(bytes, NpgsqlDbType.Bytea);
                break;
            case string[] texts:
                import.Write(texts, NpgsqlDbType.Array | NpgsqlDbType.Text);
                break;
            default:
                throw new ArgumentException($"a value of the type {value.GetType().Name} is not stored", nameof(value));
        }
    }
}
