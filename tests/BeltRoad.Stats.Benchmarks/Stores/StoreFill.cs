using System.Globalization;
using BeltRoad.Stats.Benchmarks.Corpus;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Benchmarks.Stores;

/// <summary>
/// Makes a store with one run of as many facts as wanted: the run of a small library as the program writes it, and copies of its
/// rows under other names.
/// </summary>
internal sealed class StoreFill
{
    private const int Items = 10_000;

    private readonly SqliteConnection connection;
    private readonly TextWriter output;

    private StoreFill(SqliteConnection connection, TextWriter output) => (this.connection, this.output) = (connection, output);

    public static void Run(string path, long facts, TextWriter output)
    {
        var ledgers = Enumerable
            .Range(0, Items)
            .AsParallel()
            .AsOrdered()
            .Select(item =>
                IndicatorLexicon.Default.Name(
                    StatisticsReader.Read(DocumentReader.FromText(CorpusWriter.NameOf(item), CorpusWriter.Item(item).Text))
                )
            )
            .ToList();
        var letters = ledgers
            .Select((ledger, item) => (ledger.Document.Id, Letter: DocumentLetters.Of(item)))
            .ToDictionary(pair => pair.Id, pair => pair.Letter, StringComparer.Ordinal);
        var observations = Observations.Of(Observations.ClaimsOf(ledgers, letters), IndicatorLexicon.Default);
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var listing = RunListings.Of(observations, ConflictRegister.Of(observations));
        var begun = TimeProvider.System.GetTimestamp();
        using (var store = FactStore.Open(path))
        using (
            var pending = store.Begin(
                new RunRecord(now, now, "filled", "filled", RunOutcome.Done, ledgers, []) { Listing = listing },
                letters
            )
        )
        {
            pending.Commit();
        }

        var first = ledgers.Sum(ledger => ledger.Facts.Count);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{first:N0} facts written by the program in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F1} s"
            )
        );
        using var connection = new SqliteConnection("Data Source=" + path + ";Pooling=False");
        connection.Open();
        connection.CreateFunction("letter", static (long ordinal) => DocumentLetters.Of((int)ordinal), isDeterministic: true);
        connection.CreateFunction("name", static (long ordinal) => CorpusWriter.NameOf((int)ordinal), isDeterministic: true);
        connection.CreateFunction(
            "moved",
            static (byte[] places, long by) =>
                SeriesPlaces.Pack(SeriesPlaces.Unpack(places).Select(place => (place.Document + by, place.SpanStart))),
            isDeterministic: true
        );
        new StoreFill(connection, output).Copy(ledgers, (facts + first - 1) / first);
    }

    private void Copy(List<Ledger> ledgers, long copies)
    {
        // A run adds to the indexes fact by fact; of so many they are made faster afterwards.
        var indexes = connection
            .Query<(string Name, string Sql)>(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'facts' AND sql IS NOT NULL"
            )
            .AsList();
        indexes.ForEach(index => connection.Execute("DROP INDEX " + index.Name));
        var columns = connection
            .Query<string>("SELECT name FROM pragma_table_info('facts')")
            .Except(["reading", "doc"], StringComparer.Ordinal)
            .ToList();
        var series = connection.ExecuteScalar<long>("SELECT max(rank) FROM series");
        var pieces = ledgers.ConvertAll(PiecesOf);
        for (var copy = 1L; copy < copies; copy++)
        {
            using var transaction = connection.BeginTransaction();
            var moved = new
            {
                by = copy * Items,
                Items,
                ranks = copy * series,
                series,
            };
            connection.Execute(
                $"""
                INSERT INTO documents (id, letter, first_read, ordinal, reading)
                SELECT name(ordinal + @by), letter(ordinal + @by), first_read, ordinal + @by, reading + @by FROM documents
                    WHERE ordinal < @Items;
                INSERT INTO readings (id, document, fingerprint, sha256, title, publisher, published, script, characters, statistics)
                SELECT r.id + @by, name(d.ordinal + @by), r.fingerprint, r.sha256, r.title, r.publisher, r.published,
                    r.script, r.characters, r.statistics
                FROM readings r JOIN documents d ON d.id = r.document WHERE r.id <= @Items;
                INSERT INTO run_readings (run, reading) SELECT 1, id + @by FROM readings WHERE id <= @Items;
                INSERT INTO facts (reading, doc, {string.Join(", ", columns)}) SELECT reading + @by, doc + @by, {string.Join(
                    ", ",
                    columns
                )} FROM facts WHERE reading <= @Items;
                INSERT INTO series (rank, statements, places) SELECT rank + @ranks, statements, moved(places, @by) FROM
                    series WHERE rank <= @series
                """,
                moved,
                transaction
            );
            AddPieces(pieces, copy * Items, transaction);
            transaction.Commit();
        }

        connection.Execute(
            "UPDATE tallies SET count = count * @copies; UPDATE runs SET documents = documents * @copies, statistics = "
                + "statistics * @copies; UPDATE listing SET series = series * @copies, conflicting = conflicting * @copies",
            new { copies }
        );
        foreach (var (name, sql) in indexes)
        {
            connection.Execute(sql);
            output.WriteLine(name);
        }

        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void AddPieces(List<(string Words, List<string> Codes)> pieces, long by, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO pieces (rowid, text) VALUES (@ordinal, @text)";
        command.Transaction = transaction;
        var (ordinal, text) = (command.Parameters.Add("@ordinal", SqliteType.Integer), command.Parameters.Add("@text", SqliteType.Text));
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < pieces.Count; item++)
        {
            found.Clear();
            var letter = DocumentLetters.Of((int)(item + by)).ToLowerInvariant();
            pieces[item].Codes.ForEach(code => SearchPieces.Add(letter + code, found));
            (ordinal.Value, text.Value) = (item + by, pieces[item].Words + " " + SearchPieces.Join(found));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The pieces that do not depend on the document's letter, and the rest of the codes that do.</summary>
    private static (string Words, List<string> Codes) PiecesOf(Ledger ledger)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var facts = StoredFact.Of(ledger, string.Empty);
        foreach (var fact in facts)
        {
            SearchPieces.Add(SearchText.Of(fact), found);
        }

        return (SearchPieces.Join(found), [.. facts.Select(fact => fact.Code)]);
    }
}
