-- The documents a run could not read, each with the reason and what its owner can do.
CREATE TABLE refusals (
    run    INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    code   TEXT NOT NULL,
    place  TEXT NOT NULL,
    what   TEXT NOT NULL,
    remedy TEXT NOT NULL
);

CREATE INDEX refusals_by_run ON refusals (run);
