-- By which pages of facts are found without reading all of them. Only the facts of the run in the table listing have a facet;
-- the others stand as they were kept, for the comparison of runs.
ALTER TABLE documents ADD COLUMN ordinal INTEGER; -- 0 for letter A, 26 for AA
ALTER TABLE documents ADD COLUMN reading INTEGER; -- the one that is listed
CREATE UNIQUE INDEX documents_by_ordinal ON documents (ordinal) WHERE reading IS NOT NULL;
DROP INDEX documents_by_letter;

ALTER TABLE readings ADD COLUMN statistics INTEGER NOT NULL DEFAULT 0;
UPDATE readings SET statistics = (SELECT count(*) FROM facts WHERE facts.reading = readings.id);

ALTER TABLE facts ADD COLUMN doc INTEGER;   -- the ordinal of its document
ALTER TABLE facts ADD COLUMN facet INTEGER;
ALTER TABLE facts ADD COLUMN until INTEGER; -- the last day of its time, 20230630
DROP INDEX facts_by_kind;
DROP INDEX facts_by_indicator;
CREATE INDEX facts_by_claim ON facts (facet, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_value ON facts (facet, unit, value_order, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_subject ON facts (facet, subject, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_time ON facts (facet, until, doc, span_start) WHERE facet IS NOT NULL;
CREATE INDEX facts_by_indicator ON facts (indicator, facet, doc, span_start) WHERE indicator IS NOT NULL AND facet IS NOT NULL;

CREATE TABLE listing (
    run        INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    series     INTEGER NOT NULL,
    conflicting INTEGER NOT NULL
);

-- What the facts can be narrowed by, in every way it occurs, and how many listed facts there are of it.
CREATE TABLE facets (
    id      INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    status  TEXT NOT NULL,
    measure TEXT NOT NULL,
    UNIQUE (kind, status, measure)
);

CREATE TABLE tallies (
    facet INTEGER NOT NULL REFERENCES facets (id),
    unit  TEXT NOT NULL,
    dated INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (facet, unit, dated)
) WITHOUT ROWID;

-- The series of the listed run with more than one statement, in the order they are shown.
CREATE TABLE series (
    rank       INTEGER PRIMARY KEY,
    statements INTEGER NOT NULL
);

CREATE TABLE series_statements (
    series     INTEGER NOT NULL REFERENCES series (rank) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    doc        INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    PRIMARY KEY (series, number)
) WITHOUT ROWID;

-- Which documents have which short pieces of words in their facts; the row is the document's ordinal. A document that changed
-- keeps the pieces it had beside the new ones: what is found here is looked at before it is believed.
CREATE VIRTUAL TABLE pieces USING fts5 (text, content='', detail=none, columnsize=0, tokenize='ascii');
