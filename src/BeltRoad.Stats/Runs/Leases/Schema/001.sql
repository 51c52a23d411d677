-- What one process at a time may do. The token grows with each holder, so that an earlier one is told from the present one. All times are
-- those of the database, since the clocks of the nodes may differ.
CREATE TABLE leases (
    name     TEXT PRIMARY KEY,
    token    BIGINT NOT NULL,
    holder   TEXT NOT NULL,
    acquired TIMESTAMPTZ NOT NULL,
    expires  TIMESTAMPTZ NOT NULL
);

-- One run that several nodes read for, and its documents in batches, in ordinal order of their ids.
CREATE TABLE shared_runs (
    id        BIGINT PRIMARY KEY,
    store     TEXT NOT NULL,
    digest    TEXT NOT NULL,
    token     BIGINT NOT NULL,
    cancelled BOOLEAN NOT NULL
);

CREATE TABLE batches (
    run      BIGINT NOT NULL REFERENCES shared_runs (id) ON DELETE CASCADE,
    number   BIGINT NOT NULL,
    first    TEXT NOT NULL,
    last     TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'done')),
    attempts BIGINT NOT NULL,
    token    BIGINT NOT NULL,
    holder   TEXT,
    expires  TIMESTAMPTZ,
    at       TEXT, -- the document that is read while the documents are taken one by one
    PRIMARY KEY (run, number)
);

CREATE INDEX batches_to_read ON batches (run, number) WHERE state <> 'done';

-- Documents that ended the process of whoever read them.
CREATE TABLE deadly (
    run      BIGINT NOT NULL REFERENCES shared_runs (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    kills    BIGINT NOT NULL,
    PRIMARY KEY (run, document)
);
