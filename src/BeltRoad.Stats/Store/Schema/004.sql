-- What was found in each document of the last run, before corrections, packed: a document that is as it was is not read again.
CREATE TABLE kept_readings (
    document    TEXT PRIMARY KEY REFERENCES documents (id),
    source      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    found       BLOB NOT NULL
);
