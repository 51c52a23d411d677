-- The history of the same two runs.

INSERT INTO runs (id, digest, slot, cause, attempt, started, finished, version, result, inputs, documents, changed, refused, statistics, facts_new, facts_revised, error) VALUES
    (1, '', NULL, 'manual', 1, '2026-11-24T23:51:03.829Z', '2026-11-24T23:51:06.822Z', '0.1.0', 'done', '6d8d8e5c916a5fd41d05c58d9d625bf7879dd9b5bd2c1aab06e3d53d038f9ead', 1, 1, 0, 1, NULL, NULL, NULL),
    (2, '', NULL, 'manual', 1, '2026-11-24T23:51:07.272Z', '2026-11-24T23:51:08.959Z', '0.1.0', 'done', 'f0487a15998cfae0d76582b5062f15a50f6e5ec917ef0a85b62bccf3934b1c80', 2, 2, 0, 3, 2, 1, NULL);

INSERT INTO run_documents (run, document, sha256) VALUES
    (1, 'b.txt', 'f019891a75140d7013b7da1f09abac50fe00de7bdf8b6fe5f763643a39bd6611'),
    (2, 'a.txt', '8cb952fc22a31c7b9b6042aaf9b4c671a56a12b07be39a48810436ae7c3ea1ad'),
    (2, 'b.txt', 'e4a90a46e0e53c7c677cd98ec496c433e505b403afcc7bf4febd49fcfa6109fe');
