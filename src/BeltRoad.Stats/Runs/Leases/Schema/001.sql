-- What one process at a time may do. The token grows with each holder, so that an earlier one is told from the present one. All times are
-- those of the database, since the clocks of the nodes may differ.
CREATE TABLE leases (
    name     TEXT PRIMARY KEY,
    token    BIGINT NOT NULL,
    holder   TEXT NOT NULL,
    acquired TIMESTAMPTZ NOT NULL,
    expires  TIMESTAMPTZ NOT NULL
);

-- A run that several nodes read for. It outlives the node that makes it: the one that takes over goes on with its batches.
CREATE TABLE shared_runs (
    id     BIGINT PRIMARY KEY,
    store  TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    owner  BIGINT NOT NULL -- the token of the lease on the output folder
);

-- Its documents in ordinal order of their ids: each batch goes up to where the next begins.
CREATE TABLE batches (
    run      BIGINT NOT NULL REFERENCES shared_runs (id) ON DELETE CASCADE,
    number   BIGINT NOT NULL,
    first    TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'done')),
    attempts BIGINT NOT NULL,
    token    BIGINT NOT NULL, -- grows with each holder
    holder   TEXT,
    expires  TIMESTAMPTZ,
    reading  TEXT, -- the document that is read, where they are read one by one after an attempt that ended with its node
    PRIMARY KEY (run, number)
);

CREATE INDEX batches_to_read ON batches (run, number) WHERE state <> 'done';

-- Documents during whose reading a node ended, as they were then.
CREATE TABLE deadly (
    store    TEXT NOT NULL,
    document TEXT NOT NULL,
    version  TEXT NOT NULL,
    kills    BIGINT NOT NULL,
    PRIMARY KEY (store, document, version)
);
