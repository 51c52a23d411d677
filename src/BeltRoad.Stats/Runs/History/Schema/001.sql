-- One row an attempt. A slot is the instant for which the schedule meant a run; a run that was asked for by hand has none.
CREATE TABLE runs (
    id            INTEGER PRIMARY KEY,
    digest        TEXT NOT NULL,
    slot          TEXT,
    cause         TEXT NOT NULL CHECK (cause IN ('cron', 'manual', 'change', 'catch_up')),
    attempt       INTEGER NOT NULL,
    started       TEXT NOT NULL,
    finished      TEXT,
    version       TEXT NOT NULL,
    result        TEXT NOT NULL CHECK (result IN ('running', 'done', 'partial', 'unchanged', 'failed', 'cancelled', 'killed')),
    inputs        TEXT,
    documents     INTEGER,
    changed       INTEGER,
    refused       INTEGER,
    statistics    INTEGER,
    facts_new     INTEGER,
    facts_revised INTEGER,
    error         TEXT
);

-- Whatever starts it, and however often: a slot has one run that is under way or has ended well.
CREATE UNIQUE INDEX one_report_a_slot ON runs (digest, slot) WHERE result IN ('running', 'done', 'partial', 'unchanged');
CREATE INDEX runs_by_start ON runs (started);

CREATE TABLE run_documents (
    run      INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    PRIMARY KEY (run, document)
) WITHOUT ROWID;

-- When the documents of a digest last changed, as far as was seen.
CREATE TABLE sources (
    digest  TEXT PRIMARY KEY,
    inputs  TEXT NOT NULL,
    changed TEXT NOT NULL
);

-- What was reported to people, so that it is reported once.
CREATE TABLE alarms (
    digest   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    occasion TEXT NOT NULL,
    raised   TEXT NOT NULL,
    PRIMARY KEY (digest, kind, occasion)
) WITHOUT ROWID;
