-- As the scripts up to 009 leave a SQLite file. Text is compared byte by byte, as there; rowid numbers rows in the order of writing.
CREATE TABLE documents (
    id         TEXT COLLATE "C" PRIMARY KEY,
    letter     TEXT COLLATE "C" NOT NULL UNIQUE,
    first_read TEXT COLLATE "C" NOT NULL,
    ordinal    BIGINT,
    reading    BIGINT
);

CREATE UNIQUE INDEX documents_by_ordinal ON documents (ordinal) WHERE reading IS NOT NULL;

CREATE TABLE runs (
    id            BIGINT PRIMARY KEY,
    started       TEXT COLLATE "C" NOT NULL,
    finished      TEXT COLLATE "C" NOT NULL,
    version       TEXT COLLATE "C" NOT NULL,
    inputs_sha256 TEXT COLLATE "C" NOT NULL,
    outcome       TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('done', 'partial', 'failed')),
    message       TEXT COLLATE "C",
    documents     BIGINT NOT NULL,
    refused       BIGINT NOT NULL,
    mentions      BIGINT NOT NULL,
    statistics    BIGINT NOT NULL
);

CREATE TABLE readings (
    id          BIGINT PRIMARY KEY,
    document    TEXT COLLATE "C" NOT NULL REFERENCES documents (id),
    fingerprint TEXT COLLATE "C" NOT NULL,
    sha256      TEXT COLLATE "C" NOT NULL,
    title       TEXT COLLATE "C" NOT NULL,
    publisher   TEXT COLLATE "C",
    published   TEXT COLLATE "C",
    script      TEXT COLLATE "C" NOT NULL,
    characters  BIGINT NOT NULL,
    statistics  BIGINT NOT NULL DEFAULT 0,
    UNIQUE (document, fingerprint)
);

CREATE TABLE run_readings (
    run     BIGINT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    reading BIGINT NOT NULL REFERENCES readings (id),
    PRIMARY KEY (run, reading)
);

CREATE TABLE refused_documents (
    rowid  BIGINT GENERATED ALWAYS AS IDENTITY,
    run    BIGINT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    code   TEXT COLLATE "C" NOT NULL,
    place  TEXT COLLATE "C" NOT NULL,
    what   TEXT COLLATE "C" NOT NULL,
    remedy TEXT COLLATE "C" NOT NULL
);

CREATE TABLE mention_totals (
    reading BIGINT NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    class   TEXT COLLATE "C" NOT NULL,
    count   BIGINT NOT NULL,
    PRIMARY KEY (reading, class)
);

CREATE TABLE refused_mentions (
    reading    BIGINT NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    span_start BIGINT NOT NULL,
    span_end   BIGINT NOT NULL,
    line       BIGINT NOT NULL,
    col        BIGINT NOT NULL,
    text       TEXT COLLATE "C" NOT NULL,
    reason     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (reading, span_start)
);

CREATE TABLE facts (
    reading            BIGINT NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    span_start         BIGINT NOT NULL,
    span_end           BIGINT NOT NULL,
    characters_start   BIGINT NOT NULL,
    characters_end     BIGINT NOT NULL,
    sentence_start     BIGINT NOT NULL,
    sentence_end       BIGINT NOT NULL,
    line               BIGINT NOT NULL,
    col                BIGINT NOT NULL,
    section            TEXT COLLATE "C" NOT NULL,
    place              TEXT COLLATE "C" NOT NULL DEFAULT '',
    text               TEXT COLLATE "C" NOT NULL,
    quote              TEXT COLLATE "C" NOT NULL,
    as_printed         TEXT COLLATE "C" NOT NULL,
    significant_digits BIGINT NOT NULL,
    value              TEXT COLLATE "C" NOT NULL,
    value_order        DOUBLE PRECISION NOT NULL,
    high               TEXT COLLATE "C",
    modifier           TEXT COLLATE "C" NOT NULL,
    unit               TEXT COLLATE "C" NOT NULL,
    dimension          TEXT COLLATE "C" NOT NULL,
    counted            TEXT COLLATE "C",
    measure            TEXT COLLATE "C" NOT NULL,
    basis              TEXT COLLATE "C" NOT NULL,
    status             TEXT COLLATE "C" NOT NULL,
    time               TEXT COLLATE "C",
    time_rule          TEXT COLLATE "C",
    measure_rule       TEXT COLLATE "C",
    status_rule        TEXT COLLATE "C",
    kind_rule          TEXT COLLATE "C",
    condition          TEXT COLLATE "C",
    subject            TEXT COLLATE "C" NOT NULL,
    kind               TEXT COLLATE "C" NOT NULL,
    indicator          TEXT COLLATE "C",
    scope              TEXT COLLATE "C",
    confidence         DOUBLE PRECISION NOT NULL,
    doubts             TEXT COLLATE "C" NOT NULL DEFAULT '',
    trace              TEXT COLLATE "C" NOT NULL,
    checksum           BIGINT,
    doc                BIGINT,
    facet              BIGINT,
    until              BIGINT,
    PRIMARY KEY (reading, span_start)
);

CREATE INDEX facts_by_claim ON facts (facet, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_value ON facts (facet, unit, value_order, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_subject ON facts (facet, subject, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_time ON facts (facet, until, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_indicator ON facts (indicator, facet, doc, span_start) WHERE indicator IS NOT NULL AND facet IS NOT NULL;

-- The document may be one that no run has stored yet: several machines read for one run.
CREATE TABLE kept_readings (
    document    TEXT COLLATE "C" PRIMARY KEY,
    source      TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT COLLATE "C" NOT NULL,
    found       BYTEA NOT NULL,
    checksum    BIGINT
);

CREATE TABLE listing (
    run         BIGINT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    series      BIGINT NOT NULL,
    conflicting BIGINT NOT NULL
);

CREATE TABLE facets (
    id      BIGINT PRIMARY KEY,
    kind    TEXT COLLATE "C" NOT NULL,
    status  TEXT COLLATE "C" NOT NULL,
    measure TEXT COLLATE "C" NOT NULL,
    UNIQUE (kind, status, measure)
);

CREATE TABLE tallies (
    facet BIGINT NOT NULL REFERENCES facets (id),
    unit  TEXT COLLATE "C" NOT NULL,
    dated BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (facet, unit, dated)
);

CREATE TABLE series (
    rank       BIGINT PRIMARY KEY,
    statements BIGINT NOT NULL,
    places     BYTEA NOT NULL
);

-- Which documents have which short pieces of words in their facts; rowid is the document's ordinal.
CREATE TABLE pieces (
    rowid BIGINT PRIMARY KEY,
    text  TEXT[] COLLATE "C" NOT NULL
);

CREATE INDEX pieces_by_text ON pieces USING gin (text);
