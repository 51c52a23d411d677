using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Runs.History;

/// <content>The documents that each run read.</content>
internal sealed partial class RunHistory
{
    /// <summary>Records what the run read, before its facts are stored.</summary>
    /// <param name="earlier">The run whose report is current and which shares most documents; null if there is none.</param>
    /// <returns>The number of documents that were added, changed or removed since the earlier run.</returns>
    public int Note(long id, InputFingerprint inputs, long? earlier) =>
        Guarded(() =>
        {
            using var transaction = StoreTransaction.Begin(connection);
            Note(id, inputs.Hash);
            connection.Execute(
                "INSERT INTO run_documents (run, document, sha256) SELECT @id, document, sha256 FROM run_documents WHERE "
                    + "run = @earlier ORDER BY document",
                new { id, earlier }
            );
            var others = new Dictionary<string, string>(inputs.Documents, StringComparer.Ordinal);
            var gone = new List<string>();
            foreach (var (document, sha256) in Documents(id))
            {
                if (others.TryGetValue(document, out var now) && now == sha256)
                {
                    others.Remove(document);
                }
                else if (now is null)
                {
                    gone.Add(document);
                }
            }

            foreach (var document in gone)
            {
                connection.Execute("DELETE FROM run_documents WHERE run = @id AND document = @document", new { id, document });
            }

            using var documents = Dialect
                .Of(connection)
                .Insert(connection, "run_documents", ["run", "document", "sha256"], ["run", "document"]);
            foreach (var (document, sha256) in others)
            {
                documents.Add(id, document, sha256);
            }

            documents.Flush();

            connection.Execute("UPDATE runs SET changed = @changed WHERE id = @id", new { id, changed = others.Count + gone.Count });
            transaction.Commit();
            return others.Count + gone.Count;
        });

    /// <summary>Returns the documents that a run read, by id, with their hashes.</summary>
    public IReadOnlyDictionary<string, string> DocumentsOf(long id) => Guarded(() => Documents(id).ToDictionary(StringComparer.Ordinal));

    /// <summary>Returns the hash of one document of a run; null if the run read no document with this id.</summary>
    public string? DocumentOf(long id, string document) =>
        Guarded(() =>
            connection.ExecuteScalar<string?>(
                "SELECT sha256 FROM run_documents WHERE run = @id AND document = @document",
                new { id, document }
            )
        );

    private IEnumerable<(string Document, string Sha256)> Documents(long id)
    {
        using var rows = connection.ExecuteReader("SELECT document, sha256 FROM run_documents WHERE run = @id", new { id });
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetString(1));
        }
    }
}
