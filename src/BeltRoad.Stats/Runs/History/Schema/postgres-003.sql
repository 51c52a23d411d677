-- As the scripts up to 003 leave a SQLite file. Text is compared byte by byte, as there; rowid numbers rows in the order of writing.
CREATE TABLE runs (
    id            BIGINT PRIMARY KEY,
    digest        TEXT COLLATE "C" NOT NULL,
    slot          TEXT COLLATE "C",
    cause         TEXT COLLATE "C" NOT NULL CHECK (cause IN ('cron', 'manual', 'change', 'catch_up')),
    attempt       BIGINT NOT NULL,
    started       TEXT COLLATE "C" NOT NULL,
    finished      TEXT COLLATE "C",
    version       TEXT COLLATE "C" NOT NULL,
    result        TEXT COLLATE "C" NOT NULL
        CHECK (result IN ('running', 'done', 'partial', 'unchanged', 'failed', 'cancelled', 'killed')),
    inputs        TEXT COLLATE "C",
    documents     BIGINT,
    changed       BIGINT,
    refused       BIGINT,
    statistics    BIGINT,
    facts_new     BIGINT,
    facts_revised BIGINT,
    error         TEXT COLLATE "C"
);

-- Whatever starts it, and however often: a slot has one run that is under way or has ended well.
CREATE UNIQUE INDEX one_report_a_slot ON runs (digest, slot) WHERE result IN ('running', 'done', 'partial', 'unchanged');
CREATE INDEX runs_by_start ON runs (started);

CREATE TABLE run_documents (
    run      BIGINT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    document TEXT COLLATE "C" NOT NULL,
    sha256   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (run, document)
);

CREATE TABLE sources (
    digest  TEXT COLLATE "C" PRIMARY KEY,
    inputs  TEXT COLLATE "C" NOT NULL,
    changed TEXT COLLATE "C" NOT NULL
);

CREATE TABLE alarms (
    digest   TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    occasion TEXT COLLATE "C" NOT NULL,
    raised   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (digest, kind, occasion)
);

CREATE TABLE refusals (
    rowid  BIGINT GENERATED ALWAYS AS IDENTITY,
    run    BIGINT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    code   TEXT COLLATE "C" NOT NULL,
    place  TEXT COLLATE "C" NOT NULL,
    what   TEXT COLLATE "C" NOT NULL,
    remedy TEXT COLLATE "C" NOT NULL
);

CREATE INDEX refusals_by_run ON refusals (run);

CREATE TABLE clock_set_back (
    rowid    BIGINT GENERATED ALWAYS AS IDENTITY,
    digest   TEXT COLLATE "C" NOT NULL,
    was      TEXT COLLATE "C" NOT NULL,
    became   TEXT COLLATE "C" NOT NULL,
    last_run BIGINT NOT NULL
);
