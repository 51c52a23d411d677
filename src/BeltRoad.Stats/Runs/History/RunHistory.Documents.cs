using BeltRoad.Stats.Store;
using Dapper;

namespace BeltRoad.Stats.Runs.History;

/// <content>The documents that each run read.</content>
internal sealed partial class RunHistory
{
    /// <summary>Notes what the run read, before its facts are kept.</summary>
    /// <param name="earlier">The run whose report stands, with whose documents these share most; null where there is none.</param>
    /// <returns>How many documents are new, other or gone against the earlier run.</returns>
    public int Note(long id, InputFingerprint inputs, long? earlier) =>
        StoreFile.Guarded(
            path,
            () =>
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

                using var documents = new PreparedInsert(
                    connection,
                    "run_documents",
                    ["run", "document", "sha256"],
                    "ON CONFLICT DO UPDATE SET sha256 = excluded.sha256"
                );
                foreach (var (document, sha256) in others)
                {
                    documents.Run(id, document, sha256);
                }

                connection.Execute("UPDATE runs SET changed = @changed WHERE id = @id", new { id, changed = others.Count + gone.Count });
                transaction.Commit();
                return others.Count + gone.Count;
            }
        );

    /// <summary>The documents that a run read, by id, with their hashes.</summary>
    public IReadOnlyDictionary<string, string> DocumentsOf(long id) =>
        StoreFile.Guarded(path, () => Documents(id).ToDictionary(StringComparer.Ordinal));

    /// <summary>The hash of one document that a run read; null where it read none of this id.</summary>
    public string? DocumentOf(long id, string document) =>
        StoreFile.Guarded(
            path,
            () =>
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
