-- Document letters are given at first reading and never change: printed claim codes (B235:39) rest on them.
CREATE TABLE documents (
    id         TEXT PRIMARY KEY,
    letter     TEXT NOT NULL UNIQUE,
    first_read TEXT NOT NULL
);

CREATE TABLE runs (
    id            INTEGER PRIMARY KEY,
    started       TEXT NOT NULL,
    finished      TEXT NOT NULL,
    version       TEXT NOT NULL,
    inputs_sha256 TEXT NOT NULL,
    outcome       TEXT NOT NULL CHECK (outcome IN ('done', 'partial', 'failed')),
    message       TEXT,
    documents     INTEGER NOT NULL,
    refused       INTEGER NOT NULL,
    mentions      INTEGER NOT NULL,
    statistics    INTEGER NOT NULL
);

-- What one reading of one document found. A run that reads the same document with the same outcome points at the same reading.
CREATE TABLE readings (
    id          INTEGER PRIMARY KEY,
    document    TEXT NOT NULL REFERENCES documents (id),
    fingerprint TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    title       TEXT NOT NULL,
    publisher   TEXT,
    published   TEXT,
    script      TEXT NOT NULL,
    characters  INTEGER NOT NULL,
    UNIQUE (document, fingerprint)
);

CREATE TABLE run_readings (
    run     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    reading INTEGER NOT NULL REFERENCES readings (id),
    PRIMARY KEY (run, reading)
) WITHOUT ROWID;

CREATE TABLE refused_documents (
    run    INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    code   TEXT NOT NULL,
    place  TEXT NOT NULL,
    what   TEXT NOT NULL,
    remedy TEXT NOT NULL
);

CREATE TABLE mention_totals (
    reading INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    class   TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (reading, class)
) WITHOUT ROWID;

CREATE TABLE refused_mentions (
    reading    INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    col        INTEGER NOT NULL,
    text       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (reading, span_start)
) WITHOUT ROWID;

-- value and high are exact decimals as text; value_order is the nearest binary number, for sorting and ranges only.
CREATE TABLE facts (
    reading            INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    span_start         INTEGER NOT NULL,
    span_end           INTEGER NOT NULL,
    characters_start   INTEGER NOT NULL,
    characters_end     INTEGER NOT NULL,
    sentence_start     INTEGER NOT NULL,
    sentence_end       INTEGER NOT NULL,
    line               INTEGER NOT NULL,
    col                INTEGER NOT NULL,
    section            TEXT NOT NULL,
    text               TEXT NOT NULL,
    quote              TEXT NOT NULL,
    as_printed         TEXT NOT NULL,
    significant_digits INTEGER NOT NULL,
    value              TEXT NOT NULL,
    value_order        REAL NOT NULL,
    high               TEXT,
    modifier           TEXT NOT NULL,
    unit               TEXT NOT NULL,
    dimension          TEXT NOT NULL,
    counted            TEXT,
    measure            TEXT NOT NULL,
    basis              TEXT NOT NULL,
    status             TEXT NOT NULL,
    time               TEXT,
    time_rule          TEXT,
    subject            TEXT NOT NULL,
    kind               TEXT NOT NULL,
    indicator          TEXT,
    scope              TEXT,
    confidence         REAL NOT NULL,
    trace              TEXT NOT NULL,
    PRIMARY KEY (reading, span_start)
) WITHOUT ROWID;

CREATE INDEX facts_by_kind ON facts (kind, status);
CREATE INDEX facts_by_indicator ON facts (indicator) WHERE indicator IS NOT NULL;
